/** The PIN of the curtain: what counts as one, and how long a wrong try has to wait. */

export const PIN_DIGITS = { least: 4, most: 8 } as const;

/** Four to eight digits; "0000" is the vendor's own business. */
export const isPin = (text: string): boolean =>
  /^\d+$/.test(text) && text.length >= PIN_DIGITS.least && text.length <= PIN_DIGITS.most;

/** A slip of a wet thumb costs nothing; from then on it doubles. */
const FREE_TRIES = 3;
const FIRST_WAIT_MS = 15_000;
const LONGEST_WAIT_MS = 15 * 60_000;

/**
 * How long to wait after so many wrong tries in a row, ms: none after 3, 15 s after 4, 30 s after 5, … at most 15
 * minutes (from the 10th on). 10,000 PINs of four digits then take more than a hundred days of standing there.
 */
export const waitAfterMs = (wrongTries: number): number =>
  wrongTries <= FREE_TRIES
    ? 0
    : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (wrongTries - FREE_TRIES - 1));
