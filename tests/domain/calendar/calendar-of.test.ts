import { describe, expect, it } from 'vitest';
import { dayState, seasonDays } from '../../../src/domain/calendar/business-calendar';
import { businessClock } from '../../../src/domain/calendar/business-clock';
import { calendarOf } from '../../../src/domain/calendar/calendar-of';
import { dayAfter, daysByClock } from '../../../src/domain/calendar/clock';
import { calendarKey, readCalendar } from '../../../src/domain/calendar/read-calendar';
import type { Fields } from '../../../src/domain/facts/fact';
import { numberOfDay, type Day } from '../../../src/domain/shared/day';

const day = (text: string) => numberOfDay(text as Day);
const range = (from: string, to: string) => ({ from: day(from), to: day(to) });
const read = (settings: Fields, silences: ReturnType<typeof range>[] = []) =>
  calendarOf(readCalendar(settings), silences);

const WINTER = { 'closed:2026-12-01': '2027-02-28' };
const SPRING_FESTIVAL = range('2026-02-10', '2026-02-27');

describe('the calendar of a business', () => {
  it('is open every day until somebody says otherwise', () => {
    expect(dayState(read({}), day('2026-11-22'))).toBe('open');
    expect(read({ marketDays: 'weekday:1', 'closed:yesterday': true, 'closed:': null })).toEqual(
      read({}),
    );
  });

  it('knows closed seasons, days without a market, and days that are open all the same', () => {
    const calendar = read({
      ...WINTER,
      marketDays: ['weekday:5,6', 'a rule of a later version'],
      marketSince: '2026-06-01',
      'open:2026-12-24': true,
      'stocking:2026-12-05': '300 kg of carp',
    });
    const state = (text: string) => dayState(calendar, day(text));

    expect(state('2026-05-27')).toBe('open');
    expect(state('2026-11-25')).toBe('noMarket');
    expect(state('2026-11-28')).toBe('open');
    expect(state('2026-12-06')).toBe('closedSeason');
    expect(state('2026-12-24')).toBe('open');
    expect(state('2026-12-05')).toBe('stocking');
    expect(seasonDays(calendar, day('2026-11-20'), day('2026-12-31'))).toBe(31 - 2);
  });

  it('two closures that overlap are one season', () => {
    const { seasons } = read({ ...WINTER, 'closed:2027-02-01': '2027-03-10' });

    expect(seasons).toEqual([range('2026-12-01', '2027-03-10')]);
  });

  it('a silence nobody has answered for counts as a season, until it is refused', () => {
    expect(read({}, [SPRING_FESTIVAL])).toMatchObject({
      seasons: [SPRING_FESTIVAL],
      inferred: [SPRING_FESTIVAL],
    });
    expect(read({ 'wasOpen:2026-02-10': true }, [SPRING_FESTIVAL]).seasons).toEqual([]);
    expect(read({ 'wasOpen:2026-02-10': null }, [SPRING_FESTIVAL]).inferred).toHaveLength(1);
  });

  it('what the vendor says of a silence stands in its place, a day off within it does not', () => {
    const said = { 'closed:2026-02-14': '2026-02-24' };

    expect(read(said, [SPRING_FESTIVAL])).toMatchObject({
      seasons: [range('2026-02-14', '2026-02-24')],
      inferred: [],
    });
    expect(read({ 'closed:2026-02-14': '2026-02-14' }, [SPRING_FESTIVAL]).inferred).toEqual([
      SPRING_FESTIVAL,
    ]);
  });

  it('silence between two monthly markets is no closure', () => {
    const monthly = { marketDays: ['cycle:30@2026-02-09'] };

    expect(read(monthly, [SPRING_FESTIVAL]).seasons).toEqual([]);
    expect(read(monthly, [range('2026-02-10', '2026-03-30')]).seasons).toHaveLength(1);
  });

  it('another text for the key when anything of the calendar changes, and only then', () => {
    const key = calendarKey({ ...WINTER, shopName: 'Pond' });

    expect(calendarKey({ shopName: 'Lake', ...WINTER, 'stocking:2026-12-05': null })).toBe(key);
    expect(calendarKey({ 'closed:2026-12-01': '2027-03-01' })).not.toBe(key);
    expect(calendarKey({ ...WINTER, marketDays: ['weekday:1'] })).not.toBe(key);
  });
});

describe('the clock of a market every fifth day', () => {
  const market = { marketDays: ['cycle:5@2026-11-22'] };
  const clock = businessClock(read(market));

  it('shows 1.4 days from one market to the next, which are five by the calendar', () => {
    const gap = daysByClock(clock, day('2026-11-22'), day('2026-11-27'));

    expect(gap).toBe(1.4);
    expect(gap * clock.stretch).toBeCloseTo(5, 3);
  });

  it('somebody due in five days is due on the next market day', () => {
    const due = (days: number) => dayAfter(clock, day('2026-11-22'), days / clock.stretch);

    expect(due(5)).toBe(day('2026-11-27'));
    expect(due(10)).toBe(day('2026-12-02'));
  });

  it('a winter does not make the usual gap longer', () => {
    const winter = businessClock(read({ ...market, ...WINTER }));

    expect(winter.stretch).toBe(clock.stretch);
    expect(daysByClock(winter, day('2026-11-30'), day('2027-02-28'))).toBe(9);
  });

  it('before it was one, every day counted', () => {
    const since = businessClock(read({ ...market, marketSince: '2026-11-01' }));

    expect(daysByClock(since, day('2026-10-01'), day('2026-10-31'))).toBe(30);
    expect(daysByClock(since, day('2026-11-22'), day('2026-11-27'))).toBe(1.4);
  });
});
