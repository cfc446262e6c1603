/** Which column of a table means what. */

/** Every meaning a column can have; `import-map-<field>` in the screen. */
export const IMPORT_FIELDS = [
  'customer', // the vendor's own number, card number or any customer key
  'name',
  'phone',
  'wechat',
  'tags',
  'gender',
  'birthday',
  'area',
  'note',
  'date',
  'time',
  'amount',
  'quantity', // with a price where no amount is told
  'price',
  'direction', // of a payment bill: in or out
  'type', // sale, refund, …
  'status', // closed, cancelled, …
  'receipt',
  // What stands in her accounts.
  'points',
  'stored',
  'times',
  'tab',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

export type DateOrder = 'ymd' | 'mdy' | 'dmy';

/** Which column means what, in an order that does not depend on how the mapping came to be. */
export const sortedColumns = ({ columns }: Mapping): [string, number][] =>
  Object.entries(columns).sort(([a], [b]) => (a < b ? -1 : 1));

export interface Mapping {
  /** Column index (0-based) of each field; a field without a column is absent. */
  readonly columns: Readonly<Partial<Record<ImportField, number>>>;
  /** How 01/02/2026 reads; only asked when the column leaves it open. */
  readonly dateOrder: DateOrder;
  /** True when no row of the column could decide the order: the screen asks once. */
  readonly dateOrderOpen: boolean;
}
