/** Who should have come by now and who comes less: the warning list of Insights, and the words behind each line. */
import type { Warning } from '../../domain/rhythm/warning';
import type { Day } from '../../domain/shared/day';
import { readInsight, readSnoozes } from '../../storage/tables/insight';
import { readHead } from '../../storage/tables/head';
import type { Book } from '../book';
import { isStale } from '../insight-keeper';
import type { Live } from '../live';
import { siftWarnings, totalsOf, type QuietRow, type WarningRow } from './warning-rows';

export interface WarningsView {
  readonly asOf: Day;
  readonly horizonDays: number;
  /** Should have come by now, strongest first; a long list is cut, `totals` are not. */
  readonly late: readonly WarningRow[];
  /** Not late, but coming less than their own earlier habit explains, strongest first. */
  readonly comingLess: readonly WarningRow[];
  readonly totals: Readonly<Record<Warning, number>>;
  /** Put aside by the vendor, of both kinds, and left out of the lists and totals above. */
  readonly quiet: readonly QuietRow[];
  /** Customers with two or more repeat visits: below that nothing can be said. */
  readonly judged: number;
  /** True while a newer computation is under way. */
  readonly computing: boolean;
}

const NOBODY = {
  horizonDays: 0,
  late: [],
  comingLess: [],
  totals: { late: 0, comingLess: 0 },
  quiet: [],
  judged: 0,
};

export const warnings = (book: Book): Live<WarningsView> =>
  book.live(async () => {
    const today = book.today();
    const insight = await readInsight(book.db);
    const head = await readHead(book.db);
    const snoozes = await readSnoozes(book.db);
    const computing = isStale(insight, head, today);
    if (!insight) return { ...NOBODY, asOf: today, computing };
    const sifted = await siftWarnings(book.db, insight.warned, snoozes, today);
    const { late, comingLess, quiet } = sifted;
    const { asOf, horizonDays, judged } = insight;
    const totals = totalsOf(insight.warnedTotals, sifted);
    return { asOf, horizonDays, late, comingLess, totals, quiet, judged, computing };
  });
