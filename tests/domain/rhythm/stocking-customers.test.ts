/** Customers who come on stocking days only are judged by the clock of these days, on the card as in the whole book. */
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { ALWAYS_OPEN, type BusinessCalendar } from '../../../src/domain/calendar/business-calendar';
import { businessClock } from '../../../src/domain/calendar/business-clock';
import { daysByClock } from '../../../src/domain/calendar/clock';
import { stockingClock } from '../../../src/domain/calendar/stocking-clock';
import { fitRhythm } from '../../../src/domain/rhythm/fit-rhythm';
import { lookoutOf } from '../../../src/domain/rhythm/lookout';
import { rhythmOf } from '../../../src/domain/rhythm/rhythm-of';
import { scoreBook } from '../../../src/domain/rhythm/score-book';
import { bookLogOf, cameOn } from './book-log';

const OPEN = businessClock(ALWAYS_OPEN);
/** Every tenth day of a hundred, then none for fifty. */
const EVERY_TENTH = Array.from({ length: 10 }, (_, k) => 10 * k);

describe('the clock of the stocking days', () => {
  it('counts a stocking day whole and any other a tenth, times its scale', () => {
    const { clock } = stockingClock(EVERY_TENTH, OPEN, 2, 150);

    expect(daysByClock(clock, 10, 20)).toBeCloseTo(2 * 1.9, 9);
    expect(daysByClock(clock, 90, 140)).toBeCloseTo(2 * 5, 9);
  });

  it('goes on at the usual pace where no stocking is planned yet', () => {
    const { clock } = stockingClock(EVERY_TENTH, OPEN, 1, 99);

    expect(daysByClock(clock, 99, 199)).toBeCloseTo(10 + 9, 6);
    expect(daysByClock(clock, 99, 99 + 30)).toBeCloseTo(0.3 * 19, 0);
    expect(clock.stretch).toBeCloseTo(100 / 19, 9);
  });

  it('never stands still, however small its scale', () => {
    const { clock } = stockingClock(EVERY_TENTH, OPEN, 0.01, 99);

    for (let day = -5; day < 400; day++)
      expect(daysByClock(clock, day, day + 1)).toBeGreaterThan(0);
  });
});

describe('customers of a pond that is stocked now and then', () => {
  const REGULARS = Array.from({ length: 30 }, (_, i) => ({
    id: `regular ${i}`,
    days: Array.from({ length: 12 }, (_, k) => (i % 7) + (7 + (i % 5)) * k),
    amounts: [],
  }));
  const FISHERS = Array.from({ length: 10 }, (_, i) => ({
    id: `fisher ${i}`,
    days: EVERY_TENTH.filter((_, k) => i < 5 || k % 2 === 0),
    amounts: [],
  }));
  const book = bookLogOf([...REGULARS, ...FISHERS]);
  const calendar: BusinessCalendar = { ...ALWAYS_OPEN, stocking: EVERY_TENTH };
  const seen = (asOf: number, of = calendar) => lookoutOf(fitRhythm(book, asOf, 30, of), asOf, 30);
  const eager = cameOn(EVERY_TENTH);

  it('who came to each of ten stockings is hardly overdue while there is none, and is once some were missed', () => {
    const missed = { ...calendar, stocking: [...EVERY_TENTH, 97, 102, 107, 112] };
    const backBy = (of: typeof calendar) => rhythmOf(seen(112, of), eager)!.backBy!;

    expect(backBy(ALWAYS_OPEN)).toBeGreaterThanOrEqual(95);
    expect(backBy(calendar)).toBeLessThan(70);
    expect(backBy(missed)).toBeGreaterThan(95);
  });

  it('their gaps are said in days of the calendar', () => {
    const usual = rhythmOf(seen(95), eager)!.usualGapDays!;

    expect(usual).toBeGreaterThanOrEqual(8);
    expect(usual).toBeLessThanOrEqual(13);
  });

  it('the others are judged as if there were no stocking days', () => {
    const without = seen(95, ALWAYS_OPEN);
    const withStocking = { ...without, forStocking: seen(95).forStocking };

    for (let i = 0; i < REGULARS.length; i++)
      expect(rhythmOf(withStocking, book, i)).toEqual(rhythmOf(without, book, i));
  });

  const days = fc.uniqueArray(fc.nat(200), { minLength: 1, maxLength: 25 });
  const some = fc.array(days, { minLength: 2, maxLength: 12 });

  it('whatever days they come and fish are put in: a card says what the whole book says', () => {
    fc.assert(
      fc.property(some, days, fc.integer({ min: 150, max: 260 }), (lists, stocked, asOf) => {
        const sorted = (list: readonly number[]) => [...list].sort((a, b) => a - b);
        const stocking = sorted(stocked);
        const customers = lists.map((list, i) => ({
          id: `c${i}`,
          // Every other one comes on stocking days only.
          days: i % 2 === 0 ? stocking : sorted(list),
          amounts: [],
        }));
        const all = bookLogOf(customers);
        const model = fitRhythm(all, asOf, 30, { ...ALWAYS_OPEN, stocking });
        const lookout = lookoutOf(model, asOf, 30);

        const scores = scoreBook(all, lookout);

        customers.forEach((customer, i) => {
          const alone = rhythmOf(lookout, cameOn(customer.days));
          const known = customer.days.some((day) => day <= asOf);
          expect(alone === null).toBe(!known);
          if (!alone) return;
          expect(alone.pNoVisit).toBe(scores.pNoVisit[i]);
          expect(alone.awayDays).toBe(Math.round(scores.awayDays[i]!));
          const onAList = scores.late[i] === 1 || scores.comingLess[i] === 1;
          expect(alone.warning !== null).toBe(onAList);
        });
      }),
    );
  });
});
