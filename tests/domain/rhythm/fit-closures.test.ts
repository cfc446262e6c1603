import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closuresInGap } from '../../../src/domain/rhythm/closures-in-gap';
import { fitVisits } from '../../../src/domain/rhythm/fit-visits';
import { historiesAt, knownRows } from '../../../src/domain/rhythm/histories';
import { clockOf } from '../../helpers/a-calendar';
import { simulatedLog } from '../../helpers/simulated-pool';
import { bookLogOf } from './book-log';
import { knownAt, type LoggedCustomer } from './visit-log';

const isOpen = (day: number) => day % 365 < 183 || day % 365 >= 273;
const WINTERS = [183, 548, 913].map((from) => ({ from, to: from + 89 }));
const REOPENED = 1003;

/** How many of 100 leave over a winter of 90 days, as learnt a month after the third one. */
function learnt(customers: readonly LoggedCustomer[], asOf = REOPENED + 30): number {
  const known = knownAt(customers, asOf);
  const book = bookLogOf(known);
  const histories = historiesAt(book, knownRows(book, asOf), clockOf(WINTERS), asOf);
  return 100 * -Math.expm1(-90 * (fitVisits(histories).model.perClosedDay ?? NaN));
}

const pond = simulatedLog(1, isOpen);
const quitting = pond.map((c, i) =>
  i % 4 ? c : { ...c, days: c.days.filter((day) => day < REOPENED) },
);

describe('rhythm: leaving over a closure', () => {
  it('the closures since she came last: where they begin in her gap, and how long they lasted', () => {
    const clock = clockOf([{ from: 100, to: 189 }]);

    expect(closuresInGap(clock, 95, 109)).toEqual([{ afterDays: 4, closedDays: 10 }]);
    expect(closuresInGap(clock, 95, 400)).toEqual([{ afterDays: 4, closedDays: 90 }]);
    expect(closuresInGap(clock, 95, 99)).toEqual([]);
    expect(closuresInGap(clock, 190, 400)).toEqual([]);
  });

  it('the days between two markets, and a week of illness, are no moments of leaving', () => {
    const weeks = Array.from({ length: 10 }, (_, i) => ({ from: 100 + 14 * i, to: 112 + 14 * i }));

    expect(clockOf(weeks).closures).toEqual([]);
    expect(clockOf([{ from: 100, to: 113 }]).closures).toEqual([{ from: 100, to: 113 }]);
  });

  it('a vendor who never closed has no such number', () => {
    const book = bookLogOf(pond);
    const asOf = 1000;

    const histories = historiesAt(book, knownRows(book, asOf), clockOf([]), asOf);

    expect(fitVisits(histories).model).not.toHaveProperty('perClosedDay');
  });

  it('is small where nobody quits over the winter, and found where a quarter does', () => {
    expect(learnt(pond)).toBeLessThan(5);
    expect(learnt(quitting)).toBeGreaterThan(2 * learnt(pond));
  });

  it('does not depend on the order of the customers', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(quitting, { minLength: 40, maxLength: 40 }), (some) => {
        expect(learnt([...some].reverse())).toBe(learnt(some));
      }),
      { numRuns: 10 },
    );
  });
});
