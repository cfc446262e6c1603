import { describe, expect, it } from 'vitest';
import { clockOf } from '../../../helpers/a-calendar';
import { backtestsOf, cameWithin } from '../../../../src/domain/rhythm/recalibration/backtests';
import { bookLogOf } from '../book-log';

const open = clockOf([]);
const book = bookLogOf([
  { id: 'wang', days: [0, 45, 95], amounts: [] },
  { id: 'li', days: [50, 70, 71], amounts: [] },
]);

describe('back-tests', () => {
  it('a hundred days of history hold two tests of thirty: the first thirty days are needed to learn from', () => {
    expect(backtestsOf(book, open, 100, 30)).toEqual([
      { asOf: 70, until: 100 },
      { asOf: 40, until: 70 },
    ]);
  });

  it('never more than four, and none before three horizons of history', () => {
    expect(backtestsOf(book, open, 2000, 30)).toHaveLength(4);
    expect(backtestsOf(book, open, 90, 30)).toHaveLength(2);
    expect(backtestsOf(book, open, 89, 30)).toEqual([]);
    expect(backtestsOf(bookLogOf([]), open, 100, 30)).toEqual([]);
  });

  it('a closed winter makes a test longer by the calendar, not shorter of visits', () => {
    const winter = clockOf([{ from: 200, to: 289 }]);

    // 30 days by the clock: 10 after the winter, 9 for it, 11 before.
    expect(backtestsOf(book, winter, 299, 30)[0]).toEqual({ asOf: 188, until: 299 });
  });

  it('who came on the day of looking itself did not come within the test, who came on its last day did', () => {
    const test = { asOf: 45, until: 70 };

    expect(cameWithin(book, 0, test)).toBe(false);
    expect(cameWithin(book, 1, test)).toBe(true);
    expect(cameWithin(book, 1, { asOf: 71, until: 100 })).toBe(false);
  });
});
