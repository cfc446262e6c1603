/** What screens ask about groups of customers, and what they are told. */
import type { Filter } from '../domain/segments/filter';
import type { Grade } from '../domain/segments/share-lines';
import type { Stage } from '../domain/segments/stage';
import type { Day, DayNumber } from '../domain/shared/day';
import type { CustomerId } from '../domain/shared/id';

/** From where the book is looked at. */
export interface StandingAsked {
  readonly asOf: Day;
  readonly horizonDays: number;
  readonly warnLevel: number;
}

export interface FilterAsked extends StandingAsked {
  readonly filter: Filter;
  /** Which of them to name: so many from this place on, most money first. */
  readonly from: number;
  readonly take: number;
}

export interface GroupCount {
  readonly customers: number;
  /** All they ever brought, refunds taken off, fen. */
  readonly amountFen: number;
}

export interface FilteredCustomers extends GroupCount {
  readonly from: number;
  readonly rows: readonly SegmentRow[];
}

/** One customer of a group, as a line of its list. */
export interface SegmentRow {
  readonly id: CustomerId;
  readonly name: string;
  readonly phone: string;
  readonly quiet: boolean;
  /** 0 when there was no visit yet. */
  readonly lastDay: DayNumber;
  readonly amountFen: number;
  readonly stage: Stage | null;
  readonly purse: '' | 'yes' | 'no';
  readonly rivals: '' | 'yes' | 'no';
}

export interface StageCount extends GroupCount {
  readonly stage: Stage;
  /** Who has come into it since the end of last month, and where from; null: had not come yet then. */
  readonly came: readonly { readonly from: Stage | null; readonly customers: number }[];
  /** Who was in it then and is not now. */
  readonly left: number;
}

export interface LifeReport {
  readonly customers: number;
  readonly stages: readonly StageCount[];
  /** The end of last month: what movement is counted from. */
  readonly since: Day;
  /** How many were in each stage (in the order of STAGES) at the ends of the last months, oldest first, and today. */
  readonly months: readonly { readonly day: Day; readonly customers: readonly number[] }[];
  /** Those who bring 80 % of the last twelve months' money. */
  readonly core: GroupCount & {
    /** Customers who brought anything in these months, and what all brought, fen. */
    readonly of: number;
    readonly yearFen: number;
    readonly coreYearFen: number;
    /** Of the core, those about whom both of the vendor's own questions are answered, and with yes. */
    readonly asked: number;
    readonly treasured: number;
  };
  readonly grades: readonly {
    readonly grade: Grade;
    readonly customers: number;
    /** What the next twelve months may bring, fen. */
    readonly expectedFen: number;
  }[];
}

export interface TagAsked extends StandingAsked {
  readonly filter: Filter;
  readonly tag: string;
  /** True to give it to everybody, false to take it off. */
  readonly on: boolean;
}
