/** What the vendor may say about the columns of a table, and what is still missing before it can be taken in. */
import { IMPORT_FIELDS } from '../../../files/csv/mapping';
import type { DateOrder, ImportField, Mapping } from '../../../files/csv/mapping';

/** The fields most lists have come first; the others are folded away until one of them is used. */
export const MAIN_FIELDS: readonly ImportField[] = ['name', 'phone', 'customer', 'date', 'amount'];
export const OTHER_FIELDS: readonly ImportField[] = IMPORT_FIELDS.filter(
  (field) => !MAIN_FIELDS.includes(field),
);

/** The mapping with another column for a field; null takes the field off. Another date column opens the question of its order again only if the reader finds it open. */
export function withColumn(mapping: Mapping, field: ImportField, column: number | null): Mapping {
  const columns: Partial<Record<ImportField, number>> = { ...mapping.columns };
  if (column === null) delete columns[field];
  else columns[field] = column;
  return { ...mapping, columns };
}

/** The mapping after the vendor has said how 01/02/2026 reads. */
export const withDateOrder = (mapping: Mapping, dateOrder: DateOrder): Mapping => ({
  ...mapping,
  dateOrder,
  dateOrderOpen: false,
});

/** Columns no field uses: they are not taken in, and the vendor should know. */
export function unusedColumns(mapping: Mapping, headers: readonly string[]): number[] {
  const used = new Set(Object.values(mapping.columns));
  return headers.map((_, column) => column).filter((column) => !used.has(column));
}

export type MappingLack =
  'nothing-usable' | 'date-without-amount' | 'amount-without-date' | 'visits-without-customer';

/**
 * What the mapping cannot give, said while the counts beside it show the consequence: without dates, lines with an
 * amount are no visits; without amounts, visits count nothing; without customers, all visits are walk-ins.
 */
export function mappingLack(mapping: Mapping): MappingLack | null {
  const has = (field: ImportField): boolean => mapping.columns[field] !== undefined;
  const who = has('customer') || has('name') || has('phone') || has('wechat');
  const amounts = has('amount') || (has('quantity') && has('price'));
  if (has('date') && amounts) return who ? null : 'visits-without-customer';
  if (amounts) return 'amount-without-date';
  if (has('date')) return 'date-without-amount';
  return who ? null : 'nothing-usable';
}

/** The first values of a column, to recognise it by: at most `most`, empty ones and doubles left out. */
export function examplesOf(
  sample: readonly (readonly string[])[],
  column: number,
  most: number,
): string[] {
  const seen = new Set(
    sample.map((row) => (row[column] ?? '').trim()).filter((text) => text !== ''),
  );
  return [...seen].slice(0, most);
}

/** The columns shown in the preview: those that mean something first, in the order of the form; then the rest. */
export function previewColumns(
  mapping: Mapping,
  headers: readonly string[],
): { readonly column: number; readonly fields: readonly ImportField[] }[] {
  const fieldsOf = new Map<number, ImportField[]>();
  for (const field of [...MAIN_FIELDS, ...OTHER_FIELDS]) {
    const column = mapping.columns[field];
    if (column !== undefined) fieldsOf.set(column, [...(fieldsOf.get(column) ?? []), field]);
  }
  const used = [...fieldsOf].map(([column, fields]) => ({ column, fields }));
  return [...used, ...unusedColumns(mapping, headers).map((column) => ({ column, fields: [] }))];
}
