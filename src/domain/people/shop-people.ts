/** The people of the shop: settings of the book, a key each, so that two devices may add one each. */
import type { Fields, FieldValue } from '../facts/fact';
import { ROLES, type Role } from './roles';

export interface ShopPerson {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** Works here now; who has left keeps the name at what was recorded. */
  readonly active: boolean;
}

const KEY = 'helper:';

export const personKey = (id: string): string => KEY + id;

export const writePerson = ({ name, role, active }: Omit<ShopPerson, 'id'>): string =>
  JSON.stringify({ name, role, active });

/** By name; what is no person (damaged, or of a shape to come) is left alone in the book and not shown. */
export const peopleIn = (settings: Fields): ShopPerson[] =>
  Object.entries(settings)
    .flatMap(([key, value]) => (key.startsWith(KEY) ? readPerson(key, value) : []))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1));

function readPerson(key: string, value: FieldValue): ShopPerson[] {
  if (typeof value !== 'string') return [];
  const { name, role, active } = parseObject(value);
  // Whoever has a role of a later version may do no more than a helper.
  const known = ROLES.find((one) => one === role) ?? 'helper';
  return typeof name === 'string' && name !== ''
    ? [{ id: key.slice(KEY.length), name, role: known, active: active !== false }]
    : [];
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
