/** Records a visit with its points: one tap, one transaction, and the same form twice is one visit. */
import { mostRedeemable, pointsEarned } from '../../domain/loyalty/points-rule';
import type { Draft, EntryFact, Fact, VisitFact } from '../../domain/facts/fact';
import type { Fen } from '../../domain/shared/fen';
import type { CustomerId, FactId } from '../../domain/shared/id';
import { fail, ok, type Result } from '../../domain/shared/result';
import type { When } from '../../domain/shared/when';
import type { TapReader } from '../../storage/append';
import type { NewVisit, VisitSaved } from '../app';
import { findSame, stillSame } from '../roster/same-customer';
import type { SaveProblem } from '../save-problem';
import type { Book } from '../book';
import { readSettings } from '../read-settings';
import { editIdOf } from './newcomer';

export async function recordVisit(
  book: Book,
  visit: NewVisit,
): Promise<Result<VisitSaved, SaveProblem>> {
  const newcomer = typeof visit.customer === 'object' ? visit.customer : null;
  const newId = newcomer && (book.surroundings.newId() as CustomerId);
  const known = newcomer ? await findSame(book, newcomer.fields) : [];
  let balance: number | null = null;
  let earlier: readonly Fact[] | null = null;
  const saved = await book.save(
    async (reader, made) => {
      earlier = made && (await tapOf(reader, made));
      if (earlier) {
        balance = await balanceOf(reader, earlier);
        return ok([]);
      }
      const same = newcomer ? await stillSame(book, reader, newcomer, known) : [];
      if (same.length) return fail({ type: 'customer-exists', same });
      const now = book.surroundings.whenNow();
      const drafted = await draftVisit(reader, visit, newId, now);
      if (!drafted.ok) return drafted;
      balance = drafted.value.balance;
      return ok(drafted.value.drafts);
    },
    newcomer ? [newcomer.fields.name] : [],
    {
      customer: typeof visit.customer === 'string' ? visit.customer : undefined,
      fact: visit.form as FactId,
    },
  );
  if (!saved.ok) return saved;
  return ok(told(earlier ?? saved.value, balance));
}

/** All facts of the tap that made this visit: the answer to the second tap of an impatient thumb. */
async function tapOf(reader: TapReader, visit: Fact): Promise<readonly Fact[]> {
  const facts = visit.customer ? await reader.history(visit.customer) : [visit];
  return facts.filter(
    (fact) => fact.id === visit.id || (fact.kind === 'entry' && fact.visit === visit.id),
  );
}

async function balanceOf(reader: TapReader, facts: readonly Fact[]): Promise<number | null> {
  const customer = facts[0]?.customer;
  return customer ? ((await reader.card(customer))?.figures.balances.points ?? 0) : null;
}

async function draftVisit(
  reader: TapReader,
  visit: NewVisit,
  newId: CustomerId | null,
  now: When,
): Promise<
  Result<{ readonly drafts: readonly Draft[]; readonly balance: number | null }, SaveProblem>
> {
  const rule = readSettings(reader.head.settings).points;
  const fields =
    typeof visit.customer === 'object' && visit.customer ? visit.customer.fields : null;
  const customer = newId ?? (visit.customer as CustomerId | null);
  if (!Number.isSafeInteger(visit.amountFen) || visit.amountFen < 0)
    return fail({ type: 'amount-missing' });
  if (visit.day && visit.day > now.day) return fail({ type: 'day-in-future' });
  if (fields && !fields.name.trim()) return fail({ type: 'name-missing' });
  const card = customer && !fields ? await reader.card(customer) : null;
  if (customer && !fields && !card) return fail({ type: 'customer-unknown' });

  const before = card?.figures.balances.points ?? 0;
  const redeem = visit.redeemPoints;
  if (redeem > before) return fail({ type: 'points-short', balance: before });
  const refund = visit.visit === 'refund';
  const most = refund ? 0 : mostRedeemable(rule, before, visit.amountFen);
  if (redeem > most) return fail({ type: 'points-over-amount', most });

  const otherDay = visit.day !== undefined && visit.day !== now.day;
  const at: When = otherDay ? { ...now, day: visit.day, minute: null } : now;
  const envelope = { at, customer, batch: null };
  const gross = visit.amountFen - redeem * rule.pointWorthFen;
  const paid = (refund ? -gross : gross) as Fen;
  const id = visit.form as FactId;
  const earned = customer ? pointsEarned(rule, paid) : 0;
  const entry = (reason: EntryFact['reason'], amount: number): Draft => ({
    ...envelope,
    kind: 'entry',
    account: 'points',
    reason,
    amount,
    visit: id,
  });
  const drafts: Draft[] = [];
  if (fields)
    drafts.push({
      ...envelope,
      id: editIdOf(id),
      kind: 'edit',
      fields: { ...fields, name: fields.name.trim() },
    });
  drafts.push({
    ...envelope,
    id,
    kind: 'visit',
    visit: visit.visit,
    amountFen: paid,
    ...(visit.items?.length ? { items: visit.items } : {}),
    ...(visit.note ? { note: visit.note } : {}),
  });
  if (redeem > 0) drafts.push(entry('redeem', -redeem));
  if (earned > 0) drafts.push(entry('earn', earned));
  return ok({ drafts, balance: customer ? before - redeem + earned : null });
}

function told(facts: readonly Fact[], balance: number | null): VisitSaved {
  const visit = facts.find((fact): fact is VisitFact => fact.kind === 'visit');
  if (!visit) throw new Error('A saved visit has a visit fact');
  const points = (reason: EntryFact['reason']) =>
    facts.reduce(
      (sum, fact) => sum + (fact.kind === 'entry' && fact.reason === reason ? fact.amount : 0),
      0,
    );
  return {
    visit: visit.id,
    customer: visit.customer,
    paidFen: visit.amountFen,
    pointsEarned: points('earn'),
    pointsRedeemed: points('redeem') === 0 ? 0 : -points('redeem'),
    pointsBalance: balance,
  };
}
