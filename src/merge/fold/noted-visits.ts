/** What was noted of some customers' visits beside the money: read from the facts themselves, because cards and logs keep none of it. */
import type { LineItem } from '../../domain/facts/fact';
import type { NotedVisit } from '../../domain/rhythm/changes/noted-visit';
import type { DayNumber } from '../../domain/shared/day';
import type { FactColumns } from '../packs/pack';
import { deadFacts } from './dead';
import type { Book } from './fold';
import { forEachLive } from './live-rows';

interface Day {
  readonly day: DayNumber;
  readonly products: Map<string, number>;
  seat: string;
  /** When the seat was noted: the earliest of the day counts. */
  minute: number;
}

/**
 * Per customer (by place in the book) her visit days from a day on with what was noted of them, oldest first; refunds
 * and days of which nothing was noted are left out. `from`: per customer the first day that is wanted, Infinity for
 * none of hers: a million receipts need not be read to look at last week's customers.
 */
export function notedVisits(
  tables: readonly FactColumns[],
  book: Pick<Book, 'places'>,
  from: Float64Array,
): ReadonlyMap<number, readonly NotedVisit[]> {
  const found = new Map<number, Map<DayNumber, Day>>();
  forEachLive(tables, 'visit', deadFacts(tables), (table, row, t) => {
    const customer = table.customer[row]!;
    const place = customer ? book.places[t]![customer - 1]! : -1;
    const day = table.day[row]!;
    if (place < 0 || day < from[place]!) return;
    const text = table.text?.[row];
    if (!text || table.codes[table.code[row]!] === 'refund') return;
    const days = found.get(place) ?? new Map<DayNumber, Day>();
    found.set(place, days);
    const noted = days.get(day) ?? {
      day,
      products: new Map<string, number>(),
      seat: '',
      minute: 0,
    };
    days.set(day, noted);
    addTo(noted, text, table.minute[row]!);
  });
  return new Map(
    [...found].map(([place, days]) => [place, [...days.values()].sort((a, b) => a.day - b.day)]),
  );
}

function addTo(noted: Day, text: string, minute: number): void {
  const { items = [], seat = '' } = JSON.parse(text) as {
    readonly items?: readonly LineItem[];
    readonly seat?: string;
  };
  for (const { product, amountFen } of items)
    noted.products.set(product, (noted.products.get(product) ?? 0) + Math.abs(amountFen));
  const earlier = minute < noted.minute || (minute === noted.minute && seat < noted.seat);
  if (seat === '' || (noted.seat !== '' && !earlier)) return;
  noted.seat = seat;
  noted.minute = minute;
}
