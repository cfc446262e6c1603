/** Gives or takes points by hand, with a reason; never below zero. */
import type { CustomerId, FactId } from '../../domain/shared/id';
import { fail, ok, type Result } from '../../domain/shared/result';
import type { SaveProblem } from '../save-problem';
import type { Book } from '../book';

export async function adjustPoints(
  book: Book,
  customer: CustomerId,
  points: number,
  reason: string,
): Promise<Result<FactId, SaveProblem>> {
  const note = reason.trim();
  if (!note) return fail({ type: 'reason-missing' });
  if (!Number.isSafeInteger(points) || points === 0) return fail({ type: 'amount-missing' });
  const saved = await book.save(async (reader) => {
    const card = await reader.card(customer);
    if (!card) return fail({ type: 'customer-unknown' });
    const balance = card.figures.balances.points;
    if (balance + points < 0 && points < 0) return fail({ type: 'points-short', balance });
    const at = book.surroundings.whenNow();
    return ok([
      {
        kind: 'entry',
        account: 'points',
        reason: 'adjust',
        amount: points,
        visit: null,
        note,
        customer,
        at,
        batch: null,
      },
    ]);
  });
  return saved.ok ? ok(saved.value[0]!.id) : saved;
}
