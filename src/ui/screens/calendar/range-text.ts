/** The first and the last day of a season as they are said together: the year where it is not told by the other. */
import type { DayRange } from '../../../domain/calendar/clock';
import { dayFromNumber, type Day } from '../../../domain/shared/day';
import { shortDay } from '../../i18n/format';

/** Seen in 2026: 1 Dec and 28 Feb 2027; 1 Dec 2024 and 28 Feb 2025. */
export function rangeText(range: DayRange, today: Day): readonly [string, string] {
  const [from, to] = [dayFromNumber(range.from), dayFromNumber(range.to)];
  return [shortDay(from, today), shortDay(to, from)];
}
