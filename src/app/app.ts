/** Everything a vendor can do (actions, jobs) and ask (queries): the only door between screens and the book. */
import type { CalendarChange } from '../domain/calendar/calendar-change';
import type { Customer, CustomerFields } from '../domain/customers/customer';
import type { ContactEffect } from '../domain/contacts/effect';
import type { BackTest } from '../domain/rhythm/back-test';
import type { ChangeType } from '../domain/rhythm/changes/change';
import type { Result } from '../domain/shared/result';
import type { CustomerId, FactId, ImportId } from '../domain/shared/id';
import type { Day } from '../domain/shared/day';
import type { Fen } from '../domain/shared/fen';
import type { LineItem, VisitKind } from '../domain/facts/fact';
import type { BookSettings } from './book-settings';
import type { Job, Progress } from './job';
import type { TodayView } from './queries/today';
import type { ChangesView } from './queries/changes';
import type { WarningsView } from './queries/warnings';
import type { RosterAnswer } from './queries/roster';
import type { CustomerCard } from './queries/customer-card';
import type { InsightsView } from './queries/insights';
import type { PatternsView } from './queries/patterns';
import type { OpenDaysView } from './queries/open-days';
import type { StorageHealth } from './queries/storage-health';
import type { People } from './people/people';
import type { ImportSession } from './import-session';
import type { TableAsked, TableWords } from '../files/tables/table-words';
import type { SnoozedUntil } from '../storage/tables/insight';
import type { JobProblem } from '../workers/job-problem';
import type { HealthReport, HealthRow } from '../workers/health-report';
import type { JoinFact, Joining } from '../workers/joining';
import type { BroughtFile, FileJobs } from './file-jobs';
import type { FolderActions, FolderJobs, FolderQueries } from './folder';
import type { GroupActions, GroupJobs, GroupQueries, TableFile } from './groups';
import type { NewContact, NewFeedback } from './new-talk';
import type { SameCustomer, SaveProblem } from './save-problem';
import type { Live } from './live';

export type { NewContact, NewFeedback, SameCustomer, SaveProblem };

export interface NewCustomer {
  readonly fields: CustomerFields & { readonly name: string };
  /** Customers whom the vendor has seen and knows to be others, though the name be the same. */
  readonly others?: readonly CustomerId[];
}

