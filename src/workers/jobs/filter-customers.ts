/** Who is in a group: how many, what they brought, the first names, or all of them as a table. */
import { reachableOf } from '../../domain/customers/consent';
import { matchingRows } from '../../domain/segments/matching';
import type { Filter } from '../../domain/segments/filter';
import { wordAt, type Standing } from '../../domain/segments/standing';
import { ok, type Result } from '../../domain/shared/result';
import type { TableWords } from '../../files/tables/table-words';
import type { CallContext } from '../call-context';
import type { JobProblem } from '../job-problem';
import { standingBook, type StandingBook } from '../standing-book';
import type {
  FilterAsked,
  FilteredCustomers,
  GroupCount,
  SegmentRow,
  StandingAsked,
} from '../segment-report';
import { exportTable } from './export-table';

export async function filterCustomers(
  asks: FilterAsked,
  context: CallContext,
): Promise<Result<FilteredCustomers, JobProblem>> {
  const book = await standingBook(asks, context);
  const rows = matchingRows(book.standing, asks.filter);
  const shown = mostMoneyFirst(book.standing, rows).subarray(asks.from, asks.from + asks.take);
  return ok({
    ...countOf(book.standing, rows),
    from: asks.from,
    rows: Array.from(shown, (row) => rowOf(book, row)),
  });
}

export async function countCustomers(
  asks: StandingAsked & { readonly filters: readonly Filter[] },
  context: CallContext,
): Promise<Result<readonly GroupCount[], JobProblem>> {
  const { standing } = await standingBook(asks, context);
  return ok(asks.filters.map((filter) => countOf(standing, matchingRows(standing, filter))));
}

export async function exportCustomers(
  asks: StandingAsked & {
    readonly filter: Filter;
    readonly words: TableWords;
    readonly masked: boolean;
  },
  context: CallContext,
): Promise<Result<{ readonly blob: Blob; readonly rows: number }, JobProblem>> {
  const { standing, idOf } = await standingBook(asks, context);
  const rows = mostMoneyFirst(standing, matchingRows(standing, asks.filter));
  const ids = Array.from(rows, idOf);
  return exportTable({ table: 'customers', ids, words: asks.words, masked: asks.masked }, context);
}

export function countOf({ figures }: Standing, rows: Uint32Array): GroupCount {
  let amountFen = 0;
  for (const row of rows) amountFen += figures.amountFen[row]!;
  return { customers: rows.length, amountFen };
}

/** Of equal money in the order of the book, so that a list that is read on goes on where it stopped. */
const mostMoneyFirst = ({ figures }: Standing, rows: Uint32Array): Uint32Array =>
  rows.slice().sort((a, b) => figures.amountFen[b]! - figures.amountFen[a]! || a - b);

function rowOf({ standing, idOf }: StandingBook, row: number): SegmentRow {
  const fields = standing.fields[row]!;
  const { name = '', purse = '', rivals = '' } = fields;
  return {
    id: idOf(row),
    name,
    ...reachableOf(fields),
    lastDay: standing.figures.lastDay[row]!,
    amountFen: standing.figures.amountFen[row]!,
    stage: wordAt(standing, 'stage', row),
    purse,
    rivals,
  };
}
