import { describe, expect, it } from 'vitest';
import { outlookOf, rhythmOf } from '../../../src/domain/rhythm/rhythm-of';
import type { RhythmModel } from '../../../src/domain/rhythm/rhythm-model';
import { plainSpend } from '../../../src/domain/rhythm/spend-model';
import { lookoutOf, type LookoutOptions } from '../../../src/domain/rhythm/lookout';
import type { VisitLog } from '../../../src/domain/rhythm/visit-log';
import { cameOn, everyDays } from './book-log';
import { ALWAYS_OPEN } from '../../../src/domain/calendar/business-calendar';

/** A vendor whose customers usually come every 9 days and spend 100 yuan. */
const model: RhythmModel = {
  calendar: ALWAYS_OPEN,
  stockingScale: null,
  visits: { r: 0.8, alpha: 11.25, a: 0.5, b: 1 },
  unitDays: 9,
  spend: plainSpend(10_000),
  trend: 1,
  recalibration: null,
};

const rhythmAt = (log: VisitLog, asOf: number, options: LookoutOptions = {}) =>
  rhythmOf(lookoutOf(model, asOf, 30, options), log);

describe('rhythm of one customer', () => {
  it('nothing is said of somebody who never came', () => {
    expect(rhythmAt(cameOn([]), 500)).toBeNull();
  });

  it('came once or twice: too early to know a rhythm, and nobody to warn about', () => {
    for (const log of [cameOn([400]), cameOn([390, 400])])
      expect(rhythmAt(log, 440)).toMatchObject({
        tooEarly: true,
        usualGapDays: null,
        longGapDays: null,
        backBy: null,
        own: false,
        warning: null,
      });
  });

  it('two gaps borrow from all customers, three are her own', () => {
    expect(rhythmAt(everyDays(9, 3, 400), 405)?.own).toBe(false);
    expect(rhythmAt(everyDays(9, 4, 400), 405)?.own).toBe(true);
  });

  it('who comes every 9 days and was here 3 days ago probably comes', () => {
    const rhythm = rhythmAt(everyDays(9, 20, 400), 403);

    expect(rhythm).toMatchObject({ outlook: 'probablyComes', sinceDays: 3, warning: null });
    expect(rhythm?.usualGapDays).toBeGreaterThanOrEqual(7);
    expect(rhythm?.usualGapDays).toBeLessThanOrEqual(9);
    expect(rhythm?.longGapDays).toBeLessThanOrEqual(18);
    expect(rhythm?.backBy).toBeLessThan(20);
    expect(rhythm?.expectedVisits).toBeGreaterThan(1);
    expect(rhythm?.expectedValueFen).toBeCloseTo(10_000 * (rhythm?.expectedVisits ?? 0), -1);
  });

  it('away for 50 days he is warned about: nearly all such gaps would be over', () => {
    const rhythm = rhythmAt(everyDays(9, 20, 400), 450);

    expect(rhythm).toMatchObject({ outlook: 'probablyNot', sinceDays: 50, warning: 'late' });
    expect(rhythm?.backBy).toBe(99);
    expect(rhythm?.stakeFen).toBeGreaterThan(rhythm?.expectedValueFen ?? Infinity);
  });

  it('away for more than two horizons he is lost, not late: no warning any more', () => {
    expect(rhythmAt(everyDays(9, 20, 400), 460)?.warning).toBe('late');
    expect(rhythmAt(everyDays(9, 20, 400), 461)?.warning).toBeNull();
  });

  it('a guest who comes every three months is not late after two', () => {
    const rhythm = rhythmAt(everyDays(90, 10, 1000), 1060);

    expect(rhythm?.pNoVisit).toBeGreaterThan(0.5);
    expect(rhythm?.warning).toBeNull();
  });

  it('a stricter level warns about fewer', () => {
    expect(rhythmAt(everyDays(9, 4, 400), 440)?.warning).toBe('late');
    expect(rhythmAt(everyDays(9, 4, 400), 440, { warnLevel: 0.999 })?.warning).toBeNull();
  });

  describe('coming less', () => {
    /** Every 7 days for 11 weeks, then twice only after 21. */
    const slowing = cameOn([...Array.from({ length: 12 }, (_, i) => 7 * i), 98, 119]);

    it('is another warning than being late: she was here yesterday, and its numbers are kept', () => {
      expect(rhythmAt(slowing, 120)).toMatchObject({
        warning: 'comingLess',
        slowdown: { earlierGapDays: 7, lastGapsDays: [21, 21], spanDays: 43 },
      });
    });

    it('turns into being late on the day after her long gap, once nobody is likely to come', () => {
      const eager = { warnLevel: 0 };
      const long = rhythmAt(slowing, 120)?.longGapDays ?? NaN;

      expect(rhythmAt(slowing, 119 + long, eager)?.warning).toBe('comingLess');
      expect(rhythmAt(slowing, 120 + long, eager)?.warning).toBe('late');
    });

    it('turns into being late whatever the level when 97 in 100 would be back by now', () => {
      const calm = { warnLevel: 0.999 };
      const at = (day: number) => rhythmAt(slowing, day, calm)!;
      const day = Array.from({ length: 200 }, (_, i) => 120 + i).find(
        (one) => at(one).backBy! >= 98,
      )!;

      expect(at(day).warning).toBe('late');
      expect(at(day - 10).backBy).toBeLessThan(97);
      expect(at(day - 10).warning).toBe('comingLess');
    });

    it('has no numbers while the alarm is silent', () => {
      expect(rhythmAt(everyDays(9, 20, 400), 403)?.slowdown).toBeNull();
    });
  });

  it('a visit dated after the day of looking does not count yet', () => {
    expect(rhythmAt(everyDays(9, 5, 400), 395)).toMatchObject({ visitDays: 4, sinceDays: 4 });
  });
});

it('three words for the chance that nobody comes: up to a third, in between, from two thirds', () => {
  expect(outlookOf(0.33)).toBe('probablyComes');
  expect(outlookOf(0.34)).toBe('open');
  expect(outlookOf(0.66)).toBe('open');
  expect(outlookOf(0.67)).toBe('probablyNot');
});
