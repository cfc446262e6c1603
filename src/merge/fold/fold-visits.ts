/** The visits of a book without all that else is known of it: a fold for those who only count visits. */
import type { PatternsBook } from '../../domain/patterns/patterns';
import type { VisitRows } from '../../domain/patterns/visit-rows';
import type { VisitLog } from '../../domain/rhythm/visit-log';
import type { FactColumns } from '../packs/pack';
import { deadFacts, type Dead } from './dead';
import { forEachLive } from './live-rows';
import { groupByCustomer, liveVisits, type VisitColumns } from './live-visits';
import { personsOf } from './persons';
import { dayRow, foldYears } from './year';

/** Kinds of facts that say which visits count, and whose they are; a fold of visits needs no others. */
export const VISIT_KINDS: ReadonlySet<string> = new Set(['visit', 'void', 'import', 'alias']);

/**
 * Visits up to `upTo` that count, one by one from `recentFrom` on (DayNumbers). `ids`: by customer, 16 bytes each;
 * customers of whom no visit counts have an empty log.
 */
export function foldVisits(
  tables: readonly FactColumns[],
  recentFrom: number,
  upTo: number,
): Omit<PatternsBook, 'said'> & { readonly ids: Uint8Array } {
  const dead = deadFacts(tables);
  const { size, numberOf, ids } = personsOf(tables, dead);
  const visits = liveVisits(tables, numberOf, dead, upTo, size);
  return {
    ids,
    log: visitLog(visits),
    days: dayRow(foldYears(visits)),
    recent: visitRows(tables, numberOf, dead, recentFrom, upTo),
  };
}

/** Days with a visit, and what each brought without refunds. */
function visitLog(visits: VisitColumns): VisitLog {
  const { order, start: rows } = groupByCustomer(visits);
  const start = new Uint32Array(rows.length);
  const day = new Int32Array(order.length);
  const amountFen = new Float64Array(order.length);
  let days = 0;
  for (let i = 0; i + 1 < rows.length; i++) {
    const first = days;
    for (let k = rows[i]!; k < rows[i + 1]!; k++) {
      const row = order[k]!;
      if (visits.refund[row]) continue;
      if (days === first || day[days - 1] !== visits.day[row]) day[days++] = visits.day[row]!;
      amountFen[days - 1]! += visits.amountFen[row]!;
    }
    start[i + 1] = days;
  }
  return { start, day: day.subarray(0, days), amountFen: amountFen.subarray(0, days) };
}

function visitRows(
  tables: readonly FactColumns[],
  numberOf: readonly Int32Array[],
  dead: Dead,
  from: number,
  to: number,
): VisitRows {
  const most = tables.reduce((sum, table) => sum + (table.kind === 'visit' ? table.n : 0), 0);
  const customer = new Int32Array(most);
  const day = new Int32Array(most);
  const minute = new Int16Array(most);
  const amountFen = new Float64Array(most);
  const refund = new Uint8Array(most);
  const text: (string | null)[] = [];
  let n = 0;
  forEachLive(tables, 'visit', dead, (table, row, t) => {
    const on = table.day[row]!;
    if (on < from || on > to) return;
    const index = table.customer[row]!;
    customer[n] = index ? numberOf[t]![index - 1]! : -1;
    day[n] = on;
    minute[n] = table.minute[row]!;
    amountFen[n] = table.amount[row]!;
    refund[n] = table.codes[table.code[row]!] === 'refund' ? 1 : 0;
    text.push(table.text?.[row] ?? null);
    n++;
  });
  return { n, customer, day, minute, amountFen, refund, text };
}
