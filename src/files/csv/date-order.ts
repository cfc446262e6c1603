/** Decides over a whole column whether 01/02/2026 is in January or in February. */
import type { DateOrder } from './mapping';
import { plainDate, yearLastParts } from './read-when';

export interface GuessedOrder {
  readonly order: DateOrder;
  /** True when dates of the column read both ways and none of them decides. */
  readonly open: boolean;
}

/** Most columns: nothing to decide, and quickly seen. */
const YEAR_IN_FRONT = /^\d{4}/;
/** The same day stands before thousands of clock times. */
const DATE_IN_FRONT = /^\d[\d/.-]*(?= )/;

/**
 * "31/12/2025" says day first, "7/28/26" month first, each for the whole column. Where both are found, the more frequent
 * wins and the question stays open. Without a sign: month first beside AM/PM, else day first. Two-digit dates whose
 * first part hardly changes while the last one does begin with the year ("25/3/5").
 */
export function guessDateOrder(cells: Iterable<string>): GuessedOrder {
  let dayFirst = 0;
  let monthFirst = 0;
  let either = 0;
  let halfDays = false;
  const firsts = new Set<number>();
  const lasts = new Set<number>();
  let shortOnly = true;
  let oneDigit = false;
  const dates = new Set<string>();
  for (const cell of cells) {
    if (YEAR_IN_FRONT.test(cell)) continue;
    halfDays ||= /[ap]\.?m/i.test(cell);
    dates.add(DATE_IN_FRONT.exec(cell)?.[0] ?? cell);
  }
  for (const date of dates) {
    const parts = yearLastParts(plainDate(date));
    if (!parts) continue;
    shortOnly &&= parts.year.length < 4;
    oneDigit ||= parts.year.length === 1;
    firsts.add(parts.first);
    lasts.add(Number(parts.year));
    if (parts.first > 12) dayFirst++;
    else if (parts.second > 12) monthFirst++;
    else if (parts.first !== parts.second) either++;
  }
  if (shortOnly && (oneDigit || isYearFirst(firsts, lasts))) return { order: 'ymd', open: false };
  if (dayFirst === 0 && monthFirst === 0) {
    if (either === 0) return { order: 'ymd', open: false };
    return { order: halfDays ? 'mdy' : 'dmy', open: true };
  }
  const order = monthFirst > dayFirst ? 'mdy' : 'dmy';
  return { order, open: dayFirst > 0 && monthFirst > 0 && either > 0 };
}

function isYearFirst(firsts: ReadonlySet<number>, lasts: ReadonlySet<number>): boolean {
  const years = [...firsts].every((year) => year >= 13 && year <= 40);
  return years && lasts.size > firsts.size && [...lasts].every((day) => day >= 1 && day <= 31);
}
