/**
 * Days of the Chinese lunar calendar, 1900 to 2100 (31 January 1900 to 28 January 2101). From a table: the browser's own
 * calendar is a day off for a month in eight of these years, 2027 and 2030 among them.
 */
import type { DayNumber } from '../shared/day';

export interface LunarDay {
  readonly year: number;
  /** 1-12; a leap month has the number of the month before it. */
  readonly month: number;
  readonly leap: boolean;
  readonly day: number;
}

/** One month of the lunar calendar. */
export interface LunarMonth extends Omit<LunarDay, 'day'> {
  readonly first: DayNumber;
  readonly days: 29 | 30;
}

/**
 * Five hexadecimal digits a year: bits 0-11 say which of the months 1-12 have 30 days, bit 12 whether the leap month has,
 * bits 13-16 which month it follows (0: none). Made with tyme4ts 1.5.2, as was tests/fixtures/calendar/lunar-months.txt.
 */
const YEARS =
  '10bd20075200ea50ab2a0064b00a9b09aa60056a00b5904baa007520cda500b2500a4b0ba4b002ad0056b045b5' +
  '00da90fe9200e9200d250ad2d00a56002b609ad5006d400ea904f4a00e920c6a60052b00a570b95600b5a006d4' +
  '07761007490fb1300a930052b0d51b00aad0056a09da500ba400b4904d4b00a950eaad0053600aad0baca005b2' +
  '00da507ea200d4a1059500a97005560c57500ad5006d20875500ea50064a0664f00a9b0eada0056a00b690abb2' +
  '00b5200b2508b2b00a4b10aab002ad0056d0d5a900da900d9208e9500d2514e4d00a56002b60c2f5006d500ea9' +
  '0af5200e9200d260652e00a5710ad60035a006d50ab69007490069308a9b0052b00a5b04aae0056a0edd500ba4' +
  '00b490ad5300a950052d0855d00ab512baa005d200da50de8a00d4a00c9508a9e0055600ab504ada006d20c765' +
  '007250064b0a65700cab0055a0656e00b6916f5200b5200b250dd0b00a4b004ab0a2bb005ad00b6a04daa00d92' +
  '0eea500d2500a550ba4d004b6005b5076d200ec910f9200e9200d260d51600a57004d60936500755007490674b' +
  '006930eaab0052b00a5b0aaba0056a00b6508baa00b4a10d9500a950052d0c56d00ab5005aa085d500da500d4a' +
  '06e4d00c960ecce0055600ab50bad2006d200ea50872a0068b10697004ab0055b0d55600b6a0075208b9500b45' +
  '00a8b04a4f004ab';

const FIRST_YEAR = 1900;
/** 31 January 1900. */
const FIRST_DAY: DayNumber = -25_537;

let months: readonly LunarMonth[] | null = null;

/** All months of the table, in order; laid out when first asked for. */
export function lunarMonths(): readonly LunarMonth[] {
  months ??= layOut();
  return months;
}

function layOut(): LunarMonth[] {
  const all: LunarMonth[] = [];
  let first = FIRST_DAY;
  const add = (year: number, month: number, leap: boolean, long: boolean): void => {
    const days = long ? 30 : 29;
    all.push({ year, month, leap, first, days });
    first += days;
  };
  for (let i = 0; i < YEARS.length / 5; i++) {
    const bits = parseInt(YEARS.slice(5 * i, 5 * i + 5), 16);
    for (let month = 1; month <= 12; month++) {
      add(FIRST_YEAR + i, month, false, (bits & (1 << (month - 1))) !== 0);
      if (bits >> 13 === month) add(FIRST_YEAR + i, month, true, (bits & (1 << 12)) !== 0);
    }
  }
  return all;
}

/** The lunar day of a day; null outside the table. 22 November 2026 is the 14th of month 10. */
export function lunarOf(day: DayNumber): LunarDay | null {
  if (day < FIRST_DAY) return null;
  const all = lunarMonths();
  // Counted in mean months it is this one or the next but one.
  let at = Math.max(0, Math.floor((day - FIRST_DAY) / 29.54) - 1);
  while (at < all.length && day >= all[at]!.first + all[at]!.days) at++;
  const found = all[at];
  if (!found) return null;
  const { year, month, leap, first } = found;
  return { year, month, leap, day: day - first + 1 };
}

/** The day of a lunar day; null if the table has no such day (a 30th of a short month, a leap month of another year). */
export function dayOfLunar({ year, month, leap, day }: LunarDay): DayNumber | null {
  const found = lunarMonths().find(
    (one) => one.year === year && one.month === month && one.leap === leap,
  );
  return found && day >= 1 && day <= found.days ? found.first + day - 1 : null;
}
