/** A customer: a person, known or only a nickname. Every field but the name may be empty. */
import type { Day } from '../shared/day';
import type { Fields } from '../facts/fact';
import type { CustomerId } from '../shared/id';
import type { Reach } from './consent';

export interface Customer {
  readonly id: CustomerId;
  /** Name or nickname, as the vendor says it. */
  readonly name: string;
  /** As typed; search and matching use its digits. */
  readonly phone: string;
  readonly wechat: string;
  /** The vendor's own number or card number. */
  readonly number: string;
  readonly tags: readonly string[];
  /** Usual seat at the pond. */
  readonly seat: string;
  /** Village or area. */
  readonly area: string;
  /**
   * Solar "1980-05-17" or "05-17", or lunar "lunar:08-15", in a leap month "lunar:06L-15" (as RFC 7529 writes one);
   * empty if unknown.
   */
  readonly birthday: string;
  readonly gender: '' | 'female' | 'male';
  readonly note: string;
  /** Who brought her along; '' for nobody. The id of an entry that may since have been joined with another. */
  readonly referrer: CustomerId | '';
  /** Left out of lists and warnings, but never of sums. */
  readonly archived: boolean;
  /** The vendor's own answer: does she buy most of what we sell from us? Empty: not answered. */
  readonly purse: '' | 'yes' | 'no';
  /** The vendor's own answer: would rivals like to have her? Empty: not answered. */
  readonly rivals: '' | 'yes' | 'no';
  /** How she wants to be reached; 'never' is not to be disturbed. Empty: not asked. */
  readonly reach: '' | Reach;
  /** Whether she agreed to be written down and told of offers, as consent.ts spells it: "paper:2026-11-22", "no"; empty: not asked. */
  readonly consent: string;
  /** First day the book knew of this customer, when imported; empty otherwise. */
  readonly since: Day | '';
}

/** The fields a vendor can set: a name for each in facts, files and forms. */
export type CustomerField = Exclude<keyof Customer, 'id'>;
export type CustomerFields = Readonly<Partial<Omit<Customer, 'id'>>>;

export const NEW_CUSTOMER: Omit<Customer, 'id'> = {
  name: '',
  phone: '',
  wechat: '',
  number: '',
  tags: [],
  seat: '',
  area: '',
  birthday: '',
  gender: '',
  note: '',
  referrer: '',
  archived: false,
  purse: '',
  rivals: '',
  reach: '',
  consent: '',
  since: '',
};

/** Fields that know only these words. */
const CHOICES: Readonly<Partial<Record<CustomerField, readonly unknown[]>>> = {
  gender: ['', 'female', 'male'],
  purse: ['', 'yes', 'no'],
  rivals: ['', 'yes', 'no'],
};

/**
 * The fields of a customer that this app knows, each of its right type; anything else in the facts (from a newer
 * version, or damaged) is left alone there and does not reach a screen. Null clears a field.
 */
export function readCustomerFields(fields: Fields): CustomerFields {
  const read: Record<string, unknown> = {};
  for (const field of CUSTOMER_FIELDS) {
    if (!Object.hasOwn(fields, field)) continue;
    const value = fields[field] ?? NEW_CUSTOMER[field];
    const known = CHOICES[field]?.includes(value) ?? sameShape(value, NEW_CUSTOMER[field]);
    if (known) read[field] = value;
  }
  return read;
}

export const CUSTOMER_FIELDS = Object.keys(NEW_CUSTOMER) as readonly CustomerField[];

function sameShape(value: unknown, model: unknown): boolean {
  if (!Array.isArray(model)) return typeof value === typeof model && !Array.isArray(value);
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}
