import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { rhythmOf } from '../../../src/domain/rhythm/rhythm-of';
import { lookoutOf } from '../../../src/domain/rhythm/lookout';
import { plainSpend } from '../../../src/domain/rhythm/spend-model';
import { cameOn, historyAt } from './book-log';
import { closedIn } from '../../helpers/a-calendar';

describe('one customer’s history', () => {
  it('visits on days 0, 7 and 21 of 50, 0 and 30 yuan, seen on 24', () => {
    expect(historyAt(cameOn([0, 7, 21], [5000, -200, 3000]), 24, [], 10)).toMatchObject({
      x: 2,
      t: 21,
      s: 3,
      sumLnGap: Math.log(7) + Math.log(14),
      sumSquaredGap: 49 + 196,
      longestGap: 14,
      recentGaps: Float64Array.of(14, 7, 0, 0, 0),
      inWindow: 1,
      inWindowBefore: 1,
      paidRepeats: 1,
      paidRepeatsFen: 3000,
      amountFen: 8000,
      lastFen: 3000,
    });
  });

  it('a closed winter between two visits is nine days, not ninety', () => {
    const history = historyAt(cameOn([90, 195]), 200, [{ from: 100, to: 189 }]);

    expect(history).toMatchObject({ x: 1, t: 9 + 9 + 6, s: 5, longestGap: 24 });
  });

  it('is what somebody with paper and patience would count, on any day of the past', () => {
    const gaps = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 30 });
    fc.assert(
      fc.property(gaps, fc.nat(800), fc.integer({ min: 1, max: 60 }), (list, asOf, window) => {
        const days = list.reduce<number[]>((all, gap) => [...all, all.at(-1)! + gap], [10]);
        const known = days.filter((day) => day <= asOf);
        const apart = known.slice(1).map((day, i) => day - known[i]!);
        const within = (from: number, to: number) =>
          known.filter((day) => day > from && day <= to).length;

        const history = historyAt(cameOn(days), asOf, [], window);

        expect(history.x).toBe(known.length - 1);
        if (known.length === 0) return;
        expect(history).toMatchObject({
          t: known.at(-1)! - 10,
          s: asOf - known.at(-1)!,
          longestGap: Math.max(0, ...apart),
          sumSquaredGap: apart.reduce((sum, gap) => sum + gap * gap, 0),
          inWindow: within(asOf - window, asOf),
          inWindowBefore: within(asOf - 2 * window, asOf - window),
        });
        expect([...history.recentGaps].filter((gap) => gap > 0)).toEqual(
          apart.reverse().slice(0, 5),
        );
      }),
    );
  });
});

describe('the rhythm of a pond that closes in winter', () => {
  const weekly = cameOn(Array.from({ length: 14 }, (_, i) => 7 * i));
  const model = {
    calendar: closedIn([{ from: 100, to: 189 }]),
    stockingScale: null,
    visits: { r: 0.8, alpha: 8.75, a: 0.5, b: 1 },
    unitDays: 7,
    spend: plainSpend(5000),
    trend: 1,
    recalibration: null,
  };
  const seen = (asOf: number) => rhythmOf(lookoutOf(model, asOf, 30), weekly);

  it('nobody is late on the day it opens again', () => {
    expect(seen(190)).toMatchObject({
      sinceDays: 99,
      closedDays: 90,
      awayDays: 9,
      warning: null,
    });
    expect(seen(190)?.usualGapDays).toBeLessThan(9);
  });

  it('who stays away is late some weeks later, as he would have been in summer', () => {
    expect(seen(215)?.warning).toBe('late');
  });

  it('the next visit is expected after the winter, not within it', () => {
    const found = seen(120);

    expect(found?.expectedFrom).toBeLessThan(100);
    expect(found?.expectedTo).toBeGreaterThan(120);
  });

  it('while it is closed for a month to come, hardly anybody is expected', () => {
    expect(seen(120)!.expectedVisits).toBeLessThan(0.5 * seen(99)!.expectedVisits + 0.5);
    expect(seen(150)!.pNoVisit).toBeGreaterThan(seen(99)!.pNoVisit);
  });
});
