/** All customers at hand for finding, sorting and choosing, as columns in memory: built once, kept current, asked on each keystroke. */
import type { CustomerId } from '../../domain/shared/id';
import type { DayNumber } from '../../domain/shared/day';
import type { Segment } from '../../domain/segments/rfm';

export type RosterSort = 'lastVisit' | 'longestAbsent' | 'spend' | 'points' | 'name';

export interface RosterQuery {
  /** Name, pinyin initials, last digits of the phone, WeChat name, number or tag; empty for all. */
  readonly text: string;
  readonly sort: RosterSort;
  readonly segment?: Segment | null;
  readonly tag?: string | null;
  /** Archived customers instead of the living. */
  readonly archived?: boolean;
  /** Stop after so many hits (for pickers); all if absent. */
  readonly limit?: number;
}

export interface RosterRow {
  readonly id: CustomerId;
  readonly name: string;
  readonly phone: string;
  readonly wechat: string;
  readonly tags: readonly string[];
  readonly visits: number;
  /** 0 when there was no visit yet. */
  readonly lastDay: DayNumber;
  readonly amountFen: number;
  readonly lastAmountFen: number;
  readonly points: number;
  readonly archived: boolean;
}

export interface RosterResult {
  readonly count: number;
  /** Row i of the result, 0 ≤ i < min(count, limit); cheap, so that a list may ask only for what it shows. */
  row(i: number): RosterRow;
}

export interface Roster {
  /** Customers not archived. */
  readonly total: number;
  readonly tags: readonly string[];
  find(query: RosterQuery): RosterResult;
}

export interface RosterAnswer {
  readonly roster: Roster;
  readonly complete: boolean;
}
