/** Everything a vendor can do (actions, jobs) and ask (queries): the only door between screens and the book. */
import type { CustomerFields } from '../domain/customers/customer';
import type { Result } from '../domain/shared/result';
import type { CustomerId, FactId, ImportId } from '../domain/shared/id';
import type { Day } from '../domain/shared/day';
import type { Fen } from '../domain/shared/fen';
import type { LineItem, VisitKind } from '../domain/facts/fact';
import type { BookSettings } from './book-settings';
import type { Job, Progress } from './job';
import type { Today } from './queries/today';
import type { Warnings } from './queries/warnings';
import type { RosterQueryLive } from './queries/roster';
import type { CustomerCardQuery } from './queries/customer-card';
import type { Insights } from './queries/insights';
import type { StorageHealthQuery } from './queries/storage-health';
import type { ImportSession } from './import-session';
import type { Live } from './live';

/** Why a tap could not be saved. */
export type SaveProblem =
  | { readonly type: 'name-missing' }
  | { readonly type: 'amount-missing' }
  | { readonly type: 'customer-unknown' }
  | { readonly type: 'visit-unknown' }
  | { readonly type: 'already-void' }
  | { readonly type: 'points-short'; readonly balance: number }
  | { readonly type: 'points-over-amount'; readonly most: number }
  | { readonly type: 'reason-missing' }
  | { readonly type: 'day-in-future' }
  | { readonly type: 'storage-full' }
  | { readonly type: 'storage-lost' };

export interface NewVisit {
  /** An existing customer, a new one by her fields, or null for a walk-in. */
  readonly customer:
    CustomerId | { readonly fields: CustomerFields & { readonly name: string } } | null;
  readonly visit: VisitKind;
  /** What is to be paid before points, fen, not negative. */
  readonly amountFen: Fen;
  /** Points to redeem now (whole, not negative); they lower what is paid by the rule's worth. */
  readonly redeemPoints: number;
  /** Today if absent. */
  readonly day?: Day;
  readonly items?: readonly LineItem[];
  readonly note?: string;
  /** Made once per filled-in form: saving the same form twice saves one visit. */
  readonly form: string;
}

export interface VisitSaved {
  readonly visit: FactId;
  readonly customer: CustomerId | null;
  /** Paid after points, fen. */
  readonly paidFen: number;
  readonly pointsEarned: number;
  readonly pointsRedeemed: number;
  /** After this visit; null for a walk-in. */
  readonly pointsBalance: number | null;
}

export interface Actions {
  recordVisit(visit: NewVisit): Promise<Result<VisitSaved, SaveProblem>>;
  /** Undoes a visit (with its points), an entry, or a whole import (long: use jobs.undoImport for those). */
  undo(fact: FactId): Promise<Result<null, SaveProblem>>;
  addCustomer(
    fields: CustomerFields & { readonly name: string },
  ): Promise<Result<CustomerId, SaveProblem>>;
  editCustomer(id: CustomerId, fields: CustomerFields): Promise<Result<null, SaveProblem>>;
  /** Adds (or with a negative number takes) points, with a reason in words. */
  adjustPoints(
    id: CustomerId,
    points: number,
    reason: string,
  ): Promise<Result<FactId, SaveProblem>>;
  /** Voids a visit and enters it anew with another amount and/or customer; its day stays. */
  correctVisit(
    visit: FactId,
    to: { readonly amountFen: Fen; readonly customer: CustomerId | null },
  ): Promise<Result<FactId, SaveProblem>>;
  saveSettings(settings: Partial<BookSettings>): Promise<Result<null, SaveProblem>>;
  /** Hides a warning until a day, or (null) until the customer has come again. */
  snoozeWarning(id: CustomerId, until: Day | null): Promise<void>;
  unsnoozeWarning(id: CustomerId): Promise<void>;
}

export type JobProblem =
  | { readonly type: 'cancelled' }
  | { readonly type: 'storage-full' }
  | { readonly type: 'storage-lost' }
  | { readonly type: 'busy-elsewhere' }
  | FileProblem;

/** What is wrong with a book file, told apart so that the vendor knows what to do. */
export type FileProblem =
  | { readonly type: 'not-a-book-file' }
  | { readonly type: 'file-damaged' }
  | { readonly type: 'file-truncated' }
  | { readonly type: 'file-too-new'; readonly version: number }
  | { readonly type: 'file-unreadable' };

/** What a book file would change, or has changed: facts new to this book, customers touched, facts known already. */
export interface MergeCounts {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly customers: number;
  readonly visits: number;
  /** The device and day the file was written. */
  readonly writtenDay: Day;
}

export interface Jobs {
  /** Opens a table file (CSV) and says what it understood; nothing is written before session.commit(). */
  openImport(file: File, onProgress: (progress: Progress) => void): ImportSession;
  undoImport(id: ImportId, onProgress: (progress: Progress) => void): Job<Result<null, JobProblem>>;
  /** Writes the whole book as plain JSON; the blob has been re-read and counted. */
  exportBook(
    onProgress: (progress: Progress) => void,
  ): Job<Result<{ readonly file: File; readonly facts: number }, JobProblem>>;
  /** Notes that the file reached its place, so that Today shows a fresh backup. */
  markBackedUp(facts: number): Promise<void>;
  previewMerge(
    file: File,
    onProgress: (progress: Progress) => void,
  ): Job<Result<MergeCounts, JobProblem>>;
  mergeFile(
    file: File,
    onProgress: (progress: Progress) => void,
  ): Job<Result<MergeCounts, JobProblem>>;
  /** Rebuilds every figure from the facts and compares: differences 0 is a sound book; others are put right. */
  checkBook(
    onProgress: (progress: Progress) => void,
  ): Job<Result<{ readonly facts: number; readonly differences: number }, JobProblem>>;
  /** Figures of every customer as of the end of a past day, as CSV (UTF-8 with BOM). */
  exportScores(
    asOf: Day,
    horizonDays: number,
    onProgress: (progress: Progress) => void,
  ): Job<Result<{ readonly file: File; readonly customers: number }, JobProblem>>;
  /** Fills the book with a simulated vendor; only offered while the book is empty. */
  loadDemo(
    preset: 'pond' | 'stall',
    onProgress: (progress: Progress) => void,
  ): Job<Result<null, JobProblem>>;
  /** Removes the demo data as one undone import; what the vendor recorded himself stays. */
  clearDemo(onProgress: (progress: Progress) => void): Job<Result<null, JobProblem>>;
}

export interface Queries {
  readonly today: Today;
  readonly roster: RosterQueryLive;
  readonly customerCard: CustomerCardQuery;
  readonly warnings: Warnings;
  readonly insights: Insights;
  readonly settings: () => Live<BookSettings>;
  readonly storageHealth: StorageHealthQuery;
}

export interface App {
  readonly actions: Actions;
  readonly jobs: Jobs;
  readonly queries: Queries;
  /** Today by the vendor's clock. */
  today(): Day;
}
