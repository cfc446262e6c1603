import { describe, expect, it } from 'vitest';
import { insights as en } from '../../../src/ui/i18n/en/insights';
import { insights as zh } from '../../../src/ui/i18n/zh/insights';
import { rhythmParts, textOf } from '../../../src/ui/screens/insights/rhythm-parts';
import type { RhythmSaying } from '../../../src/ui/screens/insights/rhythm-saying';

const inChinese = (saying: RhythmSaying) =>
  textOf(
    rhythmParts(saying, { rhythm: zh.rhythm, days: (n) => `${n} 天`, ago: (n) => `${n} 天前` }),
  );
const inEnglish = (saying: RhythmSaying) =>
  textOf(
    rhythmParts(saying, {
      rhythm: en.rhythm,
      days: (n) => `${n} days`,
      ago: (n) => `${n} days ago`,
    }),
  );

const wang = {
  type: 'known',
  usualGapDays: 9,
  longGapDays: 20,
  sinceDays: 26,
  closedDays: 0,
  late: true,
  backBy: 96,
  own: true,
} satisfies RhythmSaying;

describe('the sentence about a rhythm', () => {
  it('老王 is late', () => {
    expect(inEnglish(wang)).toBe(
      'Usually comes every 9 days, nine times in ten within 20 days; it has been 26 days. ' +
        'Going by this habit, 96 in 100 would be back by now.',
    );
    expect(inChinese(wang)).toContain('平时 9 天来一次，十次有九次不过 20 天；这回 26 天了。');
    expect(inChinese(wang)).toContain('96');
  });

  it('a closed winter is taken out of the days he is away', () => {
    const spring = { ...wang, sinceDays: 116, closedDays: 90 };

    expect(inEnglish(spring)).toContain(
      '; it has been 116 days, of which you were closed 90 days. Going',
    );
    expect(inChinese(spring)).toContain('；这回 116 天了，其中歇业 90 天。');
  });

  it('a regular who came three days ago is not called late', () => {
    const fine = { ...wang, sinceDays: 3, late: false, backBy: null };

    expect(inChinese(fine)).toBe('平时 9 天来一次，十次有九次不过 20 天；上次是3 天前。');
    expect(inEnglish(fine)).toMatch(/last came 3 days ago\.$/);
  });

  it('where the numbers are borrowed from all customers, nobody claims a habit of his own', () => {
    expect(inEnglish({ ...wang, own: false })).toContain('Of 100 customers like this, 96');
  });

  describe('coming less', () => {
    const slower = {
      type: 'slower',
      earlierGapDays: 7,
      lastGapsDays: [21, 14],
      awayDays: 8,
      spanDays: 43,
    } satisfies RhythmSaying;

    it('is said with the habit before, the last gaps, the running one, and all together', () => {
      expect(inEnglish(slower)).toBe(
        'Used to come every 7 days; the last two gaps took 21 days and 14 days, this one 8 days so far: ' +
          '43 days together. Going by that earlier habit, this happens by chance less than once a year.',
      );
      expect(inChinese(slower)).toBe(
        '以前 7 天来一次；最近两回隔了 21 天、14 天，这回已经 8 天，一共 43 天。' +
          '照他以前的习惯，碰巧这样一年不到一次。',
      );
    });

    it('who is here today has no running gap', () => {
      expect(inEnglish({ ...slower, awayDays: 0, spanDays: 35 })).toContain(
        'took 21 days and 14 days: 35 days together.',
      );
      expect(inChinese({ ...slower, awayDays: 0, spanDays: 35 })).toContain('14 天，一共 35 天。');
    });

    it('who came daily "used to come almost daily"', () => {
      expect(inEnglish({ ...slower, earlierGapDays: 1 })).toMatch(/^Used to come almost daily;/);
    });
  });

  it('a daily customer does not come "every 1 day"', () => {
    expect(inEnglish({ ...wang, usualGapDays: 1, longGapDays: 1 })).toMatch(/^Comes almost daily;/);
    expect(inEnglish({ ...wang, usualGapDays: 1, longGapDays: 3 })).toMatch(
      /^Comes almost daily, nine times in ten within 3 days;/,
    );
    expect(inEnglish({ ...wang, usualGapDays: 7, longGapDays: 7 })).toMatch(
      /^Usually comes every 7 days, seldom later;/,
    );
  });

  it('who came once or twice is told so, and nothing more', () => {
    expect(inEnglish({ type: 'early', visitDays: 1, sinceDays: 4 })).toBe(
      'Came once, 4 days ago: too early to know a rhythm.',
    );
    expect(inChinese({ type: 'early', visitDays: 2, sinceDays: 4 })).toBe(
      '来过两天，上次是4 天前，还看不出习惯。',
    );
    expect(inEnglish({ type: 'never' })).toBe('Has not come yet: no habit to see.');
  });
});
