/** One customer in full: who is this, rhythm, figures, timeline. */
import { NEW_CUSTOMER, type Customer } from '../../domain/customers/customer';
import type { Figures } from '../../domain/customers/figures';
import type { CustomerId } from '../../domain/shared/id';
import { dayFromNumber, numberOfDay, weekday } from '../../domain/shared/day';
import type { Segment } from '../../domain/segments/rfm';
import type { Live } from '../live';
import { rfmOf } from '../../domain/segments/rfm-scores';
import { rhythmOf, type CustomerRhythm } from '../../domain/rhythm/rhythm-of';
import { readCard } from '../../storage/tables/cards';
import { readHead } from '../../storage/tables/head';
import { historyOf } from '../../storage/tables/history';
import { readInsight } from '../../storage/tables/insight';
import type { Book } from '../book';
import { readSettings } from '../read-settings';
import { stripOf, type Strip } from './strip';
import { timelineOf, type TimelineItem } from './timeline';

export interface CustomerCard {
  readonly customer: Customer;
  readonly figures: Figures;
  /** Null without any visit. */
  readonly rhythm: CustomerRhythm | null;
  readonly strip: Strip | null;
  readonly segment: Segment | null;
  /** Weekday (0 Monday … 6 Sunday) that holds at least half of her last visits; null if none does. */
  readonly usualWeekday: number | null;
  /** Newest first. */
  readonly timeline: readonly TimelineItem[];
}

/** Null: there is no such customer in this book. */
export const customerCard = (book: Book, id: CustomerId): Live<CustomerCard | null> =>
  book.live(async () => {
    const { db } = book;
    const head = await readHead(db);
    const card = await readCard(db, head, id);
    if (!card) return null;
    const insight = await readInsight(db);
    const facts = await historyOf(db, head, id);
    const today = numberOfDay(book.today());
    const { figures } = card;
    const { horizonDays, warnLevel } = readSettings(head.settings);
    const rhythm = insight
      ? rhythmOf(insight.model, figures, today, horizonDays, { warnLevel })
      : null;
    return {
      customer: { ...NEW_CUSTOMER, ...card.fields, id },
      figures,
      rhythm,
      strip:
        figures.visitDays > 0
          ? stripOf(figures.recentDays, rhythm ?? { usualGapDays: null, longGapDays: null }, today)
          : null,
      segment: insight ? (rfmOf(insight.cutoffs, figures, today)?.segment ?? null) : null,
      usualWeekday: usualWeekday(figures.recentDays),
      timeline: timelineOf(facts, new Set(head.undone)),
    };
  });

/** The weekday of at least half of the latest visit days, from four of them on. */
function usualWeekday(days: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const day of days) {
    const name = weekday(dayFromNumber(day));
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && days.length >= 4 && best[1] * 2 >= days.length ? best[0] : null;
}
