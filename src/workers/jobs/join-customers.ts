/** Joins customers who are one person, by facts that say so and keep the chosen fields; and parts them by voiding those. */
import type { CustomerFields } from '../../domain/customers/customer';
import { CUSTOMER_FIELDS } from '../../domain/customers/customer';
import type { Draft, Fields } from '../../domain/facts/fact';
import { joinedFields } from '../../domain/health/joined-fields';
import type { CustomerId, FactId } from '../../domain/shared/id';
import { ok, type Result } from '../../domain/shared/result';
import { joinEditId } from '../../merge/fold/aliases';
import { readCard } from '../../storage/tables/cards';
import { readHead } from '../../storage/tables/head';
import type { CallContext } from '../call-context';
import type { JobProblem } from '../job-problem';
import type { Joining, JoinFact } from '../joining';
import { rewriteOnly } from './rewrite';

export async function joinCustomers(
  { joinings }: { readonly joinings: readonly Joining[] },
  context: CallContext,
): Promise<Result<readonly JoinFact[], JobProblem>> {
  const head = await readHead(context.db);
  const known = new Map<CustomerId, CustomerFields>();
  const fieldsOf = async (id: CustomerId) =>
    known.get(id) ?? (await readCard(context.db, head, id))?.fields ?? {};
  const drafts: Draft[] = [];
  for (const { one, other, fromOther } of joinings) {
    if (one === other) continue;
    const [mine, theirs] = [await fieldsOf(one), await fieldsOf(other)];
    const joined = joinedFields(mine, theirs, fromOther);
    // A third entry of hers is joined with what the first two have become.
    known.set(one, joined);
    known.set(other, joined);
    drafts.push(...joiningFacts(one, other, differing(joined, mine, theirs), context));
  }
  if (drafts.length === 0) return ok([]);
  const done = await rewriteOnly(context, { drafts });
  return done.ok ? ok(drafts.map(({ id, customer }) => ({ id, customer }) as JoinFact)) : done;
}

function joiningFacts(
  one: CustomerId,
  other: CustomerId,
  fields: Fields,
  { source, now }: CallContext,
): Draft[] {
  const id = source.newId() as FactId;
  const envelope = { customer: one, at: now, batch: null };
  const alias: Draft = { kind: 'alias', id, other, ...envelope };
  const edit: Draft = { kind: 'edit', id: joinEditId(id), fields, ...envelope };
  return Object.keys(fields).length ? [alias, edit] : [alias];
}

/** What has to be said: fields of which the two would not both say the same. */
const differing = (joined: CustomerFields, mine: CustomerFields, theirs: CustomerFields): Fields =>
  Object.fromEntries(
    CUSTOMER_FIELDS.filter((field) => {
      const wanted = JSON.stringify(joined[field]);
      return [mine, theirs].some(
        (fields) => fields[field] !== undefined && JSON.stringify(fields[field]) !== wanted,
      );
    }).map((field) => [field, joined[field]]),
  ) as Fields;

export const partCustomers = (
  { facts }: { readonly facts: readonly JoinFact[] },
  context: CallContext,
) =>
  rewriteOnly(context, {
    drafts: facts.map(({ id, customer }) => ({
      kind: 'void',
      target: id,
      customer,
      at: context.now,
      batch: null,
    })),
  });
