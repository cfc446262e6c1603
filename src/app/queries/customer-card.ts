/** One customer in full: who is this, rhythm, figures, timeline. */
import { NEW_CUSTOMER, type Customer } from '../../domain/customers/customer';
import type { Figures } from '../../domain/customers/figures';
import { usualWeekday } from '../../domain/customers/usual-weekday';
import { signalsOf, type Signals } from '../../domain/contacts/signals';
import type { Fact, FeedbackFact } from '../../domain/facts/fact';
import { openComplaints } from '../../domain/feedback/open-complaint';
import type { CustomerId, FactId } from '../../domain/shared/id';
import { numberOfDay, type Day } from '../../domain/shared/day';
import { customerValue, type CustomerValue } from '../../domain/segments/customer-value';
import type { Segment } from '../../domain/segments/rfm';
import type { Live } from '../live';
import { rfmOf } from '../../domain/segments/rfm-scores';
import { lookoutOf } from '../../domain/rhythm/lookout';
import { rhythmOf, type CustomerRhythm } from '../../domain/rhythm/rhythm-of';
import { foldBook } from '../../merge/fold/fold';
import { tablesOf } from '../../merge/packs/table';
import type { HeadRow } from '../../storage/schema/version-1';
import { readCard } from '../../storage/tables/cards';
import { readHead } from '../../storage/tables/head';
import { historyOf } from '../../storage/tables/history';
import { readPeople } from '../../storage/tables/people';
import { readInsight } from '../../storage/tables/insight';
import { readTalks } from '../../storage/tables/talks';
import { readLines } from '../../storage/tables/standing';
import type { Book } from '../book';
import { readSettings } from '../read-settings';
import { recordedBy } from './recorded-by';
import { stripOf, type Strip } from './strip';
import { timelineOf, type TimelineItem } from './timeline';

export interface CustomerCard {
  readonly customer: Customer;
  readonly figures: Figures;
  /** Who brought her along; null for nobody, or nobody known any more. */
  readonly referrer: { readonly id: CustomerId; readonly name: string } | null;
  /** Null without any visit. */
  readonly rhythm: CustomerRhythm | null;
  /** Null before the book has learnt anything, and for who is put away. */
  readonly value: CustomerValue | null;
  /** The day of which the lines are that her grade goes by; null: nobody has worked them out yet. */
  readonly linesOf: Day | null;
  readonly strip: Strip | null;
  readonly segment: Segment | null;
  /** Weekday (0 Monday … 6 Sunday) on which she usually comes; null where her visits do not show one. */
  readonly usualWeekday: number | null;
  readonly signals: Signals;
  /** Complaints nobody has put right yet, oldest first. */
  readonly complaints: readonly FeedbackFact[];
  /** By fact: the name of who recorded it, where that was not the owner. */
  readonly recorders: ReadonlyMap<FactId, string>;
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
    const talks = await readTalks(db, head);
    const contacts = talks.contacts.filter((one) => one.customer === card.id);
    const said = talks.feedback.filter((one) => one.customer === card.id);
    const lookout = insight && lookoutOf(insight.model, today, horizonDays, { warnLevel });
    const { log } = foldBook(tablesOf(facts), { undone: head.undone });
    const rhythm = lookout && rhythmOf(lookout, log);
    const lines = await readLines(db);
    return {
      customer: { ...NEW_CUSTOMER, ...card.fields, id },
      figures,
      referrer: await referrerOf(book, head, card.fields.referrer ?? ''),
      rhythm,
      value: lookout && !card.fields.archived ? customerValue(lookout, log, lines) : null,
      linesOf: lines?.asOf ?? null,
      strip: figures.visitDays > 0 ? stripOf(figures.recentDays, rhythm, today) : null,
      segment: insight ? (rfmOf(insight.cutoffs, figures, today)?.segment ?? null) : null,
      usualWeekday: usualWeekday(figures.recentDays),
      signals: signalsOf(contacts, said, {
        lastVisit: figures.lastDay,
        today: book.today(),
        anyContacts: talks.contacts.length > 0,
      }),
      complaints: openComplaints(said),
      recorders: await recordersOf(book, head, facts),
      timeline: timelineOf(facts, new Set(head.undone)),
    };
  });

async function recordersOf({ db }: Book, head: HeadRow, facts: readonly Fact[]) {
  const by = await recordedBy(db, head);
  return new Map(
    facts.flatMap((fact): [FactId, string][] => {
      const name = by(fact)?.name;
      return name === undefined ? [] : [[fact.id, name]];
    }),
  );
}

async function referrerOf(
  { db }: Book,
  head: HeadRow,
  entry: CustomerId | '',
): Promise<CustomerCard['referrer']> {
  if (entry === '') return null;
  const [id = entry] = (await readPeople(db, head.generation))(entry);
  const name = (await readCard(db, head, id))?.fields.name;
  return name === undefined ? null : { id, name };
}
