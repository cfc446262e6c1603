/** What is kept of two entries for one person. */
import { NEW_CUSTOMER, type CustomerField, type CustomerFields } from '../customers/customer';

/** Fields of which only one value can stand, in the order a card shows them. */
export const CHOSEN_FIELDS = [
  'name',
  'phone',
  'wechat',
  'number',
  'seat',
  'area',
  'birthday',
  'gender',
] as const satisfies readonly CustomerField[];
export type ChosenField = (typeof CHOSEN_FIELDS)[number];

/** Fields that both have and that differ: the vendor chooses. */
export const disputedFields = (one: CustomerFields, other: CustomerFields): ChosenField[] =>
  CHOSEN_FIELDS.filter((field) => {
    const [a, b] = [one[field] ?? '', other[field] ?? ''];
    return a !== '' && b !== '' && a !== b;
  });

/**
 * All fields of the joined customer. What only one of them has is kept, tags and notes of both; of disputed fields those
 * of `one`, except those named as `fromOther`. She is put away only if both are.
 */
export function joinedFields(
  one: CustomerFields,
  other: CustomerFields,
  fromOther: readonly ChosenField[] = [],
): CustomerFields {
  const chosen = CHOSEN_FIELDS.map((field) => {
    const [first, second] = fromOther.includes(field) ? [other, one] : [one, other];
    return [field, first[field] || second[field] || NEW_CUSTOMER[field]];
  });
  const [note, otherNote] = [one.note ?? '', other.note ?? ''];
  const referrer = one.referrer || other.referrer;
  const known = [one.since ?? '', other.since ?? ''].filter((day) => day !== '').sort();
  return {
    ...(Object.fromEntries(chosen) as CustomerFields),
    tags: [...new Set([...(one.tags ?? []), ...(other.tags ?? [])])],
    note: note.includes(otherNote) ? note : [note, otherNote].filter(Boolean).join('\n'),
    ...(referrer ? { referrer } : {}),
    purse: one.purse || other.purse || '',
    rivals: one.rivals || other.rivals || '',
    // Who said no once has said no.
    reach: [one, other].some(({ reach }) => reach === 'never')
      ? 'never'
      : one.reach || other.reach || '',
    consent: [one, other].some(({ consent }) => consent === 'no')
      ? 'no'
      : one.consent || other.consent || '',
    archived: Boolean(one.archived && other.archived),
    since: known[0] ?? '',
  };
}
