import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { dayState } from '../../../src/domain/calendar/business-calendar';
import {
  closeSeason,
  keepMarket,
  refuseSilence,
  stockOn,
  turnDay,
  wayBack,
  type CalendarChange,
} from '../../../src/domain/calendar/calendar-change';
import { calendarOf } from '../../../src/domain/calendar/calendar-of';
import { calendarKey, readCalendar } from '../../../src/domain/calendar/read-calendar';
import type { Fields } from '../../../src/domain/facts/fact';
import { dayFromNumber, numberOfDay, type Day } from '../../../src/domain/shared/day';

const day = (text: string) => text as Day;
/** What the settings are once the change is written. */
const after = (settings: Fields, change: CalendarChange): Fields => ({ ...settings, ...change });
const stateOf = (settings: Fields, text: string) =>
  dayState(calendarOf(readCalendar(settings), []), numberOfDay(day(text)));

describe('a change of the calendar', () => {
  it('a day off is one entry, and opening it again takes that entry away', () => {
    const off = turnDay({}, [], day('2026-11-25'), 'closed');
    expect(off).toEqual({ 'closed:2026-11-25': '2026-11-25' });

    const settings = after({}, off);
    expect(turnDay(settings, [], day('2026-11-25'), 'open')).toEqual({ 'closed:2026-11-25': null });
  });

  it('a day within a season is opened without touching the season, and closed again likewise', () => {
    const winter = after({}, closeSeason(day('2026-12-01'), day('2027-02-28')));
    const opened = after(winter, turnDay(winter, [], day('2026-12-24'), 'open'));

    expect(opened).toEqual({ ...winter, 'open:2026-12-24': true });
    expect(turnDay(opened, [], day('2026-12-24'), 'closed')).toEqual({ 'open:2026-12-24': null });
  });

  it('a day in a silence nobody has answered for can be opened', () => {
    const silence = { from: numberOfDay(day('2026-02-10')), to: numberOfDay(day('2026-02-27')) };

    expect(turnDay({}, [silence], day('2026-02-12'), 'open')).toEqual({ 'open:2026-02-12': true });
  });

  it('a season that was moved leaves nothing behind', () => {
    const winter = after({}, closeSeason(day('2026-12-01'), day('2027-02-28')));
    const moved = after(
      winter,
      closeSeason(day('2026-12-10'), day('2027-03-10'), day('2026-12-01')),
    );

    expect(readCalendar(moved).closed).toEqual([
      { from: numberOfDay(day('2026-12-10')), to: numberOfDay(day('2027-03-10')) },
    ]);
  });

  const somewhen = fc.integer({ min: 20_780, max: 20_840 }).map(dayFromNumber);
  const change: fc.Arbitrary<(settings: Fields) => CalendarChange> = fc.oneof(
    fc.tuple(somewhen, fc.nat(20)).map(([from, more]) => () => {
      return closeSeason(from, dayFromNumber(numberOfDay(from) + more));
    }),
    somewhen.map((one) => () => stockOn(one, ' carp ')),
    somewhen.map((one) => () => refuseSilence(one)),
    fc.constant(() => keepMarket([{ kind: 'weekday', on: [5, 6] }], null)),
    fc.tuple(somewhen, fc.constantFrom('open' as const, 'closed' as const)).map(
      ([one, to]) =>
        (settings: Fields) =>
          turnDay(settings, [], one, to),
    ),
  );

  it('whatever was entered before: a day turned open is open, one turned closed is closed', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), somewhen, (changes, one) => {
        const settings = changes.reduce<Fields>((all, next) => after(all, next(all)), {});

        const open = stateOf(after(settings, turnDay(settings, [], one, 'open')), one);
        const closed = stateOf(after(settings, turnDay(settings, [], one, 'closed')), one);

        expect(open).toBe('open');
        expect(['closedSeason', 'noMarket']).toContain(closed);
      }),
    );
  });

  it('whatever is changed, the way back leads to the calendar as it was', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), change, (changes, last) => {
        const settings = changes.reduce<Fields>((all, next) => after(all, next(all)), {});
        const made = last(settings);

        const back = after(after(settings, made), wayBack(settings, made));

        expect(calendarKey(back)).toBe(calendarKey(settings));
      }),
    );
  });
});
