/** The quick way to know that somebody is lost says what the slow one says. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { habitGap, habitOf } from '../../../src/domain/rhythm/own-habit';
import { isLost, lostAfterDays } from '../../../src/domain/rhythm/warning';
import { bookLogOf, cameOn, everyDays, historyAt, lookoutOn } from './book-log';

const HORIZON = 30;
const lookout = lookoutOn(
  bookLogOf([{ id: 'she', days: [0, 9, 18, 27], amounts: [] }]),
  30,
  HORIZON,
);

test('lost: whoever has a habit of her own is lost past twice the horizon and one and a half long gaps', () => {
  const gaps = fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 3, maxLength: 30 });
  fc.assert(
    fc.property(gaps, fc.integer({ min: 0, max: 900 }), (between, awayDays) => {
      const days = between.reduce((came, gap) => [...came, came.at(-1)! + gap], [0]);
      const history = historyAt(cameOn(days), days.at(-1)! + awayDays);
      const habit = habitOf(history.x, history.t, history.sumLnGap, lookout.model.unitDays);
      const line = lostAfterDays(habitGap(habit, 0.9), lookout.regularHorizon);
      // On the line itself the last digit of either way decides.
      fc.pre(Math.abs(history.s - line) > 1e-6);

      expect(isLost(lookout, history)).toBe(history.s > line);
    }),
  );
});

test('lost: every 9 days, and away for 60 days she is late, for a year she is lost', () => {
  const visits = everyDays(9, 20, 171);

  expect(isLost(lookout, historyAt(visits, 171 + 60))).toBe(false);
  expect(isLost(lookout, historyAt(visits, 171 + 365))).toBe(true);
});

test('lost: who came three times has no habit of her own yet, and is not called lost', () => {
  expect(isLost(lookout, historyAt(everyDays(9, 3, 18), 900))).toBe(false);
});
