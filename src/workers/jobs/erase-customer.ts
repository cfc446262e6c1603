/** Erases who a customer was, under each of her ids. */
import type { CustomerId } from '../../domain/shared/id';
import type { Result } from '../../domain/shared/result';
import { readHead } from '../../storage/tables/head';
import { readPeople } from '../../storage/tables/people';
import type { CallContext } from '../call-context';
import type { JobProblem } from '../job-problem';
import { rewriteOnly } from './rewrite';

export async function eraseCustomer(
  { customer }: { readonly customer: CustomerId },
  context: CallContext,
): Promise<Result<null, JobProblem>> {
  const { db, now } = context;
  const idsOf = await readPeople(db, (await readHead(db)).generation);
  const drafts = idsOf(customer).map((id) => ({
    kind: 'erase' as const,
    customer: id,
    at: now,
    batch: null,
  }));
  return rewriteOnly(context, { drafts });
}
