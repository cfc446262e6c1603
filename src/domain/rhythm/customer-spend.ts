/** What one customer has left so far, counted from her visit days; a day below 0 counts as nothing. */
import type { DayNumber } from '../shared/day';
import { endOfKnown, type BookLog, type VisitLog } from './visit-log';

export interface CustomerSpend {
  /** Visit days after the first with a positive amount, and their sum, fen. */
  paidRepeats: number;
  paidRepeatsFen: number;
  /** All her visit days together, and the last of them, fen. */
  amountFen: number;
  lastFen: number;
}

export const emptySpend = (): CustomerSpend => ({
  paidRepeats: 0,
  paidRepeatsFen: 0,
  amountFen: 0,
  lastFen: 0,
});

/** What a customer had left by the end of a day, written over `into`. */
export function readSpend(log: VisitLog, i: number, asOf: DayNumber, into: CustomerSpend): void {
  const start = log.start[i]!;
  const end = endOfKnown(log, i, asOf);
  const first = start < end ? Math.max(0, log.amountFen[start]!) : 0;
  let paid = 0;
  let paidFen = 0;
  for (let v = start + 1; v < end; v++) {
    const fen = log.amountFen[v]!;
    if (!(fen > 0)) continue;
    paid++;
    paidFen += fen;
  }
  into.paidRepeats = paid;
  into.paidRepeatsFen = paidFen;
  into.amountFen = first + paidFen;
  into.lastFen = start < end ? Math.max(0, log.amountFen[end - 1]!) : 0;
}

/** What a visit day had brought on average by the end of a day, fen; 0 without any. */
export function meanVisitFen(book: BookLog, asOf: DayNumber): number {
  const spend = emptySpend();
  let fen = 0;
  let visitDays = 0;
  for (let i = 0; i < book.n; i++) {
    readSpend(book, i, asOf, spend);
    fen += spend.amountFen;
    visitDays += endOfKnown(book, i, asOf) - book.start[i]!;
  }
  return visitDays > 0 ? fen / visitDays : 0;
}
