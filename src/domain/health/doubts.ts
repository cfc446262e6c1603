/** What in a book of customers deserves a second look. None of it is wrong for sure: the vendor mends, joins or leaves it. */
import type { CustomerFields } from '../customers/customer';
import type { Figures } from '../customers/figures';
import { dayFromNumber, numberOfDay, type Day, type DayNumber } from '../shared/day';
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
  {
    visits,
    firstDay,
    lastDay,
    balances,
  }: Pick<Figures, 'visits' | 'firstDay' | 'lastDay' | 'balances'>,
  today: DayNumber,
): Doubt[] {
  const doubts: Doubt[] = [];
  if (visits === 0 && balances.points !== 0) doubts.push('points');
  const came = visits > 0;
  if ((came && (firstDay < FIRST_LIKELY_DAY || lastDay > today)) || oddBirthday(fields, today))
    doubts.push('days');
  if (!/\d/.test(fields.phone ?? '') && !fields.archived) doubts.push('noPhone');
  return doubts;
}

function oddBirthday({ birthday = '' }: CustomerFields, today: DayNumber): boolean {
  const year = /^(\d{4})-/.exec(birthday)?.[1];
  return year !== undefined && Number(year) > Number(dayFromNumber(today).slice(0, 4)) - YOUNGEST;
}

/** The name under which a doubt is left alone: the same whichever of two is named first. */
export const doubtKey = (doubt: Doubt | 'same', ...ids: readonly CustomerId[]): string =>
  [doubt, ...[...ids].sort()].join(' ');
