/** What a file says of customers the book knows, beside what the book says; which word is kept is the vendor's to choose. */
import {
  CUSTOMER_FIELDS,
  type CustomerField,
  type CustomerFields,
} from '../../domain/customers/customer';
import { phoneKey } from '../../domain/customers/phone';
import type { DraftCustomer } from '../../files/csv/draft';

/** fill: only what the book does not say; take: the file's word wherever it has one; keep: nothing is changed. */
export type FieldChoice = 'fill' | 'take' | 'keep';

export interface MatchChoices {
  readonly all: FieldChoice;
  /** Where a field is to be treated otherwise. */
  readonly fields: Readonly<Partial<Record<CustomerField, FieldChoice>>>;
  /** Customers known by their name alone who are somebody else: the lines in which they first appear. */
  readonly strangers: readonly number[];
}

export const FILL_ALL: MatchChoices = { all: 'fill', fields: {}, strangers: [] };

export interface FieldChange {
  readonly field: CustomerField;
  /** As text; '' where the book says nothing. */
  readonly book: string;
  readonly file: string;
  readonly taken: boolean;
}

/** A known customer of whom the file says something else, or who was known by name alone. */
export interface Match {
  /** Line in which she first appears. */
  readonly line: number;
  /** Her name in the book. */
  readonly name: string;
  readonly byNameAlone: boolean;
  readonly changes: readonly FieldChange[];
}

/** Every field in which the file says something else than the book, a blank in the file being no word at all. */
export function fieldChanges(
  { fields: told, isNameless }: Pick<DraftCustomer, 'fields' | 'isNameless'>,
  known: CustomerFields,
  choices: MatchChoices,
): FieldChange[] {
  return CUSTOMER_FIELDS.filter((field) => {
    if (isEmpty(told[field]) || isSame(field, told, known)) return false;
    // A bill calls her what she calls herself; where no name is told, a phone number stands in its place.
    return field !== 'name' || !(isNameless || told.name === known.wechat);
  }).map((field) => {
    const choice = choices.fields[field] ?? choices.all;
    const taken = choice === 'take' || (choice === 'fill' && isEmpty(known[field]));
    return { field, book: textOf(known[field]), file: textOf(told[field]), taken };
  });
}

/** The fields to write of a known customer; null if there is nothing to say. */
export function takenFields(
  told: CustomerFields,
  changes: readonly FieldChange[],
): CustomerFields | null {
  const taken = changes.filter((change) => change.taken).map(({ field }) => [field, told[field]]);
  return taken.length ? (Object.fromEntries(taken) as CustomerFields) : null;
}

function isSame(field: CustomerField, a: CustomerFields, b: CustomerFields): boolean {
  if (field === 'phone') return phoneKey(a.phone ?? '') === phoneKey(b.phone ?? '');
  return textOf(a[field]) === textOf(b[field]);
}

const isEmpty = (value: CustomerFields[CustomerField]): boolean => textOf(value) === '';

const textOf = (value: CustomerFields[CustomerField]): string => {
  if (value === undefined || value === false) return '';
  return typeof value === 'object' ? value.join(' ') : String(value);
};
