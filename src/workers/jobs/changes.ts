/** Looks for what changed about customers this week, with the eyes of the last insight, and keeps the list. */
import { reachableOf } from '../../domain/customers/consent';
import type { FeedbackFact } from '../../domain/facts/fact';
import { openComplaints } from '../../domain/feedback/open-complaint';
import { RECENT_DAYS } from '../../domain/customers/figures';
import { changesIn, cameThisWeek, type Noted } from '../../domain/rhythm/changes/changes-in';
import type { FoundChange } from '../../domain/rhythm/changes/change';
import { LEAST_VISITS } from '../../domain/rhythm/changes/detectors';
import { isChoiceKnown, NOTED_DAYS } from '../../domain/rhythm/changes/noted-visit';
import { lookoutOf } from '../../domain/rhythm/lookout';
import { rhythmOf } from '../../domain/rhythm/rhythm-of';
import { endOfKnown, type BookLog } from '../../domain/rhythm/visit-log';
import { numberOfDay, type DayNumber } from '../../domain/shared/day';
import { idFromBytes, type CustomerId } from '../../domain/shared/id';
import { rootsById } from '../../merge/fold/aliases';
import { foldBook, type Book } from '../../merge/fold/fold';
import { notedVisits } from '../../merge/fold/noted-visits';
import type { FactColumns } from '../../merge/packs/pack';
import { readWholeBook } from '../../storage/read-all';
import {
  MOST_CHANGES,
  writeChanges,
  type ChangedCustomer,
  type Person,
} from '../../storage/tables/changes';
import { readInsight } from '../../storage/tables/insight';
import { readTalks } from '../../storage/tables/talks';
import type { CallContext } from '../call-context';
import { bookLogOf } from './learnt-book';

/** Nothing to do before the first insight: its model says what is usual. */
export async function findChanges(_: object, { db, onProgress }: CallContext): Promise<null> {
  const insight = await readInsight(db);
  if (!insight) return null;
  const whole = await readWholeBook(db, (part) => onProgress({ phase: 'read', done: part * 0.5 }));
  const { asOf: day, horizonDays, warnLevel, model } = insight;
  const asOf = numberOfDay(day);
  const tables = [...whole.packs, ...whole.recent];
  const book = foldBook(tables, { upTo: asOf });
  onProgress({ phase: 'compute', done: 0.7 });
  const log = bookLogOf(book);
  const noted = {
    ...notedIn(tables, book, log, asOf),
    complaintOf: complaints(book, (await readTalks(db, whole.head)).feedback, asOf),
  };
  onProgress({ phase: 'compute', done: 0.8 });
  const lookout = lookoutOf(model, asOf, horizonDays, { warnLevel });
  const found = changesIn(log, lookout, noted);

  const personAt = (row: number): Person => {
    const fields = book.fields[row] ?? {};
    return {
      id: idFromBytes(book.ids, row * 16) as CustomerId,
      name: fields.name ?? '',
      ...reachableOf(fields),
    };
  };
  const told = ({ customer, change, alarm, stakeFen }: FoundChange): ChangedCustomer => {
    const end = endOfKnown(log, customer, asOf);
    const first = Math.max(log.start[customer]!, end - RECENT_DAYS);
    return {
      ...personAt(customer),
      change,
      alarm: Number.isFinite(alarm) ? alarm : null,
      stakeFen: Math.round(stakeFen),
      referrer: change.type === 'referred' ? personAt(change.referrer) : null,
      rhythm: rhythmOf(lookout, log, customer)!,
      recentDays: Array.from(log.day.subarray(first, end)),
    };
  };
  await writeChanges(db, {
    asOf: day,
    facts: insight.facts,
    generation: insight.generation,
    horizonDays,
    warnLevel,
    list: found.slice(0, MOST_CHANGES).map(told),
    total: found.length,
    watched: watchedIn(log, noted, asOf),
  });
  return null;
}

/** Who complained last when, of what nobody has put right by the end of the day. */
function complaints(
  { ids, fields }: Book,
  said: readonly FeedbackFact[],
  asOf: DayNumber,
): Noted['complaintOf'] {
  const known = said.filter(({ at }) => numberOfDay(at.day) <= asOf);
  const days = new Map(openComplaints(known).map(({ customer, at }) => [customer, at.day]));
  return (i) => {
    const day = days.size ? days.get(idFromBytes(ids, i * 16) as CustomerId) : undefined;
    return day === undefined || fields[i]?.archived ? null : numberOfDay(day);
  };
}

/** What was noted of those who came this week: of anybody else nothing new can be said. */
function notedIn(
  tables: readonly FactColumns[],
  book: Book,
  log: BookLog,
  asOf: DayNumber,
): Omit<Noted, 'complaintOf'> {
  const from = new Float64Array(log.n).fill(Infinity);
  for (const i of cameThisWeek(log, asOf))
    from[i] = log.day[Math.max(log.start[i]!, log.start[i + 1]! - NOTED_DAYS)]!;
  const visits = notedVisits(tables, book, from);
  return { visitsOf: (i) => visits.get(i) ?? [], referrerOf: referrers(book) };
}

/** Who brought whom along, by rows; the entry named on a card may since have been joined with another. */
function referrers({ ids, fields, people }: Book): Noted['referrerOf'] {
  const rows = new Map(fields.map((_, row) => [idFromBytes(ids, row * 16), row] as const));
  const roots = rootsById(people);
  return (i) => {
    const entry = fields[i]?.referrer ?? '';
    const row = rows.get(roots.get(entry) ?? entry) ?? -1;
    return row === i ? -1 : row;
  };
}

function watchedIn(log: BookLog, noted: Noted, asOf: DayNumber) {
  let habit = 0;
  for (let i = 0; i < log.n; i++)
    if (!log.archived[i] && endOfKnown(log, i, asOf) - log.start[i]! >= LEAST_VISITS) habit++;
  const choice = cameThisWeek(log, asOf).filter(
    (i) => !log.archived[i] && isChoiceKnown(noted.visitsOf(i), asOf),
  ).length;
  return { habit, choice };
}
