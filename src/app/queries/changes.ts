/** What changed about customers this week, strongest first, less what was put aside on this device. */
import { reachableOf } from '../../domain/customers/consent';
import type { Change, ChangeType } from '../../domain/rhythm/changes/change';
import { NEWS_DAYS } from '../../domain/rhythm/changes/news';
import type { CustomerRhythm } from '../../domain/rhythm/rhythm-of';
import { addDays, numberOfDay, type Day } from '../../domain/shared/day';
import type { CustomerId } from '../../domain/shared/id';
import {
  areBehind,
  readChanges,
  seenChangeList,
  type ChangedCustomer,
  type ChangesRow,
  type Person,
} from '../../storage/tables/changes';
import { readHead } from '../../storage/tables/head';
import { readInsight } from '../../storage/tables/insight';
import type { CardRow } from '../../storage/schema/version-1';
import type { Book } from '../book';
import { isStale } from '../insight-keeper';
import { keepChanges } from '../jobs/keep-changes';
import type { Live } from '../live';
import { stripOf, type Strip } from './strip';

export interface ChangeRow extends Person {
  readonly change: Change;
  /** How many times rarer by chance than the budget allows; null for what is no matter of chance. */
  readonly alarm: number | null;
  /** The money it is about in the horizon, fen. */
  readonly stakeFen: number;
  readonly referrer: Person | null;
  readonly rhythm: CustomerRhythm;
  readonly strip: Strip;
}

export interface ChangesView {
  readonly asOf: Day;
  readonly horizonDays: number;
  readonly rows: readonly ChangeRow[];
  /** Put aside on this device this week. */
  readonly seen: readonly ChangeRow[];
  /** As many as there are `rows`, or more where a very long list was cut. */
  readonly total: number;
  /** Null until first looked for. */
  readonly watched: ChangesRow['watched'] | null;
  /** Whether something newer is under way, and how far the look for changes is, 0..1. */
  readonly computing: boolean;
  readonly done: number;
}

/** Looks for changes by itself when they are out of date, as long as somebody listens. */
export const changes = (book: Book): Live<ChangesView> => ({
  subscribe(listener) {
    let done = 0;
    let view: Omit<ChangesView, 'done'> | null = null;
    const tell = () => {
      if (view) listener({ ...view, done });
    };
    const stopLooking = keepChanges(book, (progress) => {
      done = progress.done;
      tell();
    });
    const stop = book
      .live(() => viewOf(book))
      .subscribe((now) => {
        view = now;
        tell();
      });
    return () => {
      stop();
      stopLooking();
    };
  },
});

async function viewOf(book: Book): Promise<Omit<ChangesView, 'done'>> {
  const today = book.today();
  const [insight, found] = [await readInsight(book.db), await readChanges(book.db)];
  const head = await readHead(book.db);
  const computing =
    isStale(insight, head, today) || (insight !== null && areBehind(found, insight));
  if (!found) {
    const { asOf, horizonDays } = insight ?? { asOf: today, horizonDays: 0 };
    return { asOf, horizonDays, rows: [], seen: [], total: 0, watched: null, computing };
  }
  const { asOf, horizonDays, list, watched } = found;
  const put = new Set(
    (await seenChangeList.read(book.db))
      .filter((one) => one.day > addDays(today, -NEWS_DAYS))
      .map(({ id, type }) => keyOf(id, type)),
  );
  const cards = await book.db.cards.bulkGet(list.map((one) => one.id));
  const rows = list
    .map((one, i) => (isSettled(one, cards[i]) ? null : rowOf(one, cards[i], today)))
    .filter((row) => row !== null);
  const isSeen = ({ id, change }: ChangeRow) => put.has(keyOf(id, change.type));
  const open = rows.filter((row) => !isSeen(row));
  return {
    asOf,
    horizonDays,
    rows: open,
    seen: rows.filter(isSeen),
    total: found.total - (list.length - open.length),
    watched,
    computing,
  };
}

const keyOf = (id: CustomerId, type: ChangeType): string => `${type}:${id}`;

/** Whether something happened since that ends it: she came, or was archived, or is gone. */
function isSettled({ change, recentDays }: ChangedCustomer, card: CardRow | undefined): boolean {
  if (!card) return false;
  if (card.gone || card.fields.archived) return true;
  const awaited = change.type === 'late' || change.type === 'comingLess';
  return awaited && card.figures.lastDay > (recentDays.at(-1) ?? 0);
}

const rowOf = (
  { recentDays, ...one }: ChangedCustomer,
  card: CardRow | undefined,
  today: Day,
): ChangeRow => ({
  ...one,
  name: card?.fields.name ?? one.name,
  ...(card ? reachableOf(card.fields) : {}),
  strip: stripOf(recentDays, one.rhythm, numberOfDay(today)),
});
