/** A folded book as the columns that scoring reads. */
import type { CustomerFields } from '../../domain/customers/customer';
import type { FigureTable } from '../../domain/customers/figure-table';
import { hashOfId, type FigureColumns } from '../../domain/rhythm/figure-columns';
import { idFromBytes } from '../../domain/shared/id';

export function scoreColumns(book: {
  readonly ids: Uint8Array;
  readonly fields: readonly CustomerFields[];
  readonly figures: FigureTable;
}): FigureColumns & FigureTable {
  const idHash = new Uint32Array(book.figures.n);
  for (let i = 0; i < idHash.length; i++) idHash[i] = hashOfId(idFromBytes(book.ids, i * 16));
  const archived = Uint8Array.from(book.fields, (one) => (one.archived ? 1 : 0));
  return { ...book.figures, idHash, archived };
}
