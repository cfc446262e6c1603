/** A rewrite of the book as every call does it: under the lock, with real initials. */
import { ok, type Result } from '../../domain/shared/result';
import { rewriteBook, type RewriteRequest, type Rewritten } from '../../storage/rewrite';
import { underLock, type CallContext } from '../call-context';
import type { JobProblem } from '../job-problem';
import { loadInitials } from '../pinyin';

export const rewrite = (
  context: CallContext,
  request: RewriteRequest,
): Promise<Result<Rewritten, JobProblem>> =>
  underLock(context.db, async () => {
    const { source, onProgress } = context;
    const initialsOf = await loadInitials();
    return ok(await rewriteBook(context.db, request, { source, initialsOf, onProgress }));
  });

/** The same, where only success or failure matters. */
export async function rewriteOnly(
  context: CallContext,
  request: RewriteRequest,
): Promise<Result<null, JobProblem>> {
  const done = await rewrite(context, request);
  return done.ok ? ok(null) : done;
}
