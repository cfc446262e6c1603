/** Whether getting in touch helps: of those warned of and contacted, how many came, beside those nobody contacted. */
import type { Channel } from '../facts/fact';
import { emptyHistory, readHistory } from '../rhythm/customer-history';
import { emptyForecast, forecast } from '../rhythm/forecast';
import { knownRows } from '../rhythm/histories';
import type { Lookout } from '../rhythm/lookout';
import { endOfKnown, type BookLog } from '../rhythm/visit-log';
import { RHYTHM_REPEATS, warningOf } from '../rhythm/warning';
import type { DayNumber } from '../shared/day';

/** Somebody was contacted on a day; row: her place in the log. */
export interface TouchOn {
  readonly row: number;
  readonly day: DayNumber;
  readonly channel: Channel;
}

/** Absences that were warned of, and how many ended with a visit in time. */
export interface Came {
  readonly people: number;
  readonly came: number;
}

export interface ContactEffect {
  readonly contacted: Came;
  readonly others: Came;
  /** Channels with at least LEAST_CONTACTED. */
  readonly byChannel: readonly (Came & { readonly channel: Channel })[];
  /** Only a sample of the others was looked at (above 8,000 customers). */
  readonly sampled: boolean;
}

/** A visit counts from the day of the contact to so many days after it. */
export const EFFECT_DAYS = 14;
/** Fewer say nothing: one more or less would turn the sentence round. */
export const LEAST_CONTACTED = 5;
/** Days on which the others are looked at: each asks for a forecast of everybody. */
const MOST_LOOKS = 12;

/**
 * Counts absences, not people: one of each customer and gap. Contacted: warned of on the day before, contacted, and not
 * come by then; her first such contact in the gap counts. Others: warned of on the day before a day on which somebody
 * was contacted, and herself not contacted in that gap until 14 days later. `lookOn` gives the eyes of the end of a day;
 * only contacts whose 14 days are over by `today` count. Warned of three, contacted on the 1st, one came on the 9th and
 * one on the 20th: { people: 3, came: 1 }.
 */
export function contactEffect(
  log: BookLog,
  touches: readonly TouchOn[],
  lookOn: (day: DayNumber) => Lookout,
  today: DayNumber,
): ContactEffect {
  const eyes = new Map<DayNumber, Lookout>();
  const warnedBefore = (row: number, day: DayNumber): boolean => {
    const lookout = eyes.get(day) ?? lookOn(day - 1);
    eyes.set(day, lookout);
    return isWarned(log, row, lookout);
  };
  const counted = new Set<string>();
  const contacted: (TouchOn & { readonly came: boolean })[] = [];
  for (const touch of [...touches].sort((a, b) => a.day - b.day)) {
    const { row, day, channel } = touch;
    const next = nextVisit(log, row, day);
    // Whoever was talked to during her visit had come without being asked.
    if (day + EFFECT_DAYS >= today || (channel === 'inPerson' && next === day)) continue;
    const gap = gapOn(log, row, day);
    if (counted.has(gap) || !warnedBefore(row, day)) continue;
    counted.add(gap);
    contacted.push({ ...touch, came: next <= day + EFFECT_DAYS });
  }

  const looks = spread([...new Set(contacted.map(({ day }) => day))], MOST_LOOKS);
  const touchedOn = daysByRow(touches);
  const others = { people: 0, came: 0 };
  let sampled = false;
  for (const day of looks) {
    const rows = knownRows(log, day - 1);
    sampled ||= rows.length < howManyKnown(log, day - 1);
    for (const row of rows) {
      const gap = gapOn(log, row, day);
      if (counted.has(gap)) continue;
      const since = lastVisit(log, row, day);
      const touched = touchedOn
        .get(row)
        ?.some((other) => other >= since && other <= day + EFFECT_DAYS);
      if (touched || !warnedBefore(row, day)) continue;
      counted.add(gap);
      others.people++;
      if (nextVisit(log, row, day) <= day + EFFECT_DAYS) others.came++;
    }
  }
  return { contacted: sum(contacted), others, byChannel: byChannel(contacted), sampled };
}

const history = emptyHistory();
const found = emptyForecast();

function isWarned(log: BookLog, row: number, lookout: Lookout): boolean {
  if (log.archived[row]) return false;
  readHistory(log, row, lookout.clock, lookout.asOf, lookout.horizon, history);
  if (history.x < RHYTHM_REPEATS) return false;
  forecast(lookout, history, found);
  return warningOf(lookout, history, found) !== null;
}

/** Names the gap in which a day falls: the customer, and the visit before it. */
const gapOn = (log: BookLog, row: number, day: DayNumber): string =>
  `${row}/${endOfKnown(log, row, day - 1)}`;

const lastVisit = (log: BookLog, row: number, day: DayNumber): DayNumber =>
  log.day[endOfKnown(log, row, day - 1) - 1] ?? -Infinity;

/** The first visit on a day or later; Infinity for none. */
function nextVisit(log: BookLog, row: number, day: DayNumber): DayNumber {
  const at = endOfKnown(log, row, day - 1);
  return at < log.start[row + 1]! ? log.day[at]! : Infinity;
}

/** At most so many of the days, evenly spread over them, first and last among them. */
function spread(days: readonly DayNumber[], most: number): readonly DayNumber[] {
  if (days.length <= most) return days;
  const step = (days.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, i) => days[Math.round(i * step)]!);
}

function daysByRow(touches: readonly TouchOn[]): ReadonlyMap<number, readonly DayNumber[]> {
  const days = new Map<number, DayNumber[]>();
  for (const { row, day } of touches) days.set(row, [...(days.get(row) ?? []), day]);
  return days;
}

function howManyKnown(log: BookLog, asOf: DayNumber): number {
  let known = 0;
  for (let i = 0; i < log.n; i++) if (endOfKnown(log, i, asOf) > log.start[i]!) known++;
  return known;
}

const sum = (list: readonly { readonly came: boolean }[]): Came => ({
  people: list.length,
  came: list.filter(({ came }) => came).length,
});

function byChannel(list: readonly (TouchOn & { readonly came: boolean })[]) {
  const channels = [...new Set(list.map(({ channel }) => channel))].sort();
  return channels
    .map((channel) => ({ channel, ...sum(list.filter((one) => one.channel === channel)) }))
    .filter(({ people }) => people >= LEAST_CONTACTED);
}
