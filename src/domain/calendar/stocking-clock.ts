/**
 * The clock of those who come for stockings only: a stocking day counts 1, any other a tenth. It is scaled so that a
 * usual gap of theirs takes as long as one of the vendor's other customers, since all are judged by one model.
 */
import type { DayNumber } from '../shared/day';
import { tenthsAt, type Clock, type StockingClock } from './clock';

const STOCKING_TENTHS = 10;
const OTHER_TENTHS = 1;
/** Stockings nobody has planned yet are expected at the usual pace for so long. */
const AHEAD_DAYS = 3 * 366;

/**
 * From the first of some stocking days (ascending, at least one) until the last of them, or `asOf`, they are known; after
 * that the clock goes on as it went on the whole, measured by the vendor's. Before the first it is the calendar's.
 */
export function stockingClock(
  stocking: readonly DayNumber[],
  vendor: Clock,
  scale: number,
  asOf: DayNumber,
): StockingClock {
  const from = stocking[0]!;
  const known = Math.max(asOf, stocking.at(-1)!);
  const isStocking = new Uint8Array(known - from + 1);
  for (const day of stocking) isStocking[day - from] = 1;
  const others = isStocking.length - stocking.length;
  const whole = scale * (STOCKING_TENTHS * stocking.length + OTHER_TENTHS * others);
  const byVendor = tenthsAt(vendor, known) - tenthsAt(vendor, from - 1);

  const first = from - 1;
  const tenths = new Int32Array(isStocking.length + AHEAD_DAYS + 1);
  tenths[0] = 10 * first;
  let sum = tenths[0];
  for (let i = 1; i < tenths.length; i++) {
    const day = first + i;
    if (day <= known) sum += scale * (isStocking[i - 1] === 1 ? STOCKING_TENTHS : OTHER_TENTHS);
    else sum += (whole * (tenthsAt(vendor, day) - tenthsAt(vendor, day - 1))) / byVendor;
    // No day may pass without a tick: two visits are never at the same time.
    tenths[i] = Math.max(tenths[i - 1]! + 1, Math.round(sum));
  }
  const stretch = (vendor.stretch * byVendor) / whole;
  // Who waits for a stocking anyway is not asked whether a winter made her leave.
  return { clock: { first, tenths, stretch, closures: [], stocking: null }, from, isStocking };
}
