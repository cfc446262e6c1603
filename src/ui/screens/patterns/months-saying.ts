/** The one sentence over the months. */
import { monthOfYear } from '../../../domain/patterns/month';
import type { Months, Sums } from '../../../domain/patterns/months';

export type MonthsSaying =
  | { readonly type: 'more' | 'less'; readonly amountFen: number; readonly percent: number }
  | { readonly type: 'same'; readonly amountFen: number }
  | { readonly type: 'best'; readonly month: number; readonly amountFen: number }
  | { readonly type: 'bestVisits'; readonly month: number; readonly visits: number };

/**
 * The last year against the one before where the book has both, else its best month. ¥1,120 after ¥1,000: 12 % more;
 * below half a percent the same. Without money, visits.
 */
export function monthsSaying({ year, yearBefore, now, last }: Months): MonthsSaying {
  const { amountFen } = year;
  if (yearBefore && yearBefore.amountFen > 0) {
    const percent = Math.round((amountFen / yearBefore.amountFen - 1) * 100);
    if (percent === 0) return { type: 'same', amountFen };
    return { type: percent > 0 ? 'more' : 'less', amountFen, percent: Math.abs(percent) };
  }
  const best = (of: (sums: Sums) => number) =>
    now.reduce((most, sums, at) => (sums && of(sums) > of(now[most] ?? NOTHING) ? at : most), 0);
  const richest = best((sums) => sums.amountFen);
  const brought = now[richest]?.amountFen ?? 0;
  const monthAt = (at: number) => monthOfYear(last - (now.length - 1) + at);
  if (brought > 0) return { type: 'best', month: monthAt(richest), amountFen: brought };
  const busiest = best((sums) => sums.visits);
  return { type: 'bestVisits', month: monthAt(busiest), visits: now[busiest]?.visits ?? 0 };
}

const NOTHING: Sums = { visits: 0, amountFen: 0 };
