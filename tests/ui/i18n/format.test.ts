import { beforeAll, describe, expect, it } from 'vitest';
import { dayFromNumber, numberOfDay, type Day } from '../../../src/domain/shared/day';
import * as format from '../../../src/ui/i18n/format';
import { useLanguage } from '../../../src/ui/i18n/messages.svelte';

const today = '2026-11-21' as Day;
const before = (days: number): Day => dayFromNumber(numberOfDay(today) - days);

describe('money and numbers: as on a price tag', () => {
  it.each([
    [128_400, '¥1,284'],
    [1_250, '¥12.50'],
    [95, '¥0.95'],
    [0, '¥0'],
    [-9_505, '\u2212¥95.05'],
    [123_456_789_00, '¥123,456,789'],
  ])('%i fen is %s', (fen, text) => {
    expect(format.yuan(fen)).toBe(text);
  });

  it('a number is grouped by thousands and keeps its sign', () => {
    expect(format.count(1480)).toBe('1,480');
    expect(format.count(-600)).toBe('\u2212600');
    expect(format.count(999)).toBe('999');
  });

  it('the small hours after a night of fishing are clock times too', () => {
    expect(format.clock(845)).toBe('14:05');
    expect(format.clock(1440 + 90)).toBe('01:30');
  });
});

describe('days in Chinese', () => {
  beforeAll(() => useLanguage('zh'));

  it('a day names its weekday, and its year only when it is another year', () => {
    expect(format.longDay(today, today)).toBe('11月21日 周六');
    expect(format.shortDay('2025-01-02' as Day, today)).toBe('2025年1月2日');
  });

  it('near days are told by distance, far ones by date', () => {
    expect(format.relativeDay(today, today)).toBe('今天');
    expect(format.relativeDay(before(1), today)).toBe('昨天');
    expect(format.relativeDay(before(5), today)).toBe('5\u00a0天前');
    expect(format.relativeDay(before(61), today)).toBe('9月21日');
    expect(format.relativeDay(before(-1), today)).toBe('明天');
    expect(format.relativeDay(before(-9), today)).toBe('9\u00a0天后');
  });

  it('a number and its unit do not break', () => {
    expect(format.visits(64)).toBe('64\u00a0次');
    expect(format.days(23)).toBe('23\u00a0天');
  });
});

describe('days in English', () => {
  beforeAll(() => useLanguage('en'));

  it('a day names its weekday first', () => {
    expect(format.longDay(today, today)).toBe('Sat 21\u00a0Nov');
  });

  it('one is not many', () => {
    expect(format.days(1)).toBe('1\u00a0day');
    expect(format.people(1)).toBe('1\u00a0person');
    expect(format.points(2)).toBe('2\u00a0points');
  });
});
