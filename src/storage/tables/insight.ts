/** What the last computation over all customers found: derived, replaced as a whole, and thrown away when rules change. */
import type { RhythmModel } from '../../domain/rhythm/rhythm-model';
import type { CustomerRhythm } from '../../domain/rhythm/rhythm-of';
import type { Warning } from '../../domain/rhythm/warning';
import type { RfmCutoffs } from '../../domain/segments/cutoffs';
import type { Segment } from '../../domain/segments/rfm';
import type { CustomerId } from '../../domain/shared/id';
import type { Day, DayNumber } from '../../domain/shared/day';
import type { Database } from '../database';
import { keptList } from './kept-list';

/** Raise when a rule of scoring changes, so that results of the old rule are not shown. */
export const INSIGHT_RULES = 9;

export interface WarnedCustomer {
  readonly id: CustomerId;
  readonly name: string;
  readonly phone: string;
  readonly quiet: boolean;
  readonly rhythm: CustomerRhythm;
  readonly recentDays: readonly DayNumber[];
}

export interface InsightRow {
  readonly key: 'insight';
  readonly rules: number;
  readonly asOf: Day;
  /** The state of the book it was computed from. */
  readonly facts: number;
  readonly generation: number;
  readonly horizonDays: number;
  readonly warnLevel: number;
  /** The vendor's calendar it was computed with (calendarKey). */
  readonly calendarKey: string;
  readonly model: RhythmModel;
  readonly cutoffs: RfmCutoffs;
  /** The late ones, then those coming less; each strongest first, at most MOST_WARNINGS of each. */
  readonly warned: readonly WarnedCustomer[];
  readonly warnedTotals: Readonly<Record<Warning, number>>;
  /** Customers with two or more repeat visits. */
  readonly judged: number;
  readonly segments: Readonly<
    Record<
      Segment,
      { readonly customers: number; readonly visits: number; readonly amountFen: number }
    >
  >;
  readonly customers: number;
  readonly visits: number;
  readonly amountFen: number;
  readonly halfOfMoneyFrom: number;
}

/** The few warnings of the first screen, so that it need not read the whole insight. */
export interface FrontRow {
  readonly key: 'front';
  readonly rules: number;
  readonly asOf: Day;
  readonly facts: number;
  readonly generation: number;
  readonly warned: readonly WarnedCustomer[];
  readonly totals: Readonly<Record<Warning, number>>;
  /** Customers with two or more repeat visits: 0 means that nobody can be called late yet. */
  readonly judged: number;
}

export const MOST_WARNINGS = 500;
export const FRONT_WARNINGS = 7;

export async function writeInsight(db: Database, insight: InsightRow): Promise<void> {
  const { rules, asOf, facts, generation, judged, warnedTotals: totals } = insight;
  // A few more than shown, because some may be snoozed or come meanwhile.
  const warned = (['late', 'comingLess'] as const).flatMap((kind) =>
    insight.warned.filter((one) => one.rhythm.warning === kind).slice(0, 3 * FRONT_WARNINGS),
  );
  const front: FrontRow = { key: 'front', rules, asOf, facts, generation, warned, totals, judged };
  await db.records.bulkPut([insight, front]);
}

export async function readInsight(db: Database): Promise<InsightRow | null> {
  const row = (await db.records.get('insight')) as InsightRow | undefined;
  return row?.rules === INSIGHT_RULES ? row : null;
}

export async function readFront(db: Database): Promise<FrontRow | null> {
  const row = (await db.records.get('front')) as FrontRow | undefined;
  return row?.rules === INSIGHT_RULES ? row : null;
}

/** Hidden until this day; null: until she has come again; `forever`: until it is brought back by hand. */
export type SnoozedUntil = Day | 'forever' | null;

/** A warning the vendor has put aside on this device. */
export interface Snooze {
  readonly id: CustomerId;
  readonly until: SnoozedUntil;
  /** Her last visit day when it was put aside. */
  readonly lastDay: DayNumber;
}

export const snoozeList = keptList<Snooze>('snoozes');
