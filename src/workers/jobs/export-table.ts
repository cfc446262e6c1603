/** The vendor's own tables for a spreadsheet: customers, visits, points, or the headers of an empty one. */
import type { FigureTable } from '../../domain/customers/figure-table';
import { phoneTail } from '../../domain/customers/phone';
import type { Account } from '../../domain/facts/fact';
import { ok, type Result } from '../../domain/shared/result';
import { idFromBytes } from '../../domain/shared/id';
import { CsvParts } from '../../files/tables/csv-parts';
import { CUSTOMER_COLUMNS, customerRow, headersOf } from '../../files/tables/table-rows';
import type { TableAsked } from '../../files/tables/table-words';
import { readAllCards, type AllCards } from '../../storage/read-cards';
import type { CallContext } from '../call-context';
import type { JobProblem } from '../job-problem';
import { addLedger, addVisits } from './export-table-facts';

/** `rows` counts what stands below the headers. Nothing is written to the book. */
export async function exportTable(
  asked: TableAsked,
  context: CallContext,
): Promise<Result<{ readonly blob: Blob; readonly rows: number }, JobProblem>> {
  const parts = await partsOf(asked, context);
  return ok({ blob: parts.finish(), rows: parts.rows });
}

function partsOf(asked: TableAsked, context: CallContext): Promise<CsvParts> {
  switch (asked.table) {
    case 'customers':
      return writeCustomers(asked, context);
    case 'visits':
      return addVisits(asked.words, context);
    case 'ledger':
      return addLedger(asked.words, context);
    case 'template':
      return Promise.resolve(new CsvParts(headersOf(asked.columns, asked.words)));
  }
}

async function writeCustomers(
  { ids, words, masked = false }: Extract<TableAsked, { table: 'customers' }>,
  { db, onProgress }: CallContext,
): Promise<CsvParts> {
  const cards = await readAllCards(db);
  const parts = new CsvParts(headersOf(CUSTOMER_COLUMNS, words));
  const places = ids ? placesOf(cards, ids) : cards.fields.map((_, i) => i);
  places.forEach((i, row) => {
    const fields = cards.fields[i]!;
    const shown = masked ? { ...fields, phone: phoneTail(fields.phone ?? '') } : fields;
    const full = parts.add(customerRow(shown, balancesAt(cards.figures, i), words));
    if (full) onProgress({ phase: 'write', done: row / places.length });
  });
  return parts;
}

const balancesAt = ({ balances }: FigureTable, i: number): Record<Account, number> => ({
  points: balances.points[i]!,
  stored: balances.stored[i]!,
  times: balances.times[i]!,
  tab: balances.tab[i]!,
});

/** Where each of them stands; somebody who was taken back meanwhile is left out. */
function placesOf({ ids: bytes, fields }: AllCards, ids: readonly string[]): number[] {
  const places = new Map(fields.map((_, i) => [idFromBytes(bytes, i * 16), i]));
  return ids.flatMap((id) => places.get(id) ?? []);
}
