/** Keeps what is put into a sentence from turning the sentence round. */

/** Letters written from the right, and the invisible signs that turn the writing round. */
const TURNS =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u200e\u200f\u202a-\u202e\u2066-\u2069]|[\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const ISOLATES = /[\u2066-\u2069]/g;

/**
 * A name that is or may be written from the right, closed in by first-strong isolates (Unicode Bidirectional Algorithm,
 * UAX 9); any other text stays as it is. Isolates inside it are taken out: one too many would open the closure.
 */
export const isolate = (text: string): string =>
  TURNS.test(text) ? `\u2068${text.replace(ISOLATES, '')}\u2069` : text;

/** The same messages, each putting in its texts isolated. */
export function isolating<T>(messages: T): T {
  if (typeof messages === 'function') {
    const say = messages as unknown as (...given: unknown[]) => unknown;
    return ((...given: unknown[]) =>
      say(...given.map((one) => (typeof one === 'string' ? isolate(one) : one)))) as T;
  }
  if (typeof messages !== 'object' || messages === null || Array.isArray(messages)) return messages;
  return Object.fromEntries(
    Object.entries(messages).map(([name, message]) => [name, isolating(message as unknown)]),
  ) as T;
}
