/** One line of text per customer in which a keystroke looks for what was typed: big strings are searched many times faster than objects. */
import { phoneKey } from '../../domain/customers/phone';
import type { CustomerFields } from '../../domain/customers/customer';

/** Between the parts of a line; nobody types it. */
const PART = '\u0001';
/** In front of a part whose digits are found by their beginning only: the vendor's numbers and seats. */
const BEGINNING = '\u0002';
const BETWEEN_PHONES = /[^\d\s+()*-]+|\s{2,}|(?<=\d{7})\s+(?=\d{7})/;

/** Name, initials, phones (each one run of digits), WeChat, tags, number and seat, lower case; no line end inside. */
export function searchLine(fields: CustomerFields, initials: string): string {
  const phones = (fields.phone ?? '')
    .split(BETWEEN_PHONES)
    .map((phone) => phoneKey(phone) || phone.replace(/\D/g, ''));
  const parts = [
    fields.name ?? '',
    initials,
    phones.join(' '),
    fields.wechat ?? '',
    ...(fields.tags ?? []),
    BEGINNING + withPlainDigits(fields.number ?? ''),
    BEGINNING + withPlainDigits(fields.seat ?? ''),
  ];
  return parts.join(PART).toLowerCase().replaceAll('\n', ' ');
}

/** "2024-001" can be typed with its dash and without. */
const withPlainDigits = (number: string): string =>
  /\d[\s()-]+\d/.test(number) ? `${number} ${number.replace(/\D/g, '')}` : number;

/** Fewer digits with something between them are a seat ("3-5") and not a phone. */
const FEWEST_PHONE_DIGITS = 5;

/** What was typed, as it stands in a line: spaces at the ends off, lower case; digits of a phone without their spaces, dashes and country code. */
export function searchText(typed: string): string {
  const text = typed.trim().toLowerCase();
  if (!/^[\d\s+()-]+$/.test(text)) return text;
  const digits = phoneKey(text) || text.replace(/^(\+|00)86/, '').replace(/\D/g, '');
  return digits.length < FEWEST_PHONE_DIGITS && !text.startsWith('+') ? text : digits;
}

const ZERO = 48;
const isDigit = (code: number): boolean => code >= ZERO && code < ZERO + 10;

/**
 * Whether digits found at `at` stand where a vendor means them: 8000 is the end of a phone and 138 its beginning, but
 * 0013 in its middle is nobody. Zeros in front do not count: 12 finds number 0012.
 */
export function digitsFit(line: string, at: number, length: number): boolean {
  const end = at + length;
  if (!isDigit(line.charCodeAt(end)) && !beginsOnly(line, at)) return true;
  let before = at;
  while (line.charCodeAt(before - 1) === ZERO) before--;
  return !isDigit(line.charCodeAt(before - 1));
}

const beginsOnly = (line: string, at: number): boolean =>
  line.charAt(line.lastIndexOf(PART, at) + 1) === BEGINNING;
