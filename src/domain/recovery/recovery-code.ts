/**
 * The recovery code: twenty signs on a piece of paper that open an encrypted book file when everything else is gone.
 * Crockford's alphabet leaves out what a hand confuses; 19 signs are chance (95 bits), the last one catches slips.
 */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 20;
const GROUP = 5;

/** A code from 12 random bytes or more, in its one spelling: "7KQ2M-…", four groups of five. */
export function recoveryCode(random: Uint8Array): string {
  let code = '';
  for (let bit = 0; code.length < LENGTH - 1; bit += 5) {
    const two = (random[bit >> 3]! << 8) | random[(bit >> 3) + 1]!;
    code += SIGNS[(two >> (11 - (bit & 7))) & 31]!;
  }
  return grouped(code + checkSign(code));
}

/**
 * A typed code in its one spelling, or null for what is none: spaces and dashes, small letters, O for 0, I and L for 1
 * do not matter. "7kq2m …" is read, one sign wrong or two neighbours swapped are not.
 */
export function readRecoveryCode(text: string): string | null {
  const signs = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-‐-―.]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  if (signs.length !== LENGTH || [...signs].some((sign) => !SIGNS.includes(sign))) return null;
  const code = signs.slice(0, -1);
  return checkSign(code) === signs.at(-1) ? grouped(signs) : null;
}

const grouped = (signs: string): string =>
  Array.from({ length: LENGTH / GROUP }, (_, i) => signs.slice(i * GROUP, (i + 1) * GROUP)).join(
    '-',
  );

/** Luhn's sum over 32 signs: every second one, from the right, counts double with its carry. */
function checkSign(code: string): string {
  let sum = 0;
  for (let i = 0; i < code.length; i++) {
    const value = SIGNS.indexOf(code[code.length - 1 - i]!);
    sum += i % 2 === 0 ? Math.floor(value / 16) + ((2 * value) % 32) : value;
  }
  return SIGNS[(32 - (sum % 32)) % 32]!;
}

/** A password of the vendor's own must be at least so long: the file may be tried offline for years. */
export const LEAST_PASSWORD = 12;

/**
 * What a typed text stands for as the secret of a file: a recovery code in its one spelling, else the text itself as a
 * password, composed alike on every keyboard.
 */
export const secretOf = (text: string): string =>
  readRecoveryCode(text) ?? text.normalize('NFKC').trim();
