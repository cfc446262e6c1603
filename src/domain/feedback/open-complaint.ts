/** Complaints nobody has put right yet. */
import type { FeedbackFact } from '../facts/fact';

/**
 * The complaints among what one customer said that no living "solved" answers, in the order given. Of two complaints,
 * the first solved: the second.
 */
export function openComplaints(said: readonly FeedbackFact[]): readonly FeedbackFact[] {
  const answered = new Set(said.map(({ answers }) => answers));
  return said.filter(({ feedback, id }) => feedback === 'complaint' && !answered.has(id));
}
