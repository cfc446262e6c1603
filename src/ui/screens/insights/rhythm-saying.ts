/** What may be said about a customer's rhythm: which sentence, and its numbers; the words are in i18n. */
import type { CustomerRhythm as Rhythm } from '../../../domain/rhythm/rhythm-of';

export type RhythmSaying =
  | { readonly type: 'never' }
  /** Came once or twice: too early to know a rhythm. */
  | { readonly type: 'early'; readonly visitDays: number; readonly sinceDays: number }
  | {
      readonly type: 'known';
      readonly usualGapDays: number;
      readonly longGapDays: number;
      readonly sinceDays: number;
      /** Days of these on which the business was closed. */
      readonly closedDays: number;
      /** Longer away than nine gaps in ten. */
      readonly late: boolean;
      /** Of 100 such gaps, how many would be over; null while that is no news (not past the usual gap, or under half). */
      readonly backBy: number | null;
      /** Whose habit: the customer's own, or that of all customers. */
      readonly own: boolean;
    }
  /**
   * Not late, but oddly slow for her own earlier habit: how often she came, what it took lately, and that together;
   * days on which the business was closed are left out.
   */
  | {
      readonly type: 'slower';
      readonly earlierGapDays: number;
      readonly lastGapsDays: readonly [number, number];
      /** 0: she is here today, and no gap is running. */
      readonly awayDays: number;
      readonly spanDays: number;
    };

/** Below this "so many in 100 would be back" says nothing that the usual gap has not said. */
const TELLING_BACK_BY = 50;
/** The model never reaches certainty; "100 in 100" would be a promise. */
const MOST_BACK_BY = 99;

/** Null (no visit yet) is "never". Usual 9, long 20, 26 days since, 96 in 100: late, back by 96. */
export function rhythmSaying(rhythm: Rhythm | null): RhythmSaying {
  if (rhythm === null || rhythm.visitDays === 0) return { type: 'never' };
  const { visitDays, sinceDays, closedDays, awayDays, usualGapDays, longGapDays, backBy, own } =
    rhythm;
  if (usualGapDays === null || longGapDays === null) return { type: 'early', visitDays, sinceDays };
  const late = awayDays > longGapDays;
  const { warning, slowdown } = rhythm;
  if (slowdown && !late && warning !== 'late') return { type: 'slower', awayDays, ...slowdown };
  const telling = backBy !== null && awayDays > usualGapDays && backBy >= TELLING_BACK_BY;
  return {
    type: 'known',
    usualGapDays,
    longGapDays,
    sinceDays,
    closedDays,
    late,
    backBy: telling ? Math.min(Math.round(backBy), MOST_BACK_BY) : null,
    own,
  };
}
