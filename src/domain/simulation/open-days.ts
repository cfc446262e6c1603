/** The vendor's calendar: on which days he is open, and which of them draw a crowd. */
import { dayFromNumber, numberOfDay, type Day, type DayNumber } from '../shared/day';
import type { SimulatedPreset } from './simulated-vendor';

export interface OpenDays {
  /** Open days, ascending; a customer's rhythm counts in positions of this list. */
  readonly days: Int32Array;
  /** Per open day: how strongly it draws, 1 = an ordinary day. */
  readonly draw: Float64Array;
  /** Per open day: position of the nearest weekend day and special day, −1 if there is none. */
  readonly nearestWeekend: Int32Array;
  readonly nearestSpecial: Int32Array;
  readonly specials: readonly DayNumber[];
}

/** An earlier winter is closed; one that ended less than this many days ago may have been kept open. */
const SETTLED_DAYS = 60;

/**
 * Ponds close from 1 December to 1 March and stock every second Saturday; stalls are open daily, with a market day
 * every five days. `keepLastWinterOpen` leaves out the closure that would touch the last 60 days.
 */
export function openDaysOf(
  preset: SimulatedPreset,
  first: DayNumber,
  lastDay: Day,
  keepLastWinterOpen: boolean,
): OpenDays {
  const last = numberOfDay(lastDay);
  const days: number[] = [];
  for (let day = first; day <= last; day++) {
    if (preset === 'pond' && inWinter(day)) {
      if (!keepLastWinterOpen || endOfWinter(day) + SETTLED_DAYS <= last) continue;
    }
    days.push(day);
  }
  const weekend = days.map((day) => (day + 3) % 7 >= 5);
  const special = days.map((day) => (preset === 'pond' ? (day + 3) % 14 === 5 : day % 5 === 2));
  return {
    days: Int32Array.from(days),
    draw: Float64Array.from(days, (_, i) =>
      special[i] ? 3 : preset === 'pond' && weekend[i] ? 2 : 1,
    ),
    nearestWeekend: nearest(weekend),
    nearestSpecial: nearest(special),
    specials: days.filter((_, i) => special[i]),
  };
}

function inWinter(day: DayNumber): boolean {
  const month = Number(dayFromNumber(day).slice(5, 7));
  return month === 12 || month <= 2;
}

/** The 1 March after a winter day. */
function endOfWinter(day: DayNumber): DayNumber {
  const text = dayFromNumber(day);
  const year = Number(text.slice(0, 4)) + (text.slice(5, 7) === '12' ? 1 : 0);
  return numberOfDay(`${year}-03-01` as Day);
}

/** Per position the nearest position that is marked (the earlier of two equally near), −1 where none is. */
function nearest(marked: readonly boolean[]): Int32Array {
  const result = new Int32Array(marked.length).fill(-1);
  let before = -1;
  marked.forEach((mark, i) => {
    if (mark) before = i;
    result[i] = before;
  });
  let after = -1;
  for (let i = marked.length - 1; i >= 0; i--) {
    if (marked[i]) after = i;
    const earlier = result[i] ?? -1;
    if (after >= 0 && (earlier < 0 || after - i < i - earlier)) result[i] = after;
  }
  return result;
}
