/** How a date that leaves the order of month and day open would read, so that the question shows days and not patterns. */
import { makeDay } from '../../../domain/shared/day';
import type { Day } from '../../../domain/shared/day';
import type { DateOrder } from '../../../files/csv/mapping';

const THREE_NUMBERS = /(\d{1,4})\D{1,3}(\d{1,2})\D{1,3}(\d{1,4})/;

/** The day a text names in an order, or null when it is no day then. Two-digit years are of this century. "1/2/26" as mdy is 2026-01-02. */
export function readAs(text: string, order: DateOrder): Day | null {
  const numbers = THREE_NUMBERS.exec(text.normalize('NFKC'))?.slice(1).map(Number);
  if (!numbers) return null;
  const at = (part: 'y' | 'm' | 'd'): number => numbers[order.indexOf(part)] ?? 0;
  const year = at('y');
  return makeDay(year < 100 ? 2000 + year : year, at('m'), at('d'));
}

/** A date that begins with its year never leaves its order open. */
export const ASKED = ['mdy', 'dmy'] as const;

export interface DateReading {
  readonly order: DateOrder;
  readonly day: Day;
}

/**
 * The orders an example can be read in, the more likely first, one for each day that comes out.
 * The first example that can be read in more than one way is the one to ask about.
 */
export function dateQuestion(
  examples: readonly string[],
): { readonly example: string; readonly readings: readonly DateReading[] } | null {
  let best: { example: string; readings: DateReading[] } | null = null;
  for (const example of examples) {
    const readings: DateReading[] = [];
    for (const order of ASKED) {
      const day = readAs(example, order);
      if (day && !readings.some((known) => known.day === day)) readings.push({ order, day });
    }
    if (readings.length > (best?.readings.length ?? 0)) best = { example, readings };
  }
  return best;
}
