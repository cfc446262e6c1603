import type { VisitKind } from '../facts/fact';
import { fen, type Fen } from '../shared/fen';

/**
 * An amount as it is put right, fen, as the fact will hold it; null where it cannot be. A refund is told as the money
 * given back: 5.00 becomes −5.00. A session may end below zero, where fish bought back cost more than the fee; a
 * purchase may not. Example: −20.00 is −20.00 for a session and nothing for a purchase or a refund.
 */
export function correctedAmount(visit: VisitKind, told: number): Fen | null {
  if (told < 0 && visit !== 'session') return null;
  return fen(visit === 'refund' ? -told : told);
}

/** The amount of a visit as a vendor would tell it to correctedAmount. */
export const toldAmount = (visit: VisitKind, amountFen: number): Fen =>
  (visit === 'refund' ? Math.abs(amountFen) : amountFen) as Fen;
