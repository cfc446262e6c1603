/** Who should have come by now: the warning list of Today and Insights, and the words behind each line. */
import type { Day } from '../../domain/shared/day';
import { readInsight, readSnoozes } from '../../storage/tables/insight';
import { readHead } from '../../storage/tables/head';
import type { Book } from '../book';
import { isStale } from '../insight-keeper';
import type { Live } from '../live';
import { siftWarnings, type WarningRow } from './warning-rows';

export interface WarningsView {
  readonly asOf: Day;
  readonly horizonDays: number;
  /** Strongest first. */
  readonly rows: readonly WarningRow[];
  /** Snoozed or dismissed rows, left out of `rows`. */
  readonly hidden: number;
  /** Customers with two or more repeat visits: below that nothing can be said. */
  readonly judged: number;
  /** True while a newer computation is under way. */
  readonly computing: boolean;
}

export const warnings = (book: Book): Live<WarningsView> =>
  book.live(async () => {
    const today = book.today();
    const insight = await readInsight(book.db);
    const head = await readHead(book.db);
    const snoozes = await readSnoozes(book.db);
    const computing = isStale(insight, head, today);
    if (!insight) return { asOf: today, horizonDays: 0, rows: [], hidden: 0, judged: 0, computing };
    const { rows, hidden } = await siftWarnings(book.db, insight.warned, snoozes, today);
    const { asOf, horizonDays, judged } = insight;
    return { asOf, horizonDays, rows, hidden, judged, computing };
  });
