/** A cell's value as text, as a table file would hold it. */

export type CellValue = string | boolean | Date | null;

const DAY_MS = 86_400_000;
/** Days count from 1899-12-30, or from 1904-01-01 in workbooks begun on an old Macintosh: times without a day stand there. */
const FIRST_DAY = Date.UTC(1899, 11, 30);
const FIRST_DAY_1904 = Date.UTC(1904, 0, 1);

/** Dates as "2026-05-01" or "2026-05-01 18:30:00" by the clock of who wrote them, a time alone as "18:30", true as "TRUE". */
export function cellText(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  return value instanceof Date ? dateText(value) : value ? 'TRUE' : 'FALSE';
}

function dateText(date: Date): string {
  // Excel's fractions of a day fall a hair short of the second they mean.
  const ms = Math.round(date.getTime() / 1000) * 1000;
  // A number far beyond any calendar, shown as Excel shows it.
  if (Number.isNaN(ms) || ms < FIRST_DAY || ms > Date.UTC(9999, 11, 31)) return '########';
  const iso = new Date(ms).toISOString();
  const atMidnight = ms % DAY_MS === 0;
  if (ms < FIRST_DAY + DAY_MS) return iso.slice(11, 16);
  if (ms > FIRST_DAY_1904 && ms < FIRST_DAY_1904 + DAY_MS) return iso.slice(11, 16);
  return atMidnight ? iso.slice(0, 10) : iso.slice(0, 19).replace('T', ' ');
}

/**
 * A number as the workbook writes it, without exponent and with the 15 digits Excel keeps: "1.3800138E10" is
 * "13800138000", "0.30000000000000004" is "0.3". Whole numbers stay to their last digit, as long order numbers need.
 */
export function numberText(written: string): string {
  const text = written.trim();
  if (/^-?\d+$/.test(text)) return text;
  const number = Number(text);
  if (text === '' || !Number.isFinite(number)) return text;
  const rounded = number.toPrecision(15);
  const exponent = Number(/e([+-]\d+)$/.exec(rounded)?.[1] ?? 0);
  const short = String(Number(rounded));
  if (!short.includes('e')) return short;
  return exponent > 0
    ? BigInt(Number(rounded)).toString()
    : Number(rounded)
        .toFixed(Math.min(100, 15 - exponent))
        .replace(/\.?0+$/, '');
}
