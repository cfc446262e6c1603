/** Phone numbers as vendors, tills and spreadsheets write them; what makes two of them the same number. */
import { fail, ok, type Result } from '../shared/result';

/** Fewer digits (the last four, a seat number) name nobody for sure. */
const FEWEST_KEY_DIGITS = 7;
/** How nearly every number is written: nothing to be mended. */
const MOBILE = /^1[3-9]\d{9}$/;
/** What a spreadsheet leaves of a long number: "1.38E+10". Its digits are lost for good. */
const SHORTENED = /^\d(?:\.\d+)?e\+?\d+$/i;
const BETWEEN_NUMBERS = /[/、,;|\n]|\s{2,}|(?<=\d{7})\s+(?=\d{7})/;

/**
 * The phone as it may stand on a card: plain digits for full-width ones, no spreadsheet traces (leading ', trailing .0).
 * A blank stays ''. Fails for "1.38E+10", whose digits cannot be got back.
 */
export function readPhone(text: string): Result<string, 'phone-damaged'> {
  if (MOBILE.test(text)) return ok(text);
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/^'+/, '')
    .replace(/^(\d+)\.0+$/, '$1');
  return SHORTENED.test(plain) ? fail('phone-damaged') : ok(plain);
}

/**
 * The digits by which a phone is recognised, '' when there are too few (under 7) or some are masked by *.
 * Chinese country code and zeros in front of a mobile number are taken off: "+86 138-0013-8000" and "013800138000" are
 * "13800138000"; a landline keeps its area code. Of several numbers in one cell the first counts.
 */
export function phoneKey(phone: string): string {
  if (MOBILE.test(phone)) return phone;
  const plain = phone.normalize('NFKC').trim();
  if (plain.includes('*') || SHORTENED.test(plain)) return '';
  for (const part of plain.split(BETWEEN_NUMBERS)) {
    const digits = part.replace(/\.0+$/, '').replace(/\D/g, '');
    const mobile = /^(?:00)?(?:86)?0*(1[3-9]\d{9})$/.exec(digits);
    if (mobile) return mobile[1] ?? '';
    if (digits.length >= FEWEST_KEY_DIGITS) return digits;
  }
  return '';
}

/** "****6621": what may be told of a phone; '' where it has fewer than four digits. Nobody can be called with it. */
export function phoneTail(phone: string): string {
  const digits = (phoneKey(phone) || phone).replace(/\D/g, '');
  return digits.length < 4 ? '' : `****${digits.slice(-4)}`;
}
