import { describe, expect, test } from 'vitest';
import { dayFromNumber } from '../../../src/domain/shared/day';
import { guessDateOrder } from '../../../src/files/csv/date-order';
import type { DateOrder } from '../../../src/files/csv/mapping';
import { readWhen } from '../../../src/files/csv/read-when';

function when(cell: string, order: DateOrder = 'dmy'): string {
  const read = readWhen(cell, order);
  if (typeof read === 'string') return read;
  const clock = read.minute < 0 ? '' : ` ${Math.floor(read.minute / 60)}:${read.minute % 60}`;
  return dayFromNumber(read.day) + clock;
}

describe('dates: each style of a till reads as the clock on its wall', () => {
  test.each([
    ['7/28/26 1:33 PM', '2026-07-28 13:33'],
    ['31/12/2025 14:05', '2025-12-31 14:5'],
    ['2026-01-01 08:00:00', '2026-01-01 8:0'],
    ['2026-01-01', '2026-01-01'],
    ['2026-01-01T08:00:30+08:00', '2026-01-01 8:0'],
    ['2025年3月5日', '2025-03-05'],
    ['2025年3月5日 15时05分', '2025-03-05 15:5'],
    ['25年3月5日', '2025-03-05'],
    ['2025/3/5 下午3:05', '2025-03-05 15:5'],
    ['2025/3/5 上午12:05', '2025-03-05 0:5'],
    ['2025/3/5 中午1:05', '2025-03-05 13:5'],
    ['２０２５／３／５　１５：０５', '2025-03-05 15:5'],
    ['2025-03-05 星期三 08:10', '2025-03-05 8:10'],
    ['2025.3.5', '2025-03-05'],
    ['20250305', '2025-03-05'],
    ['20250305143000', '2025-03-05 14:30'],
    ['20250305 14:30', '2025-03-05 14:30'],
    ['45721', '2025-03-05'],
    ['45721.6284722', '2025-03-05 15:5'],
    ['Mar 5, 2025 3:05 pm', '2025-03-05 15:5'],
    ['Wed, 5 Mar 2025', '2025-03-05'],
    ['5-Mar-25', '2025-03-05'],
    ['12/31/99 12:00 AM', '1999-12-31 0:0'],
    ["'2026-01-01", '2026-01-01'],
  ])('%s', (cell, wanted) => {
    expect(when(cell)).toBe(wanted);
  });
});

test('dates: 30 February is an error, not 2 March', () => {
  for (const cell of ['2026-02-30', '30/02/2026', '02/30/2026', '20260230', '2026年2月30日']) {
    expect(when(cell)).toBe('date-impossible');
  }
});

test('dates: no such month, hour or minute', () => {
  for (const cell of ['2026-13-01', '13/13/2026', '2026-01-01 25:00', '2026-01-01 10:61']) {
    expect(when(cell)).toBe('date-impossible');
  }
});

test('dates: what is no date is said to be unreadable, a blank to be missing', () => {
  for (const cell of ['昨天', '12', '2026', '3月5日', '2026-01-01 early', '1.38E+10', '123456']) {
    expect(when(cell)).toBe('date-unreadable');
  }
  expect(when('  ')).toBe('date-missing');
});

test('dates: only a date that reads both ways follows the order of its column', () => {
  expect([when('01/02/2026', 'dmy'), when('01/02/2026', 'mdy')]).toEqual([
    '2026-02-01',
    '2026-01-02',
  ]);
  expect([when('25/12/2026', 'mdy'), when('12/25/2026', 'dmy')]).toEqual([
    '2026-12-25',
    '2026-12-25',
  ]);
  expect(when('25/3/5', 'ymd')).toBe('2025-03-05');
});

describe('date order: decided over the whole column', () => {
  test.each([
    ['one day above 12 in first place', ['01/10/2026 23:50', '31/12/2025 14:05'], 'dmy', false],
    ['one day above 12 in second place', ['7/8/26 1:33 PM', '7/28/26 1:33 PM'], 'mdy', false],
    ['nothing to decide by', ['01/10/2026 23:50', '02/10/2026'], 'dmy', true],
    ['nothing but AM and PM', ['7/8/26 1:33 PM'], 'mdy', true],
    ['both ways to be read', ['31/12/2025', '7/28/26', '01/02/2026'], 'dmy', true],
    ['both ways, but each date decides itself', ['31/12/2025', '7/28/26'], 'dmy', false],
    ['year first', ['2026-01-02', '2026/1/3', '20250305'], 'ymd', false],
    ['two-digit years first', ['25/3/5', '25/3/9', '26/12/31'], 'ymd', false],
    ['the same number twice', ['5/5/2026', '6/6/2026'], 'ymd', false],
  ] as const)('%s', (_, cells, order, open) => {
    expect(guessDateOrder(cells)).toEqual({ order, open });
  });
});
