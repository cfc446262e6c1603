/** Vendors of 300 customers as RHYTHM describes them, on any calendar of open days: what the approval tables pool. */
import type { DayRange } from '../../src/domain/calendar/clock';
import type { OpenDays } from '../../src/domain/simulation/open-days';
import { Prng } from '../../src/domain/simulation/prng';
import { simulateRhythm, STREAMS } from '../../src/domain/simulation/rhythms';
import type { LoggedCustomer } from '../domain/rhythm/visit-log';

export const POOL_CUSTOMERS = 300;
const YEARS = 3;
/** First visits are spread over so many years. */
const FIRST_VISIT_YEARS = 2.2;

/** A vendor open on all days from 0 to the end of year 3 for which `isOpen` holds; the mean gap in open days. */
export function simulatedLog(
  seed: number,
  isOpen: (day: number) => boolean,
  meanGapDays = 12,
  customers = POOL_CUSTOMERS,
): LoggedCustomer[] {
  const days = Array.from({ length: 365 * YEARS }, (_, day) => day).filter(isOpen);
  const none = new Int32Array(days.length).fill(-1);
  const open: OpenDays = {
    days: Int32Array.from(days),
    draw: new Float64Array(days.length).fill(1),
    nearestWeekend: none,
    nearestSpecial: none,
    specials: [],
  };
  const firstVisits = (FIRST_VISIT_YEARS / YEARS) * days.length;
  const rules = { preset: 'pond', meanGapDays, leaving: 1, firstVisits, plain: true } as const;
  const prng = new Prng(seed);
  return Array.from({ length: customers }, (_, i) => {
    const visits: number[] = [];
    prng.restart(seed, i * STREAMS);
    simulateRhythm(prng, rules, open, i, customers, (at) => visits.push(days[at] ?? 0));
    return { id: `${seed}-${i}`, days: visits, amounts: visits.map(() => 5000) };
  });
}

/** The days in 0 … `last` on which a calendar was not open, as ranges. */
export function closedRanges(isOpen: (day: number) => boolean, last: number): DayRange[] {
  const ranges: DayRange[] = [];
  for (let day = 0; day <= last; day++) {
    if (isOpen(day)) continue;
    const before = ranges.at(-1);
    if (before?.to === day - 1) ranges[ranges.length - 1] = { from: before.from, to: day };
    else ranges.push({ from: day, to: day });
  }
  return ranges;
}
