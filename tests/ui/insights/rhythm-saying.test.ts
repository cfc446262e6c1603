import { describe, expect, it } from 'vitest';
import type { CustomerRhythm as Rhythm } from '../../../src/domain/rhythm/rhythm-of';
import { rhythmSaying } from '../../../src/ui/screens/insights/rhythm-saying';

const wang: Rhythm = {
  visitDays: 64,
  usualGapDays: 9,
  longGapDays: 20,
  sinceDays: 26,
  closedDays: 0,
  awayDays: 26,
  expectedFrom: 20_000,
  expectedTo: 20_015,
  backBy: 96,
  nextFrom: 20_011,
  nextTo: 20_030,
  year: { visits: [8, 30], valueFen: [80_000, 300_000], weakest: 'spend' },
  pNoVisit: 0.39,
  pActive: 0.7,
  expectedVisits: 2,
  expectedValueFen: 42_000,
  outlook: 'open',
  chancePercent: null,
  own: true,
  tooEarly: false,
  warning: 'late',
  slowdown: null,
  stakeFen: 16_000,
};

describe('what may be said about a rhythm', () => {
  it('老王, every 9 days, nine times in ten within 20, away 26: late, and 96 in 100 would be back', () => {
    expect(rhythmSaying(wang)).toEqual({
      type: 'known',
      usualGapDays: 9,
      longGapDays: 20,
      sinceDays: 26,
      closedDays: 0,
      late: true,
      backBy: 96,
      own: true,
    });
  });

  it('a customer on the very day of the long gap is not late yet', () => {
    expect(rhythmSaying({ ...wang, awayDays: 20 })).toMatchObject({ late: false });
  });

  it('away for 116 days of which the pond was closed for 90, he is no later than after 35', () => {
    const spring = { ...wang, sinceDays: 116, closedDays: 90, awayDays: 35 };

    expect(rhythmSaying(spring)).toMatchObject({ sinceDays: 116, closedDays: 90, late: true });
    expect(rhythmSaying({ ...spring, awayDays: 19 })).toMatchObject({ late: false });
  });

  it('within the usual gap nobody is told who would be back by now', () => {
    expect(rhythmSaying({ ...wang, awayDays: 9, backBy: 51 })).toMatchObject({ backBy: null });
    expect(rhythmSaying({ ...wang, awayDays: 10, backBy: 40 })).toMatchObject({ backBy: null });
  });

  describe('coming less', () => {
    const slowdown = { earlierGapDays: 7, lastGapsDays: [14, 18], spanDays: 44 } as const;
    const here = { ...wang, warning: 'comingLess', awayDays: 12, slowdown } as const;

    it('is said with all its numbers', () => {
      expect(rhythmSaying(here)).toEqual({
        type: 'slower',
        earlierGapDays: 7,
        lastGapsDays: [14, 18],
        awayDays: 12,
        spanDays: 44,
      });
    });

    it('who is late as well is told that he is late', () => {
      expect(rhythmSaying({ ...here, awayDays: 26 })).toMatchObject({ type: 'known', late: true });
      expect(rhythmSaying({ ...here, warning: 'late' })).toMatchObject({ type: 'known' });
    });
  });

  it('never says that 100 in 100 would be back', () => {
    expect(rhythmSaying({ ...wang, backBy: 100 })).toMatchObject({ backBy: 99 });
  });

  it.each([1, 2])('came %i time(s): too early to know a rhythm', (visitDays) => {
    const early = { ...wang, visitDays, usualGapDays: null, longGapDays: null, backBy: null };

    expect(rhythmSaying(early)).toEqual({ type: 'early', visitDays, sinceDays: 26 });
  });

  it('who never came has no rhythm at all', () => {
    expect(rhythmSaying(null)).toEqual({ type: 'never' });
  });
});
