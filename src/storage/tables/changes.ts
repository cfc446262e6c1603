/** What the last look for changes found, and which of them the vendor has put aside on this device: derived, replaced as a whole. */
import type { Change, ChangeType } from '../../domain/rhythm/changes/change';
import type { CustomerRhythm } from '../../domain/rhythm/rhythm-of';
import type { CustomerId } from '../../domain/shared/id';
import type { Day, DayNumber } from '../../domain/shared/day';
import type { Database } from '../database';
import type { InsightRow } from './insight';
import { keptList } from './kept-list';

/** Raise when a rule of finding changes changes. */
const CHANGES_RULES = 4;
/** Nobody goes through more in a week; the total tells of the rest. */
export const MOST_CHANGES = 200;

export interface Person {
  readonly id: CustomerId;
  readonly name: string;
  readonly phone: string;
  readonly quiet: boolean;
}

export interface ChangedCustomer extends Person {
  readonly change: Change;
  /** How many times rarer by chance than the budget allows; null for what is no matter of chance. */
  readonly alarm: number | null;
  /** The money it is about in the horizon, fen. */
  readonly stakeFen: number;
  /** Who brought her along, where that is what happened. */
  readonly referrer: Person | null;
  readonly rhythm: CustomerRhythm;
  readonly recentDays: readonly DayNumber[];
}

export interface ChangesRow {
  readonly key: 'changes';
  readonly rules: number;
  /** Of the insight with whose eyes was looked. */
  readonly asOf: Day;
  readonly facts: number;
  readonly generation: number;
  readonly horizonDays: number;
  readonly warnLevel: number;
  /** Strongest first, at most MOST_CHANGES. */
  readonly list: readonly ChangedCustomer[];
  readonly total: number;
  /** Customers whose coming and spending is watched, and this week's visitors whose product or seat is. */
  readonly watched: { readonly habit: number; readonly choice: number };
}

export const writeChanges = (db: Database, found: Omit<ChangesRow, 'key' | 'rules'>) =>
  db.records.put({ key: 'changes', rules: CHANGES_RULES, ...found } as ChangesRow);

export async function readChanges(db: Database): Promise<ChangesRow | null> {
  const row = (await db.records.get('changes')) as ChangesRow | undefined;
  return row?.rules === CHANGES_RULES ? row : null;
}

/** Whether changes have to be looked for anew: there is another insight than the one with whose eyes they were found. */
export const areBehind = (
  changes: Pick<ChangesRow, keyof InsightRow & keyof ChangesRow> | null,
  insight: InsightRow,
): boolean =>
  changes === null ||
  changes.asOf !== insight.asOf ||
  changes.generation !== insight.generation ||
  changes.facts !== insight.facts ||
  changes.horizonDays !== insight.horizonDays ||
  changes.warnLevel !== insight.warnLevel;

/** A change the vendor has seen: not shown while it would still be told. */
export interface SeenChange {
  readonly id: CustomerId;
  readonly type: ChangeType;
  readonly day: Day;
}

export const seenChangeList = keptList<SeenChange>('seen-changes');
