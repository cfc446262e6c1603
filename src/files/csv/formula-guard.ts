/** The ' before texts that a spreadsheet would run as a formula: set on the way out, taken off on the way in. */

const DANGEROUS = /^[=+\-@\t\r\n＝＋－＠]/;
const GUARDED = /^'['=+\-@\t\r\n＝＋－＠]/;
const APOSTROPHE = 39;

/** Puts ' before a text that begins like a formula, or with ' itself. */
export const guardFormula = (text: string): string =>
  DANGEROUS.test(text) || text.charCodeAt(0) === APOSTROPHE ? `'${text}` : text;

/** Takes that ' off again; any other text, also 't Hoen, stays as it is. */
export const unguardFormula = (text: string): string =>
  text.charCodeAt(0) === APOSTROPHE && GUARDED.test(text) ? text.slice(1) : text;
