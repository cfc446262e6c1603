/** Columns beside a field's that say more about it: a second part of the name, solar or lunar. */
import { plainHeader } from './field-headers';
import type { Mapping } from './mapping';

export type BesideField = 'lastName' | 'birthdayType';

/** Where those columns stand, −1 for none: found by their headers alone, and only beside what they say more about. */
export function besideColumns(
  headers: readonly string[],
  { name, birthday }: Mapping['columns'],
): Record<BesideField, number> {
  const plain = headers.map(plainHeader);
  const firstName = name !== undefined && plain[name] === 'firstname';
  return {
    birthdayType: birthday === undefined ? -1 : plain.indexOf('生日类型'),
    lastName: firstName ? plain.indexOf('lastname') : -1,
  };
}
