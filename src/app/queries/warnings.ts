/** Who should have come by now and who comes less: the warning list of Insights, and the words behind each line. */
import type { Warning } from '../../domain/rhythm/warning';
import type { Day } from '../../domain/shared/day';
import { readInsight, snoozeList } from '../../storage/tables/insight';
import { readHead } from '../../storage/tables/head';
import type { Book } from '../book';
import { isStale } from '../insight-keeper';
import type { Live } from '../live';
import { readContacted, type FollowUp } from './contacted';
import { siftWarnings, totalsOf, type QuietRow, type WarningRow } from './warning-rows';

export interface WarningsView {
  readonly asOf: Day;
  readonly horizonDays: number;
  readonly warnLevel: number;
  /** Whether the book holds any contact at all. */
  readonly anyContacts: boolean;
  /** Should have come by now, strongest first; a long list is cut, `totals` are not. */
  readonly late: readonly WarningRow[];
  /** Not late, but coming less than their own earlier habit explains, strongest first. */
  readonly comingLess: readonly WarningRow[];
  readonly totals: Readonly<Record<Warning, number>>;
  /** To be looked after again by now, warned of or not, the longest overdue first. */
  readonly due: readonly FollowUp[];
  /** Contacted and waited for, of both kinds, and left out of the lists and totals above. */
  readonly waiting: readonly WarningRow[];
  /** Put aside by the vendor, of both kinds, and left out of the lists and totals above. */
  readonly quiet: readonly QuietRow[];
  /** Customers with two or more repeat visits: below that nothing can be said. */
  readonly judged: number;
  /** True while a newer computation is under way. */
  readonly computing: boolean;
}

const NOBODY = {
  horizonDays: 0,
  warnLevel: 0,
  late: [],
  comingLess: [],
  totals: { late: 0, comingLess: 0 },
  waiting: [],
  quiet: [],
  judged: 0,
};

export const warnings = (book: Book): Live<WarningsView> =>
  book.live(async () => {
    const today = book.today();
    const insight = await readInsight(book.db);
    const head = await readHead(book.db);
    const snoozes = await snoozeList.read(book.db);
    const computing = isStale(insight, head, today);
    const contacted = await readContacted(book.db, head, today);
    const { due, any: anyContacts } = contacted;
    if (!insight) return { ...NOBODY, anyContacts, due, asOf: today, computing };
    const sifted = await siftWarnings(book.db, insight.warned, snoozes, contacted, today);
    const { late, comingLess, waiting, quiet } = sifted;
    const { asOf, horizonDays, warnLevel, judged } = insight;
    const totals = totalsOf(insight.warnedTotals, sifted);
    const lists = { late, comingLess, waiting, due, quiet };
    const from = { asOf, horizonDays, warnLevel, judged };
    return { ...from, ...lists, totals, anyContacts, computing };
  });