export interface NewVisit {
  /** An existing customer, a new one, or null for a walk-in. */
  readonly customer: CustomerId | NewCustomer | null;
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

/** The line that counts now, and whether it was entered just now or counted already. */
export interface BroughtBack {
  readonly fact: FactId;
  readonly news: boolean;
}

export interface Actions extends GroupActions, FolderActions {
  recordVisit(visit: NewVisit): Promise<Result<VisitSaved, SaveProblem>>;
  /** Undoes a visit (its points fall with it) or an entry; imports: jobs.undoImport. Naming the customer makes it quick. */
  undo(fact: FactId, customer?: CustomerId | null): Promise<Result<null, SaveProblem>>;
  /** Fails when the book seems to have her already, unless those are named as `others`. */
  addCustomer(
    fields: NewCustomer['fields'],
    others?: readonly CustomerId[],
  ): Promise<Result<CustomerId, SaveProblem>>;
  editCustomer(id: CustomerId, fields: CustomerFields): Promise<Result<null, SaveProblem>>;
  /** Adds (or with a negative number takes) points, with a reason in words. */
  adjustPoints(
    id: CustomerId,
    points: number,
    reason: string,
  ): Promise<Result<FactId, SaveProblem>>;
  /** Makes a voided visit or entry count again, by entering the same anew; at most once, however often asked. */
  bringBack(fact: FactId, customer?: CustomerId | null): Promise<Result<BroughtBack, SaveProblem>>;
  /**
   * Voids a visit and enters it anew with another amount and/or customer; its day stays. The amount is negative only
   * for a session that cost more for fish than it brought; a refund is told as the money given back.
   */
  correctVisit(
    visit: FactId,
    to: { readonly amountFen: Fen; readonly customer: CustomerId | null },
  ): Promise<Result<FactId, SaveProblem>>;
  noteContact(id: CustomerId, contact: NewContact): Promise<Result<FactId, SaveProblem>>;
  noteFeedback(id: CustomerId, said: NewFeedback): Promise<Result<FactId, SaveProblem>>;
  saveSettings(settings: Partial<BookSettings>): Promise<Result<null, SaveProblem>>;
  /** Changes when the business is open; the value is the change that takes it back. */
  saveCalendar(change: CalendarChange): Promise<Result<CalendarChange, SaveProblem>>;
  /** Hides a warning until a day, (null) until the customer has come again, or for good. */
  snoozeWarning(id: CustomerId, until: SnoozedUntil): Promise<void>;
  unsnoozeWarning(id: CustomerId): Promise<void>;
  /** A new recovery code; nothing is kept. */
  makeRecoveryCode(): Promise<string>;
  /** From now on this device's encrypted files open with this (as secretOf gives it). */
  keepRecoverySecret(secret: string): Promise<void>;
  /** Puts a change aside on this device: it is not shown again while it would still be told. */
  seeChange(id: CustomerId, type: ChangeType): Promise<void>;
  unseeChange(id: CustomerId, type: ChangeType): Promise<void>;
  /** Leaves a doubt about the book alone on this device (see doubtKey). */
  ignoreDoubt(key: string): Promise<void>;
  /** Looks at one doubt again, or at all that were left alone. */
  unignoreDoubts(key?: string): Promise<void>;
  /** Removes the book from this device; whoever shows something of it must start anew. There is no undo. */
  eraseBook(): Promise<void>;
}

export type { MergeCounts, MergePreview } from './file-jobs';
export type { BookFileProblem as FileProblem } from '../files/backup/read-book';
export type {
  HealthReport,
  HealthRow,
  JobProblem,
  JoinFact,
  Joining,
  TableAsked,
  TableFile,
  TableWords,
};

export interface Jobs extends GroupJobs, FileJobs, FolderJobs {
  /** Loads what an import needs while the vendor looks for his file; call what comes back when he leaves without one. */
  prepareImport(): () => void;
  /** Opens a table file (CSV) and says what it understood; nothing is written before session.commit(). */
  openImport(file: File, onProgress: (progress: Progress) => void): ImportSession;
  undoImport(id: ImportId, onProgress: (progress: Progress) => void): Job<Result<null, JobProblem>>;
  /** What deserves a second look: who may stand twice, and odd points and days. */
  checkHealth(onProgress: (progress: Progress) => void): Job<Result<HealthReport, JobProblem>>;
  /** Makes one person of two entries each, and says by which facts, so that they can be parted again. */
  joinCustomers(
    joinings: readonly Joining[],
    onProgress: (progress: Progress) => void,
  ): Job<Result<readonly JoinFact[], JobProblem>>;
  partCustomers(
    facts: readonly JoinFact[],
    onProgress: (progress: Progress) => void,
  ): Job<Result<null, JobProblem>>;
  /** What the warnings at the end of a past day were worth, judged by the days that followed. */
  playBack(
    asks: { readonly asOf: Day; readonly horizonDays: number; readonly warnLevel: number },
    onProgress: (progress: Progress) => void,
  ): Job<Result<BackTest, JobProblem>>;
  /** Looks over the whole book for its patterns; queries.patterns hears of what was found. */
  findPatterns(
    asks: { readonly asOf: Day; readonly horizonDays: number },
    onProgress: (progress: Progress) => void,
  ): Job<Result<null, JobProblem>>;
  /** Of those warned of and contacted, how many came, beside those nobody contacted. */
  measureContacts(
    asks: { readonly asOf: Day; readonly horizonDays: number; readonly warnLevel: number },
    onProgress: (progress: Progress) => void,
  ): Job<Result<ContactEffect, JobProblem>>;
  /** Figures of every customer as of the end of a past day, as CSV (UTF-8 with BOM). */
  exportScores(
    asOf: Day,
    horizonDays: number,
    onProgress: (progress: Progress) => void,
  ): Job<Result<{ readonly file: File; readonly customers: number }, JobProblem>>;
  /** A table for a spreadsheet (CSV, UTF-8 with BOM), phones whole; `name` is the file's, without its ending. */
  exportTable(
    asked: TableAsked,
    name: string,
    onProgress: (progress: Progress) => void,
  ): Job<Result<TableFile, JobProblem>>;
  /** One customer as a contact (vCard 3.0) for the phone's address book. */
  writeContact(customer: Customer): Job<Result<File, JobProblem>>;
  /** Fills the book with a simulated vendor; only offered while the book is empty. */
  loadDemo(
    preset: 'pond' | 'stall',
    onProgress: (progress: Progress) => void,
  ): Job<Result<null, JobProblem>>;
  /** Removes the demo data as one undone import; what the vendor recorded himself stays. */
  clearDemo(onProgress: (progress: Progress) => void): Job<Result<null, JobProblem>>;
}

/** `looking`: not known yet; `none`: no book on this device so far, and nothing was made; `newer`: written by a newer app, must not be touched; `blocked`: another window holds an older state of it open; `denied`: this browser (private mode, settings) keeps nothing; `gone`: the browser threw it away while it was open. */
export type Opening =
  'looking' | 'none' | 'opening' | 'open' | 'newer' | 'blocked' | 'denied' | 'lost' | 'gone';

/** What the first screen of a book asks. */
export interface FirstQueries {
  readonly today: () => Live<TodayView>;
  readonly settings: () => Live<BookSettings>;
}

export interface Queries extends FirstQueries, GroupQueries, FolderQueries {
  /** Grows as chunks arrive, so the first answers may be partial: `complete` says when all are in. */
  readonly roster: () => Live<RosterAnswer>;
  /** Null: there is no such customer in this book. */
  readonly customerCard: (id: CustomerId) => Live<CustomerCard | null>;
  readonly warnings: () => Live<WarningsView>;
  /** What changed this week; looked for while somebody asks. */
  readonly changes: () => Live<ChangesView>;
  /** Null until first computed. */
  readonly insights: () => Live<InsightsView | null>;
  readonly patterns: () => Live<PatternsView>;
  readonly openDays: () => Live<OpenDaysView>;
  readonly storageHealth: () => Live<StorageHealth>;
  /** What files have brought lately, newest first. */
  readonly brought: () => Live<readonly BroughtFile[]>;
  /** What this device's encrypted files open with; null until the vendor has chosen it. */
  readonly recovery: () => Live<string | null>;
  /** Whether the book can be opened at all; screens show the reason otherwise. */
  readonly opening: () => Live<Opening>;
}

export interface App {
  readonly actions: Actions;
  readonly jobs: Jobs;
  readonly queries: Queries;
  /** The people of the shop, and the curtain before the book. */
  people(): Promise<People>;
  /** Today by the vendor's clock. */
  today(): Day;
}
