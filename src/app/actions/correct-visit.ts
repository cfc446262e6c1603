/** Corrects a visit's amount or customer: voids it and enters it anew on its old day; its points move with it. */
import { correctedPoints, type VisitPoints } from '../../domain/loyalty/corrected-points';
import type { Draft, EntryFact, Fact } from '../../domain/facts/fact';
import type { Fen } from '../../domain/shared/fen';
import type { CustomerId, FactId } from '../../domain/shared/id';
import { fail, ok, type Result } from '../../domain/shared/result';
import { correctedAmount } from '../../domain/visits/corrected-amount';
import type { SaveProblem } from '../save-problem';
import type { Book } from '../book';
import { readSettings } from '../read-settings';
import { entryIdOf, successorsOf } from '../successor';
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
  let newVisit = book.surroundings.newId() as FactId;
  const saved = await book.save(async (reader) => {
    const found = await findLiving(book, reader, visit);
    if (!found.ok) return found;
    const old = found.value;
    if (old.kind !== 'visit') return fail({ type: 'visit-unknown' });
    const paid = correctedAmount(old.visit, to.amountFen);
    if (paid === null) return fail({ type: 'amount-missing' });
    if (to.customer && !(await reader.card(to.customer))) return fail({ type: 'customer-unknown' });

    const personOf = await reader.people();
    const stays =
      (old.customer && personOf(old.customer)) === (to.customer && personOf(to.customer));
    // Two phones may give it to two customers: then it is two visits, for the vendor to judge.
    if (stays) newVisit = (await successorsOf(book, reader, old)).freeId;
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
        ...(old.seat ? { seat: old.seat } : {}),
        ...(old.note ? { note: old.note } : {}),
        ...(old.items && paid === old.amountFen ? { items: old.items } : {}),
      },
    ];
    if (to.customer) {
      const theirs = old.customer ? await reader.history(old.customer) : [];
      const points = correctedPoints(rule, pointsOf(theirs, visit), {
        paidFen: paid,
        sameCustomer: stays,
        fromWalkIn: !old.customer,
      });
      const entry = (number: number, reason: EntryFact['reason'], amount: number) =>
        drafts.push({
          ...envelope,
          id: entryIdOf(newVisit, number),
          kind: 'entry',
          account: 'points',
          reason,
          amount,
          visit: newVisit,
        });
      if (points.redeemed < 0) entry(0, 'redeem', points.redeemed);
      if (points.earned > 0) entry(1, 'earn', points.earned);
    }
    return ok(drafts);
  });
  return saved.ok ? ok(newVisit) : saved;
}

function pointsOf(history: readonly Fact[], visit: FactId): VisitPoints {
  const sum = (reason: EntryFact['reason']) =>
    history.reduce(
      (total, fact) =>
        fact.kind === 'entry' &&
        fact.account === 'points' &&
        fact.visit === visit &&
        fact.reason === reason
          ? total + fact.amount
          : total,
      0,
    );
  return { earned: sum('earn'), redeemed: sum('redeem') };
}
