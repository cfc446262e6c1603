/** What was last found in the book as a whole: derived, replaced as a whole, and thrown away when rules change. */
import type { Favourite } from '../../domain/patterns/favourites';
import type { Patterns } from '../../domain/patterns/patterns';
import type { CustomerId } from '../../domain/shared/id';
import type { Day, DayNumber } from '../../domain/shared/day';
import type { Database } from '../database';

/** Raise when a rule of domain/patterns changes, so that results of the old rule are not shown. */
const PATTERNS_RULES = 4;

export interface PatternsRow {
  readonly key: 'patterns';
  readonly rules: number;
  readonly asOf: Day;
  /** The state of the book it was computed from. */
  readonly facts: number;
  readonly generation: number;
  readonly horizonDays: number;
  /** The vendor's calendar it was computed with (calendarKey). */
  readonly calendarKey: string;
  readonly patterns: Patterns;
  /** Of those lost this month the latest to have come, at most MOST_NAMED. */
  readonly lost: readonly NamedCustomer[];
  readonly favourites: readonly Favourite<NamedCustomer>[];
}

export interface NamedCustomer {
  readonly id: CustomerId;
  readonly name: string;
  /** The last day she came. */
  readonly lastDay: DayNumber;
}

export const MOST_NAMED = 50;

export async function writePatterns(
  db: Database,
  found: Omit<PatternsRow, 'key' | 'rules'>,
): Promise<void> {
  const row: PatternsRow = { key: 'patterns', rules: PATTERNS_RULES, ...found };
  await db.records.put(row);
}

export async function readPatterns(db: Database): Promise<PatternsRow | null> {
  const row = (await db.records.get('patterns')) as PatternsRow | undefined;
  return row?.rules === PATTERNS_RULES ? row : null;
}
