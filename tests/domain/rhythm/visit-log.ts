/** Turns dated visit rows of the reference data into histories, for tests. */
import { medianOf } from '../../../src/domain/rhythm/time-unit';
import type { Histories } from '../../../src/domain/rhythm/histories';
import { numberOfDay, type Day } from '../../../src/domain/shared/day';
import { vectorRows } from '../../helpers/reference-vectors';

/** One customer: her visit days, ascending and distinct, with the money of each day in fen. */
export interface LoggedCustomer {
  readonly id: string;
  readonly days: readonly number[];
  readonly amounts: readonly number[];
}

/** Every customer of a log (columns cust, date, amount if there is one); visits on one day are one. */
export function readLog(file: string): LoggedCustomer[] {
  const customers = new Map<string, Map<number, number>>();
  for (const row of vectorRows(file)) {
    const days = customers.get(row['cust'] ?? '') ?? new Map<number, number>();
    const day = numberOfDay(row['date'] as Day);
    days.set(day, (days.get(day) ?? 0) + Math.round(Number(row['amount'] ?? 0) * 100));
    customers.set(row['cust'] ?? '', days);
  }
  return [...customers].map(([id, byDay]) => {
    const days = [...byDay.keys()].sort((a, b) => a - b);
    return { id, days, amounts: days.map((day) => byDay.get(day) ?? 0) };
  });
}

/** What was known at the end of `cutoff`: customers who had come by then, with later visits cut off. */
export function knownAt(log: readonly LoggedCustomer[], cutoff: number): LoggedCustomer[] {
  return log
    .map((customer) => {
      const known = customer.days.filter((day) => day <= cutoff).length;
      return {
        id: customer.id,
        days: customer.days.slice(0, known),
        amounts: customer.amounts.slice(0, known),
      };
    })
    .filter((customer) => customer.days.length > 0);
}

/** Customers as the fit sees them at `cutoff`; hashes are their places in the list. */
export function historiesOf(customers: readonly LoggedCustomer[], cutoff: number): Histories {
  const first = (c: LoggedCustomer) => c.days[0] ?? 0;
  const last = (c: LoggedCustomer) => c.days[c.days.length - 1] ?? 0;
  return {
    x: Float64Array.from(customers, (c) => c.days.length - 1),
    t: Float64Array.from(customers, (c) => last(c) - first(c)),
    T: Float64Array.from(customers, (c) => cutoff - first(c)),
    medianGap: Float64Array.from(customers, (c) => medianOf(gapsOf(c.days))),
    hash: Uint32Array.from(customers, (_, i) => i),
    closures: new Map(),
    outlastedDays: 0,
  };
}

/** Days between successive visit days. */
export const gapsOf = (days: readonly number[]): Float64Array =>
  Float64Array.from(days.slice(1), (day, i) => day - (days[i] ?? 0));
