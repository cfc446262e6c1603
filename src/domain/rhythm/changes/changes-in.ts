/** What changed about customers these days, good or bad, each told once in the week in which it began. */
import type { DayNumber } from '../../shared/day';
import { emptyHistory, readHistory, type CustomerHistory } from '../customer-history';
import { eyesFor, onDay, type Lookout } from '../lookout';
import { endOfKnown, type BookLog } from '../visit-log';
import { isLost } from '../warning';
import { comebackOf } from './came-back';
import type { Change, FoundChange } from './change';
import { isLate, LATE, LEAST_VISITS, OF_HABIT, type Detector, type Seen } from './detectors';
import { isToldThisWeek, NEWS_DAYS } from './news';
import { latestChoices, type NotedVisit } from './noted-visit';
import { silenceOf } from './silence';
import { stakeOf, strengthOf } from './stake';
import { Supply } from './supply';

/** What the log of visits does not say. */
export interface Noted {
  /** The latest visits of a customer who came this week, with what was noted of them, oldest first. */
  readonly visitsOf: (customer: number) => readonly NotedVisit[];
  /** The row of whoever brought her along, −1 for nobody. */
  readonly referrerOf: (customer: number) => number;
  /** The day of her latest complaint that nobody has put right; null for none. */
  readonly complaintOf: (customer: number) => DayNumber | null;
}

/** Rows of those who came in the week up to the end of a day: only they can have chosen something else. */
export const cameThisWeek = (book: BookLog, asOf: DayNumber): number[] =>
  Array.from({ length: book.n }, (_, i) => i).filter((i) => {
    const end = endOfKnown(book, i, asOf);
    return end > book.start[i]! && book.day[end - 1]! > asOf - NEWS_DAYS;
  });

/** The changes of a book this week as seen from the lookout, strongest first; archived customers left out. */
export function changesIn(book: BookLog, lookout: Lookout, noted: Noted): FoundChange[] {
  const { asOf } = lookout;
  const supply = supplyOf(book, asOf, noted);
  const found: FoundChange[] = [];
  const history = emptyHistory();
  for (let i = 0; i < book.n; i++) {
    if (book.archived[i] !== 0) continue;
    const eyes = eyesFor(lookout, book, i, asOf);
    readHistory(book, i, eyes.clock, asOf, eyes.horizon, history);
    // Most of a large book is long gone: nothing about them can have begun this week.
    if (history.x < 0 || isLost(eyes, history)) continue;
    const seen: Seen = { log: book, i, lookout: eyes, history, visits: noted.visitsOf(i) };
    for (const { change, alarm } of withoutRepeats(changesOf(seen, noted), seen)) {
      if (
        (change.type === 'product' || change.type === 'seat') &&
        supply[change.type].ranOut(i, change.shift, asOf)
      )
        continue;
      found.push({ customer: i, change, alarm, stakeFen: stakeOf(change, eyes, history) });
    }
  }
  const hash = ({ customer }: FoundChange) => book.idHash[customer]!;
  return found.sort((a, b) => strengthOf(b) - strengthOf(a) || hash(a) - hash(b));
}

interface Told {
  readonly change: Change;
  readonly alarm: number;
}

function changesOf(seen: Seen, noted: Noted): Told[] {
  const told: Told[] = [];
  const { log, i, lookout, history } = seen;
  for (const detector of history.x + 1 < LEAST_VISITS ? [LATE] : [LATE, ...OF_HABIT]) {
    const alarm = detector.alarm(seen);
    const change = alarm > 1 && isNewsOf(detector, seen) ? detector.change(seen) : null;
    if (change) told.push({ change, alarm });
  }
  const comeback = comebackOf(lookout, log, i);
  if (comeback) told.push({ change: { type: 'cameBack', comeback }, alarm: Infinity });
  const complainedOn = noted.complaintOf(i);
  const silence = complainedOn === null ? null : silenceOf(lookout, log, i, complainedOn);
  if (silence) told.push({ change: { type: 'silent', silence }, alarm: Infinity });
  const firstOn = log.day[log.start[i]!]!;
  const referrer = firstOn > lookout.asOf - NEWS_DAYS ? noted.referrerOf(i) : -1;
  if (referrer >= 0)
    told.push({ change: { type: 'referred', referrer, firstOn }, alarm: Infinity });
  return told;
}

const then: CustomerHistory = emptyHistory();

function isNewsOf(detector: Detector, seen: Seen): boolean {
  const { log, i, lookout } = seen;
  return isToldThisWeek(log, i, lookout.asOf, (day) => {
    const at = onDay(lookout, day);
    readHistory(log, i, at.clock, day, at.horizon, then);
    return then.x > 0 && detector.alarm({ ...seen, lookout: at, history: then }) > 1;
  });
}

/** Whoever is late, or just came back after long, comes less by that alone, and who is silent since a complaint is late for that: said once. */
function withoutRepeats(told: readonly Told[], seen: Seen): readonly Told[] {
  if (told.some(({ change }) => change.type === 'silent'))
    return told.filter(({ change }) => change.type !== 'late' && change.type !== 'comingLess');
  const repeats =
    told.some(({ change }) => change.type === 'comingLess') &&
    (told.some(({ change }) => change.type === 'cameBack') || isLate(seen));
  return repeats ? told.filter(({ change }) => change.type !== 'comingLess') : told;
}

function supplyOf(book: BookLog, asOf: DayNumber, noted: Noted) {
  const supply = { product: new Supply(), seat: new Supply() };
  for (const i of cameThisWeek(book, asOf))
    for (const kind of ['product', 'seat'] as const)
      supply[kind].add(i, latestChoices(kind, noted.visitsOf(i), asOf));
  return supply;
}
