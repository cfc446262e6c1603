/** What the first screen shows; reads a few small records, nothing that grows with history. */
import type { Warning } from '../../domain/rhythm/warning';
import { dayFromNumber, daysBetween, numberOfDay, type Day } from '../../domain/shared/day';
import type { BookSettings } from '../book-settings';
import type { Live } from '../live';
import type { Book } from '../book';
import { readSettings } from '../read-settings';
import { DEMO_SOURCE } from '../../workers/demo-source';
import { readHead } from '../../storage/tables/head';
import { readFront, snoozeList, FRONT_WARNINGS, type FrontRow } from '../../storage/tables/insight';
import type { HeadRow } from '../../storage/schema/version-1';
import type { KeptRow } from '../../storage/tables/folder';
import { daySums, readYears } from '../../storage/tables/years';
import { recentEntries, type RecentEntry } from './recent-entries';
import { siftWarnings, totalsOf, type WarningRow } from './warning-rows';

export interface DayFigures {
  readonly day: Day;
  readonly visits: number;
  readonly amountFen: number;
}

export interface TodayView {
  readonly settings: BookSettings;
  readonly today: DayFigures;
  /** Mean visits on the same weekday over the last four weeks; null without history. */
  readonly usualVisits: number | null;
  /** The last 14 days up to today, oldest first, empty days included. */
  readonly lastDays: readonly DayFigures[];
  /** Null until first computed. */
  readonly warnings: TodayWarnings | null;
  readonly recent: readonly RecentEntry[];
  /** Days since the book was last written to a file; null if never. */
  readonly backupAgeDays: number | null;
  /** Facts recorded since then, so that an untouched book does not nag. */
  readonly unsavedFacts: number;
  /** The folder that should be kept up to date is not. */
  readonly folderStopped: boolean;
  readonly customers: number;
  readonly visits: number;
  /** True while demo data stand in the book. */
  readonly demo: boolean;
}

/** The strongest warnings, at most seven of each kind, and how many there are in all. */
export interface TodayWarnings {
  readonly late: readonly WarningRow[];
  readonly comingLess: readonly WarningRow[];
  readonly totals: Readonly<Record<Warning, number>>;
  /** Follow-ups whose day is here, and whether one of them is past it. */
  readonly due: { readonly customers: number; readonly overdue: boolean };
  /** How many of the strongest the vendor has put aside. */
  readonly quiet: number;
  /** Customers who came often enough to be judged at all; 0: nobody can be called late, nor on time. */
  readonly judged: number;
}

const DAYS_SHOWN = 14;
const WEEKS_COMPARED = 4;

export const todayView = (book: Book): Live<TodayView> =>
  book.live(async () => {
    const { db } = book;
    const today = book.today();
    // Asked for together: the first screen waits for the slowest of them, not for all in turn.
    const last = numberOfDay(today);
    const first = last - 7 * WEEKS_COMPARED;
    const [head, years, front, folder] = await Promise.all([
      readHead(db),
      readYears(db, first, last),
      readFront(db),
      db.records.get('folder-kept') as Promise<KeptRow | undefined>,
    ]);
    const days = daySums(years, head, first, last);
    const figures = days.map(({ day, visits, amountFen }) => ({
      day: dayFromNumber(day),
      visits,
      amountFen,
    }));
    return {
      settings: readSettings(head.settings),
      today: figures[figures.length - 1]!,
      usualVisits: usualVisits(days.map((one) => one.visits)),
      lastDays: figures.slice(-DAYS_SHOWN),
      warnings:
        front && front.generation === head.generation ? await warned(book, head, front) : null,
      recent: await recentEntries(db, head),
      backupAgeDays: head.backup ? daysBetween(head.backup.day, today) : null,
      unsavedFacts: head.facts - (head.backup?.facts ?? 0),
      folderStopped: folder?.asleep === true || typeof folder?.trouble === 'string',
      customers: head.customers,
      visits: head.visits,
      demo: head.imports.some((one) => one.source.startsWith(DEMO_SOURCE)),
    };
  });

async function warned(book: Book, head: HeadRow, front: FrontRow): Promise<TodayWarnings> {
  const today = book.today();
  // Not part of the first load: a book without customers needs none of it.
  const [snoozes, { readContacted }] = await Promise.all([
    snoozeList.read(book.db),
    import('./contacted'),
  ]);
  const contacted = await readContacted(book.db, head, today);
  const sifted = await siftWarnings(book.db, front.warned, snoozes, contacted, today);
  const { due } = contacted;
  return {
    late: sifted.late.slice(0, FRONT_WARNINGS),
    comingLess: sifted.comingLess.slice(0, FRONT_WARNINGS),
    totals: totalsOf(front.totals, sifted),
    due: { customers: due.length, overdue: due.some(({ day }) => day < today) },
    quiet: sifted.quiet.length,
    judged: front.judged,
  };
}

/** Mean visits on the same weekday in the weeks before; null if none of them had a visit. */
function usualVisits(visits: readonly number[]): number | null {
  const same = Array.from({ length: WEEKS_COMPARED }, (_, week) => visits[7 * week] ?? 0);
  const sum = same.reduce((total, one) => total + one, 0);
  return sum > 0 ? sum / WEEKS_COMPARED : null;
}
