/** Who has not come for years: whom the vendor has little reason to know by name any more. */
import type { Roster, RosterRow } from '../../../app/queries/roster';
import { numberOfDay, type Day, type DayNumber } from '../../../domain/shared/day';

/** The same day so many years before; of 29 February the 28th. */
export function yearsBefore(today: Day, years: number): DayNumber {
  const year = String(Number(today.slice(0, 4)) - years);
  const date = today.slice(5) === '02-29' ? '02-28' : today.slice(5);
  return numberOfDay(`${year}-${date}` as Day);
}

/** Customers whose last visit lies before a day, put away or not, the longest absent first; whoever never came is not absent. */
export function longAbsent(roster: Roster, before: DayNumber): RosterRow[] {
  const absent: RosterRow[] = [];
  for (const archived of [false, true]) {
    const all = roster.find({ text: '', sort: 'longestAbsent', archived });
    for (let i = 0; i < all.count; i++) {
      const row = all.row(i);
      // Erased before: there is no name left to erase.
      if (row.visits === 0 || row.name === '') continue;
      if (row.lastDay >= before) break;
      absent.push(row);
    }
  }
  return absent.sort((a, b) => a.lastDay - b.lastDay);
}
