/** When people come: visits by weekday and hour of the vendor's own clock. */
import type { VisitRows } from './visit-rows';

export interface Hours {
  /** 7 · 24 counts, Monday 0:00 first. */
  readonly counts: readonly number[];
  /** Visits of each weekday whose time nobody noted; they are in none of the counts. */
  readonly untimed: readonly number[];
}

const HOURS = 24;

/** Walk-ins count, refunds do not. A minute past 24:00 (the small hours of a night's fishing) counts at its hour of the day it began on. */
export function hoursOf(rows: VisitRows): Hours {
  const counts = new Array<number>(7 * HOURS).fill(0);
  const untimed = new Array<number>(7).fill(0);
  for (let i = 0; i < rows.n; i++) {
    if (rows.refund[i]) continue;
    const weekday = weekdayOf(rows.day[i]!);
    const minute = rows.minute[i]!;
    if (minute < 0) untimed[weekday]!++;
    else counts[weekday * HOURS + (Math.floor(minute / 60) % HOURS)]!++;
  }
  return { counts, untimed };
}

/** 0 Monday … 6 Sunday, of a DayNumber: 1 January 1970 was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** Quarters of a day, by the hour they begin: night, morning, afternoon, evening. */
export const DAY_PARTS = ['night', 'morning', 'afternoon', 'evening'] as const;
export type DayPart = (typeof DAY_PARTS)[number];
const PART_HOURS = 6;

export interface Busiest {
  readonly weekday: number;
  /** Null where too few visits have a time: then the weekday alone is told. */
  readonly part: DayPart | null;
  /** Visits then, and of how many: those with a time, or all where no part of the day is told. */
  readonly visits: number;
  readonly of: number;
}

/**
 * The busiest quarter of the busiest weekday's days, by visits with a time; without `least` of these the busiest weekday.
 * Null below `least` visits at all. Ties go to the earlier one. Example: Saturday 8:00 twice and Monday 9:00 once, least
 * 3: Saturday morning, 2 of 3.
 */
export function busiest({ counts, untimed }: Hours, least: number): Busiest | null {
  const parts = DAY_PARTS.flatMap((part, p) =>
    untimed.map((_, weekday) => {
      const from = weekday * HOURS + p * PART_HOURS;
      return { weekday, part, visits: sum(counts.slice(from, from + PART_HOURS)) };
    }),
  );
  const timed = sum(counts);
  if (timed >= least) return { ...most(parts), of: timed };
  const weekdays = untimed.map((without, weekday) => ({
    weekday,
    part: null,
    visits: without + sum(counts.slice(weekday * HOURS, (weekday + 1) * HOURS)),
  }));
  const all = timed + sum(untimed);
  return all >= least && all > 0 ? { ...most(weekdays), of: all } : null;
}

/** So many standard deviations above what is usual: of seven weekdays one gets there by chance in 25 books. */
const CLEARLY = 2.5;

/**
 * Whether the busiest weekday stands out from the others at the same time of day: its visits against a seventh of all
 * visits then. Of 12 visits 2 on Monday are as usual; of 70 visits 24 on Saturday stand out, 14 do not.
 */
export function standsOut({ counts, untimed }: Hours, { weekday, part }: Busiest): boolean {
  const visitsOn = untimed.map((without, day) => {
    const from = day * HOURS;
    if (part === null) return without + sum(counts.slice(from, from + HOURS));
    const start = from + DAY_PARTS.indexOf(part) * PART_HOURS;
    return sum(counts.slice(start, start + PART_HOURS));
  });
  const usual = sum(visitsOn) / 7;
  return visitsOn[weekday]! - usual > CLEARLY * Math.sqrt((usual * 6) / 7);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

const most = <T extends { readonly visits: number }>(all: readonly T[]): T =>
  all.reduce((best, one) => (one.visits > best.visits ? one : best));

export interface HourBand {
  /** Hours from (included) and to (excluded), 0-24. */
  readonly from: number;
  readonly to: number;
  /** Visits of each weekday, Monday first. */
  readonly visits: readonly number[];
}

/** From this many hours between the earliest and the latest visit, two hours make one line. */
const LONG_DAY = 12;

/** The counts as lines of a table, from the first hour with a visit to the last; none where no visit has a time. */
export function hourBands({ counts }: Hours): HourBand[] {
  const at = (hour: number, weekday: number) => counts[weekday * HOURS + hour] ?? 0;
  const week = [0, 1, 2, 3, 4, 5, 6];
  const busy = Array.from({ length: HOURS }, (_, hour) => hour).filter((hour) =>
    week.some((weekday) => at(hour, weekday) > 0),
  );
  const [first, last] = [busy[0], busy.at(-1)];
  if (first === undefined || last === undefined) return [];
  const step = last - first + 1 > LONG_DAY ? 2 : 1;
  const bands: HourBand[] = [];
  for (let from = first - (first % step); from <= last; from += step)
    bands.push({
      from,
      to: from + step,
      visits: week.map((weekday) => at(from, weekday) + (step === 2 ? at(from + 1, weekday) : 0)),
    });
  return bands;
}
