import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { expectedVisits } from '../../../src/domain/rhythm/expected-visits';
import { lookoutOf } from '../../../src/domain/rhythm/lookout';
import { rhythmOf } from '../../../src/domain/rhythm/rhythm-of';
import { plainSpend } from '../../../src/domain/rhythm/spend-model';
import { saysLittle } from '../../../src/domain/rhythm/year-ahead';
import { visitRange } from '../../../src/domain/rhythm/visit-range';
import { pActive } from '../../../src/domain/rhythm/visit-model';
import { beta, gamma } from '../../../src/domain/simulation/distributions';
import { Prng } from '../../../src/domain/simulation/prng';
import { cameOn, everyDays } from './book-log';
import { ALWAYS_OPEN } from '../../../src/domain/calendar/business-calendar';
import { closedIn } from '../../helpers/a-calendar';

const visits = { r: 0.8, alpha: 11.25, a: 0.5, b: 1 };

describe('the visits of a year, as a range', () => {
  it.each([
    [12, 100, 5],
    [3, 60, 40],
    [150, 900, 1],
  ])('%i repeat visits in %i days, away %i: a thousand lives played out agree', (x, t, s) => {
    const [low, high] = visitRange(visits, x, t, s, 365, 0.1);

    const prng = new Prng(3, x);
    const lives = Array.from({ length: 4000 }, () => {
      if (!prng.chance(pActive(visits, x, t, s))) return 0;
      const rate = gamma(prng, visits.r + x) / (visits.alpha + t + s);
      const leaves = beta(prng, visits.a, visits.b + x + 1);
      let count = 0;
      for (let at = gamma(prng, 1) / rate; at <= 365; at += gamma(prng, 1) / rate) {
        count++;
        if (prng.chance(leaves)) break;
      }
      return count;
    });
    const share = (of: (count: number) => boolean) => lives.filter(of).length / lives.length;
    expect(share((count) => count < low)).toBeLessThan(0.115);
    expect(share((count) => count <= low)).toBeGreaterThan(0.085);
    expect(share((count) => count > high)).toBeLessThan(0.115);
    expect(share((count) => count >= high)).toBeGreaterThan(0.085);
  });

  it('is in order, and the longer the time the more', () => {
    const history = fc.tuple(
      fc.nat(200),
      fc.nat(900),
      fc.nat(400),
      fc.integer({ min: 1, max: 365 }),
    );
    fc.assert(
      fc.property(history, ([x, more, s, h]) => {
        const t = x === 0 ? 0 : x + more;
        const [low, high] = visitRange(visits, x, t, s, h, 0.1);
        const [laterLow, laterHigh] = visitRange(visits, x, t, s, h + 60, 0.1);

        expect(low).toBeLessThanOrEqual(high);
        expect(laterLow).toBeGreaterThanOrEqual(low);
        expect(laterHigh).toBeGreaterThanOrEqual(high);
        // Markov: more than the mean over the tail is impossible.
        expect(high).toBeLessThanOrEqual(expectedVisits(visits, x, t, s, h) / 0.1);
      }),
    );
  });
});

describe('the next visit and the year ahead of one customer', () => {
  const model = {
    calendar: ALWAYS_OPEN,
    stockingScale: null,
    visits,
    unitDays: 9,
    spend: plainSpend(10_000),
    trend: 1,
    recalibration: null,
  };

  it('who comes every 9 days and was here today comes again within three weeks', () => {
    const rhythm = rhythmOf(lookoutOf(model, 400, 30), everyDays(9, 20, 400))!;

    expect(rhythm.nextFrom).toBeGreaterThan(400);
    expect(rhythm.nextFrom).toBeLessThan(409);
    expect(rhythm.nextTo).toBeGreaterThan(409);
    expect(rhythm.nextTo).toBeLessThan(421);
  });

  it('after three weeks without him nothing is expected before tomorrow, and the end moves on', () => {
    const now = rhythmOf(lookoutOf(model, 400, 30), everyDays(9, 20, 400))!;
    const later = rhythmOf(lookoutOf(model, 421, 30), everyDays(9, 20, 400))!;

    expect(later.nextFrom).toBeGreaterThanOrEqual(422);
    expect(later.nextTo).toBeGreaterThan(now.nextTo!);
  });

  it('a closed winter puts the next visit off until after it', () => {
    const winter = { ...model, calendar: closedIn([{ from: 402, to: 491 }]) };
    const rhythm = rhythmOf(lookoutOf(winter, 401, 30), everyDays(9, 20, 400))!;

    expect(rhythm.nextTo).toBeGreaterThan(480);
    expect(rhythm.nextTo).toBeLessThan(510);
  });

  it('the value of a year is its visits at what she leaves, and the weaker lever is named', () => {
    const small = cameOn(
      Array.from({ length: 20 }, (_, i) => 9 * i),
      Array.from({ length: 20 }, () => 2000),
    );
    const seldom = cameOn(
      Array.from({ length: 20 }, (_, i) => 30 * i),
      Array.from({ length: 20 }, () => 20_000),
    );
    const [one, other] = [
      rhythmOf(lookoutOf(model, 171, 30), small)!.year!,
      rhythmOf(lookoutOf(model, 571, 30), seldom)!.year!,
    ];

    expect(one.weakest).toBe('spend');
    expect(other.weakest).toBe('visits');
    expect(one.valueFen[1] / one.visits[1]).toBeCloseTo((19 * 2000 + 5000) / 19.5, -1);
  });

  it('nothing is said of the year of somebody who came twice', () => {
    expect(rhythmOf(lookoutOf(model, 400, 30), cameOn([380, 399]))).toMatchObject({
      nextFrom: null,
      nextTo: null,
      year: null,
    });
  });
});

it('year ahead: from 3 to 124 visits is no range to act on, from 7 to 78 is one', () => {
  expect(saysLittle([3, 124])).toBe(true);
  expect(saysLittle([0, 21])).toBe(true);
  expect(saysLittle([7, 78])).toBe(false);
  expect(saysLittle([0, 20])).toBe(false);
});
