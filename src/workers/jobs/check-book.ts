/** "Check my book": counts what differs from the facts, and puts it right. */
import { ok, type Result } from '../../domain/shared/result';
import { compareWithFacts } from '../../storage/compare';
import { underLock, type CallContext } from '../call-context';
import type { JobProblem } from '../job-problem';
import { rewriteOnly } from './rewrite';

export async function checkBook(
  _: object,
  context: CallContext,
): Promise<Result<{ readonly facts: number; readonly differences: number }, JobProblem>> {
  const { db, onProgress } = context;
  const found: Awaited<ReturnType<typeof checkBook>> = await underLock(db, async () =>
    ok(await compareWithFacts(db, (part) => onProgress({ done: part * 0.9, phase: 'check' }))),
  );
  if (!found.ok || found.value.differences === 0) return found;
  const mended = await rewriteOnly(context, {});
  return mended.ok ? found : mended;
}
