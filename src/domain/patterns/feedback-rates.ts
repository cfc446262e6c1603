/** How content customers say they are, and how often one complains, in a stretch of days. */
import type { Feedback } from '../facts/fact';
import type { DayNumber } from '../shared/day';
import type { Share } from './share';
import type { DaySums } from './visit-rows';

/** One thing said, on its day. */
export interface Said {
  readonly day: DayNumber;
  readonly feedback: Feedback;
}

/** The answers to "how was it": three faces. */
const ANSWERS: ReadonlySet<Feedback> = new Set<Feedback>(['satisfied', 'soSo', 'unsatisfied']);

export interface FeedbackRates {
  /** Satisfied, of all who gave a face; null in a book that never asked. */
  readonly satisfaction: Share | null;
  /** Complaints per visit (walk-ins included, refunds not); null in a book that never noted one. */
  readonly complaints: Share | null;
}

/** Both days included. Of 7 faces 5 satisfied, and 1 complaint in 50 visits: 5 of 7, 1 of 50. */
export function feedbackRates(
  said: readonly Said[],
  days: DaySums,
  from: DayNumber,
  to: DayNumber,
): FeedbackRates {
  const here = said.filter(({ day }) => from <= day && day <= to);
  const count = (list: readonly Said[], of: (feedback: Feedback) => boolean): number =>
    list.filter(({ feedback }) => of(feedback)).length;
  const answer = (feedback: Feedback) => ANSWERS.has(feedback);
  const complaint = (feedback: Feedback) => feedback === 'complaint';
  const visits = days.visits.subarray(
    Math.max(0, from - days.first),
    Math.max(0, to - days.first + 1),
  );
  return {
    satisfaction: count(said, answer)
      ? { counted: count(here, (feedback) => feedback === 'satisfied'), of: count(here, answer) }
      : null,
    complaints: count(said, complaint)
      ? { counted: count(here, complaint), of: visits.reduce((sum, day) => sum + day, 0) }
      : null,
  };
}
