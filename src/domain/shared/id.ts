/** Identities: 128 random bits written as 32 lower-case hex digits, so that devices never have to agree on a number. */
declare const brand: unique symbol;
type Branded<B extends string> = string & { readonly [brand]: B };

export type FactId = Branded<'fact'>;
export type CustomerId = Branded<'customer'>;
/** Names one import; undoing an import voids this id. */
export type ImportId = Branded<'import'>;
/** Names one browser profile: 16 lower-case hex digits. */
export type DeviceId = Branded<'device'>;

/** Where new identities come from: 16 random bytes as hex. Passed in, so that rules stay free of randomness. */
export type NewId = () => string;

const ID = /^[0-9a-f]{32}$/;
export const isId = (text: string): boolean => ID.test(text);

/** Writes bytes[at .. at+16) as an id. */
export function idFromBytes(bytes: Uint8Array, at = 0): string {
  let text = '';
  for (let i = at; i < at + 16; i++) text += HEX[bytes[i] ?? 0] ?? '';
  return text;
}

/** Writes an id into bytes[at .. at+16); the id must satisfy isId. */
export function idToBytes(id: string, bytes: Uint8Array, at = 0): void {
  for (let i = 0; i < 16; i++)
    bytes[at + i] = 16 * digit(id.charCodeAt(2 * i)) + digit(id.charCodeAt(2 * i + 1));
}

/** The value of a lower-case hex digit by its character code. */
const digit = (code: number): number => (code < 58 ? code - 48 : code - 87);

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
