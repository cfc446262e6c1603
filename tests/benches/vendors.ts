/** The simulated vendors the benches measure with, and ways to look at them. */
import type { Day } from '../../src/domain/shared/day';
import { numberOfDay } from '../../src/domain/shared/day';
import type { Histories } from '../../src/domain/rhythm/histories';
import { simulateVendor } from '../../src/domain/simulation/simulate-vendor';
import { REFUND, type SimulatedVendor } from '../../src/domain/simulation/simulated-vendor';

export const LAST_DAY = '2026-11-21' as Day;

export const stallOf = (customers: number, visits: number): SimulatedVendor =>
  simulateVendor({ preset: 'stall', customers, visits, seed: 1, lastDay: LAST_DAY });

/** What the fit sees of each customer. */
export function historiesOf(vendor: SimulatedVendor): Histories {
  const days: number[][] = vendor.customers.map(() => []);
  vendor.visits.day.forEach((day, i) => {
    const own = days[vendor.visits.customer[i] ?? -1];
    if (own && vendor.visits.kind[i] !== REFUND && own.at(-1) !== day) own.push(day);
  });
  const seen = days.filter((own) => own.length > 0);
  const today = numberOfDay(vendor.lastDay);
  const column = (value: (own: number[]) => number) => Float64Array.from(seen, value);
  return {
    x: column((own) => own.length - 1),
    t: column((own) => own.at(-1)! - own[0]!),
    T: column((own) => today - own[0]!),
    medianGap: column((own) => {
      const gaps = own.slice(1).map((day, i) => day - own[i]!);
      return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? NaN;
    }),
    hash: Uint32Array.from(seen, (_, i) => Math.imul(i + 1, 0x9e3779b1) >>> 0),
    closures: new Map(),
    outlastedDays: 0,
  };
}
