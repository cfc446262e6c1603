/**
 * What each line of a payment bill is. Only money that came in for something sold is somebody's visit; what the vendor
 * paid, moved or took out, and what he got back for purchases of his own, is left out.
 */
import { givesBack, isGivenBack, isMoneyIn, wasCalledOff } from './read-words';
import { PerWord, type Words } from './words';

/**
 * A sale; money given back to a customer who paid by this bill; a sale that was given back whole, and the line that gave
 * it back; no customer's business.
 */
export type BillLine = 'purchase' | 'refund' | 'cancelled' | 'leftOut';

export interface BillColumns {
  /** 收/支 */
  readonly directions: Words;
  readonly types: Words;
  readonly states: Words;
  /** Whatever tells payers apart. */
  readonly payers: readonly Words[];
  /** Fen, without a sign. */
  readonly amountFen: Float64Array;
}

/** What each row is. A bill lists the newest first, so a refund may stand above its sale: money that came in is looked at first. */
export function billLines(columns: BillColumns): BillLine[] {
  const { directions, types, states, payers, amountFen } = columns;
  const incoming = new PerWord(directions, isMoneyIn);
  const calledOff = new PerWord(states, wasCalledOff);
  const givenBack = new PerWord(states, isGivenBack);
  const refundType = new PerWord(types, givesBack);
  const refundState = new PerWord(states, givesBack);
  const payerOf = (row: number): string => payers.map(({ codes }) => codes[row]).join();
  const saleOf = (row: number): string => `${payerOf(row)}|${amountFen[row]}`;

  const lines = new Array<BillLine>(amountFen.length).fill('leftOut');
  const paid = new Set<string>();
  const undone = new Map<string, number>();
  for (let row = 0; row < lines.length; row++) {
    if (!incoming.at(row) || refundType.at(row)) continue;
    paid.add(payerOf(row));
    // A sale given back whole is called closed by one service, and given back by the other.
    const undoneSale = calledOff.at(row) || givenBack.at(row);
    if (undoneSale) undone.set(saleOf(row), (undone.get(saleOf(row)) ?? 0) + 1);
    lines[row] = undoneSale ? 'cancelled' : 'purchase';
  }
  for (let row = 0; row < lines.length; row++) {
    if (incoming.at(row) || calledOff.at(row) || !paid.has(payerOf(row))) continue;
    if (!refundType.at(row) && !refundState.at(row)) continue;
    const left = undone.get(saleOf(row)) ?? 0;
    lines[row] = left > 0 ? 'cancelled' : 'refund';
    if (left > 0) undone.set(saleOf(row), left - 1);
  }
  return lines;
}
