/** A birthday between its text in the book and the boxes of a form: solar with or without a year, or lunar. */
import { makeDay } from '../../../domain/shared/day';
import { fail, ok, type Result } from '../../../domain/shared/result';

export type BirthdayCalendar = '' | 'solar' | 'lunar';

/** What the form holds: numbers as typed or chosen, "" where empty. A lunar birthday has no year. */
export interface BirthdayBoxes {
  readonly calendar: BirthdayCalendar;
  readonly year: string;
  readonly month: string;
  readonly day: string;
  /** The month was a leap month: only a lunar one can be. */
  readonly leap: boolean;
}

export type BirthdayProblem = 'birthday-unfinished' | 'birthday-no-such-day';

export const NO_BIRTHDAY: BirthdayBoxes = {
  calendar: '',
  year: '',
  month: '',
  day: '',
  leap: false,
};

const SOLAR = /^(?:(\d{4})-)?(\d{2})-(\d{2})$/;
const LUNAR = /^lunar:(\d{2})(L?)-(\d{2})$/;
/** A leap year, so that 29 February is a birthday when the year is not known. */
const ANY_YEAR = 2000;

/** Reads "1980-05-17", "05-17" "lunar:08-15" or "lunar:06L-15"; anything else gives empty boxes. */
export function birthdayBoxes(text: string): BirthdayBoxes {
  const lunar = LUNAR.exec(text);
  if (lunar) {
    const [, month, leap, day] = lunar;
    return {
      calendar: 'lunar',
      year: '',
      month: plain(month),
      day: plain(day),
      leap: leap !== '',
    };
  }
  const solar = SOLAR.exec(text);
  if (!solar) return NO_BIRTHDAY;
  const [, year = '', month, day] = solar;
  return { calendar: 'solar', year, month: plain(month), day: plain(day), leap: false };
}

/** Writes the boxes back; "" without a birthday. Lunar months have at most 30 days. */
export function birthdayText(boxes: BirthdayBoxes): Result<string, BirthdayProblem> {
  if (boxes.calendar === '') return ok('');
  const month = Number(boxes.month);
  const day = Number(boxes.day);
  if (!month || !day) return boxes.month || boxes.day ? fail('birthday-unfinished') : ok('');
  const tail = `${two(month)}-${two(day)}`;
  if (boxes.calendar === 'lunar') {
    const leap = boxes.leap ? 'L' : '';
    return month <= 12 && day <= 30
      ? ok(`lunar:${two(month)}${leap}-${two(day)}`)
      : fail('birthday-no-such-day');
  }
  const year = boxes.year.trim();
  if (makeDay(year === '' ? ANY_YEAR : Number(year), month, day) === null) {
    return fail('birthday-no-such-day');
  }
  return ok(year === '' ? tail : `${year}-${tail}`);
}

const plain = (digits: string | undefined): string => String(Number(digits));
const two = (number: number): string => String(number).padStart(2, '0');
