/** What in a book of customers deserves a second look. None of it is wrong for sure: the vendor mends, joins or leaves it. */
import type { CustomerFields } from '../customers/customer';
import type { Figures } from '../customers/figures';
import { dayFromNumber, numberOfDay, parseDay, type Day, type DayNumber } from '../shared/day';
import type { CustomerId } from '../shared/id';

export const DOUBTS = ['points', 'days', 'noPhone'] as const;
export type Doubt = (typeof DOUBTS)[number];

/** Before it no phone kept a book: such a day is a till's blank, or a slip. */
const FIRST_LIKELY_DAY = numberOfDay('2000-01-01' as Day);
/** Who has a birthday younger than this does not buy fish: tills write the day of the export where there is none, years. */
const YOUNGEST = 4;

/** Points that no visit earned; visits before 2000 or after today, or a birthday nobody can have; no phone. */
export function doubtsOf(
  fields: CustomerFields,
  figures: Pick<Figures, 'visits' | 'firstDay' | 'lastDay' | 'balances'>,
  today: DayNumber,
): Doubt[] {
  const doubts: Doubt[] = [];
  if (figures.visits === 0 && figures.balances.points !== 0) doubts.push('points');
  if (oddDays(fields, figures, today).length > 0) doubts.push('days');
  if (!/\d/.test(fields.phone ?? '') && !fields.archived) doubts.push('noPhone');
  return doubts;
}

/** The days of a customer that cannot be right: first and last visit, birthday. */
export function oddDays(
  { birthday = '' }: CustomerFields,
  { visits, firstDay, lastDay }: Pick<Figures, 'visits' | 'firstDay' | 'lastDay'>,
  today: DayNumber,
): { readonly of: 'visit' | 'birthday'; readonly day: Day }[] {
  const odd: { of: 'visit' | 'birthday'; day: Day }[] = [];
  if (visits > 0 && firstDay < FIRST_LIKELY_DAY)
    odd.push({ of: 'visit', day: dayFromNumber(firstDay) });
  if (visits > 0 && lastDay > today) odd.push({ of: 'visit', day: dayFromNumber(lastDay) });
  const born = parseDay(birthday);
  const youngest = Number(dayFromNumber(today).slice(0, 4)) - YOUNGEST;
  if (born && Number(born.slice(0, 4)) > youngest) odd.push({ of: 'birthday', day: born });
  return odd;
}

/** The name under which a doubt is left alone: the same whichever of two is named first. */
export const doubtKey = (doubt: Doubt | 'same', ...ids: readonly CustomerId[]): string =>
  [doubt, ...[...ids].sort()].join(' ');
