/** How often the vendor's folder is looked at: often enough that a lost phone loses minutes, never so often that the phone feels it. */
import type { KeptRow } from '../storage/tables/folder';

const MINUTE_MS = 60_000;
const REST_MS = 5 * MINUTE_MS;
/** So many facts that only this device has do not wait for the next round. */
const MANY = 25;

/**
 * Whether it is time. A look rests the folder for five minutes and for sixty times as long as it took; with 25 facts
 * unwritten for one minute and twelve times as long. A book of 100,000 visits (3 s a look): 5 min, and 1 min; one of
 * a million (40 s): 40 min, and 8 min.
 */
export function isFolderDue(
  { lookedMs, tookMs }: Pick<KeptRow, 'lookedMs' | 'tookMs'>,
  unwritten: number,
  nowMs: number,
): boolean {
  const since = nowMs - lookedMs;
  // A clock set back must not stop it for a year.
  if (since < 0 || since >= Math.max(REST_MS, 60 * tookMs)) return true;
  return unwritten >= MANY && since >= Math.max(MINUTE_MS, 12 * tookMs);
}
