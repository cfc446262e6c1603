/** Plays a past day of the book back: what would have been said then, and what came of it. */
import { backTest, type BackTest } from '../../domain/rhythm/back-test';
import type { Day } from '../../domain/shared/day';
import { ok, type Result } from '../../domain/shared/result';
import { readWholeBook } from '../../storage/read-all';
import type { CallContext } from '../call-context';
import type { JobProblem } from '../job-problem';
import { lookBack } from './learnt-book';

export async function playBack(
  asks: { readonly asOf: Day; readonly horizonDays: number; readonly warnLevel: number },
  { db, onProgress }: CallContext,
): Promise<Result<BackTest, JobProblem>> {
  const whole = await readWholeBook(db, (part) => onProgress({ phase: 'read', done: part * 0.4 }));
  const { log, lookout } = lookBack(whole, asks);
  onProgress({ phase: 'compute', done: 0.8 });
  return ok(backTest(log, lookout));
}
