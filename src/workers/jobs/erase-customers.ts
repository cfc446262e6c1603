/** Erases who customers were, each under all her ids. */
import type { CustomerId } from '../../domain/shared/id';
import type { Result } from '../../domain/shared/result';
import { readHead } from '../../storage/tables/head';
import { readPeople } from '../../storage/tables/people';
import type { CallContext } from '../call-context';
import type { JobProblem } from '../job-problem';
import { rewriteOnly } from './rewrite';

export async function eraseCustomers(
  { customers }: { readonly customers: readonly CustomerId[] },
  context: CallContext,
): Promise<Result<null, JobProblem>> {
  const { db, now } = context;
  const idsOf = await readPeople(db, (await readHead(db)).generation);
  const drafts = customers.flatMap(idsOf).map((id) => ({
    kind: 'erase' as const,
    customer: id,
    at: now,
    batch: null,
  }));
  return rewriteOnly(context, { drafts });
}
