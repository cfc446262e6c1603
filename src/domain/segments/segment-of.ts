import type { Segment } from './rfm';

/**
 * The plain name of a customer by her scores (1-5); null without a visit. Worth is the mean of frequency and money:
 *
 * | recency | worth ≥ 4 | worth ≥ 3 | below |
 * |---|---|---|---|
 * | 4-5 | champion | loyal | promising (new with one visit day) |
 * | 3 | loyal | loyal | attention |
 * | 2 | at risk | at risk | hibernating |
 * | 1 | at risk | at risk | lost |
 *
 * A first visit is "new" while recent, however much was spent. Example: 5, 4, 4 is a champion, 2, 3, 3 at risk.
 */
export function segmentOf(r: number, f: number, m: number, visitDays: number): Segment | null {
  if (visitDays <= 0) return null;
  const worth = f + m;
  if (r >= 4 && visitDays === 1) return 'new';
  if (r >= 4) return worth >= 8 ? 'champion' : worth >= 6 ? 'loyal' : 'promising';
  if (r === 3) return worth >= 6 ? 'loyal' : 'attention';
  if (worth >= 6) return 'atRisk';
  return r === 2 ? 'hibernating' : 'lost';
}
