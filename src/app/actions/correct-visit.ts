/** Corrects a visit's amount or customer: voids it and enters it anew on its old day; its points move with it. */
import { pointsEarned } from '../../domain/loyalty/points-rule';
import type { Draft, EntryFact } from '../../domain/facts/fact';
import type { Fen } from '../../domain/shared/fen';
import type { CustomerId, FactId } from '../../domain/shared/id';
import { fail, ok, type Result } from '../../domain/shared/result';
import { correctedAmount } from '../../domain/visits/corrected-amount';
import type { SaveProblem } from '../save-problem';
import type { Book } from '../book';
import { readSettings } from '../read-settings';
import { findLiving, voidOf } from './undo';

/**
 * `amountFen` is what was really paid, fen: negative only for a session, where it says that more was paid out for fish
 * than came in; for a refund it is the money given back. Points redeemed at the visit stay redeemed where the customer
 * stays; points earned follow the corrected amount by today's rule.
 */
export async function correctVisit(
  book: Book,
  visit: FactId,
  to: { readonly amountFen: Fen; readonly customer: CustomerId | null },
): Promise<Result<FactId, SaveProblem>> {
  const newVisit = book.surroundings.newId() as FactId;
  const saved = await book.save(async (reader) => {
    const found = await findLiving(book, reader, visit);
    if (!found.ok) return found;
    const old = found.value;
    if (old.kind !== 'visit') return fail({ type: 'visit-unknown' });
    const paid = correctedAmount(old.visit, to.amountFen);
    if (paid === null) return fail({ type: 'amount-missing' });
    if (to.customer && !(await reader.card(to.customer))) return fail({ type: 'customer-unknown' });

    const rule = readSettings(reader.head.settings).points;
    const envelope = { at: old.at, customer: to.customer, batch: null };
    const drafts: Draft[] = [
      voidOf(book, old),
      {
        ...envelope,
        kind: 'visit',
        id: newVisit,
        visit: old.visit,
        amountFen: paid,
        ...(old.note ? { note: old.note } : {}),
        ...(old.items && paid === old.amountFen ? { items: old.items } : {}),
      },
    ];
    if (to.customer) {
      const entry = (reason: EntryFact['reason'], amount: number) =>
        drafts.push({
          ...envelope,
          kind: 'entry',
          account: 'points',
          reason,
          amount,
          visit: newVisit,
        });
      const theirs = old.customer ? await reader.history(old.customer) : [];
      const redeemed = theirs.find(
        (fact) => fact.kind === 'entry' && fact.visit === visit && fact.reason === 'redeem',
      );
      if (redeemed?.kind === 'entry' && to.customer === old.customer)
        entry('redeem', redeemed.amount);
      const had = theirs.some(
        (fact) => fact.kind === 'entry' && fact.visit === visit && fact.reason === 'earn',
      );
      const earned = had || !old.customer ? pointsEarned(rule, paid) : 0;
      if (earned > 0) entry('earn', earned);
    }
    return ok(drafts);
  });
  return saved.ok ? ok(newVisit) : saved;
}
