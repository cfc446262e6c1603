/** What the vendor may say about customers the book knows already. */
import type { FieldChoice, ImportReport, MatchChoices } from '../../../app/import-session';
import type { CustomerField } from '../../../domain/customers/customer';

export const FIELD_CHOICES: readonly FieldChoice[] = ['fill', 'take', 'keep'];

/** One choice for every field; what was said of single fields before is over. */
export const withAll = (choices: MatchChoices, all: FieldChoice): MatchChoices => ({
  ...choices,
  all,
  fields: {},
});

/** Another choice for one field; null for the same as all. */
export function withField(
  choices: MatchChoices,
  field: CustomerField,
  choice: FieldChoice | null,
): MatchChoices {
  const fields = { ...choices.fields };
  if (choice === null) delete fields[field];
  else fields[field] = choice;
  return { ...choices, fields };
}

/** The customer of a line taken for somebody else, or for herself again. */
export const withStranger = (
  choices: MatchChoices,
  line: number,
  isStranger: boolean,
): MatchChoices => ({
  ...choices,
  strangers: [...choices.strangers.filter((one) => one !== line), ...(isStranger ? [line] : [])],
});

/** The fields in which any of the customers shown differs, as often as each, the most frequent first. */
export function differingFields(
  matches: ImportReport['matching']['matches'],
): readonly CustomerField[] {
  const times = new Map<CustomerField, number>();
  for (const { changes } of matches)
    for (const { field } of changes) times.set(field, (times.get(field) ?? 0) + 1);
  return [...times].sort(([, a], [, b]) => b - a).map(([field]) => field);
}
