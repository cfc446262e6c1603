/** Builders: a customer's figures from her visit days, and a book's columns from many, by the app's own counting rule. */
import { addVisit, emptyTally } from '../../../src/domain/customers/add-visit';
import { emptyFigureTable, writeFigures } from '../../../src/domain/customers/figure-table';
import type { Figures } from '../../../src/domain/customers/figures';
import { hashOfId, type FigureColumns } from '../../../src/domain/rhythm/figure-columns';
import type { LoggedCustomer } from './visit-log';

/** Figures of somebody who came on these days (ascending), spending `amounts` fen or 10,000 each time. */
export function figuresOf(days: readonly number[], amounts: readonly number[] = []): Figures {
  const tally = emptyTally();
  days.forEach((day, i) => addVisit(tally, day, amounts[i] ?? 10_000, false));
  return tally;
}

/** Somebody who comes every `gap` days, `visits` times, the last time on day `last`. */
export const everyDays = (gap: number, visits: number, last: number): Figures =>
  figuresOf(Array.from({ length: visits }, (_, i) => last - gap * (visits - 1 - i)));

export function columnsOf(customers: readonly LoggedCustomer[]): FigureColumns {
  const table = emptyFigureTable(customers.length);
  customers.forEach((c, i) => writeFigures(table, i, figuresOf(c.days, c.amounts)));
  return {
    ...table,
    idHash: Uint32Array.from(customers, (c) => hashOfId(c.id)),
    archived: new Uint8Array(customers.length),
  };
}
