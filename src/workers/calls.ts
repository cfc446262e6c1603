/** What the page may ask of the book worker, and what it answers. */
import type { CustomerFields } from '../domain/customers/customer';
import type { ContactEffect } from '../domain/contacts/effect';
import type { BackTest } from '../domain/rhythm/back-test';
import type { Filter } from '../domain/segments/filter';
import type { Day } from '../domain/shared/day';
import type { CustomerId, ImportId } from '../domain/shared/id';
import type { Result } from '../domain/shared/result';
import type { Mapping } from '../files/csv/mapping';
import type { GatherProblem } from '../files/frames/gather-frames';
import type { TableAsked, TableWords } from '../files/tables/table-words';
import type {
  CodePicture,
  CodesGathered,
  CodesProblem,
  CodesReady,
  SeenPicture,
} from './codes/code-answers';
import type { ImportCounts, ImportOpenProblem, ImportReport, Mend } from './import/report';
import type { MatchChoices } from './import/match-fields';
import type { ReadingWish } from './import/source';
import type { BookPart } from './book-part';
import type { JobProblem } from './job-problem';
import type { FolderAsked, FolderLook } from './folder/folder-look';
import type { HealthReport } from './health-report';
import type { JoinFact, Joining } from './joining';
import type { MergeCounts, MergePreview } from './merge-counts';
import type {
  FilterAsked,
  FilteredCustomers,
  GroupCount,
  LifeReport,
  StandingAsked,
  TagAsked,
} from './segment-report';

type Asked<Question, Answer> = { readonly asks: Question; readonly answers: Answer };

interface MergeAsked {
  readonly file: Blob;
  readonly secret: string | null;
}

export interface Calls {
  initials: Asked<{ readonly names: readonly string[] }, readonly string[]>;
  'export-book': Asked<
    {
      readonly sealed: boolean;
      readonly since?: Day | undefined;
      readonly part?: BookPart | undefined;
    },
    Result<{ readonly blob: Blob; readonly facts: number }, JobProblem>
  >;
  'preview-merge': Asked<MergeAsked, Result<MergePreview, JobProblem>>;
  /** The book, or what was recorded since a day, as codes for another phone's camera; the worker keeps them to be drawn. */
  'show-codes': Asked<{ readonly since?: Day | undefined }, Result<CodesReady, CodesProblem>>;
  'code-picture': Asked<{ readonly frame: number }, CodePicture>;
  /** Takes in what a camera saw; null when no code was in it. The worker keeps what it has gathered. */
  'gather-code': Asked<
    { readonly seen: SeenPicture | string },
    Result<CodesGathered | null, GatherProblem>
  >;
  'merge-file': Asked<MergeAsked, Result<MergeCounts, JobProblem>>;
  'sync-folder': Asked<FolderAsked, Result<FolderLook, JobProblem>>;
  'take-out-file': Asked<{ readonly id: string }, Result<null, JobProblem>>;
  'put-back-file': Asked<{ readonly id: string }, Result<null, JobProblem>>;
  'undo-import': Asked<{ readonly id: ImportId }, Result<null, JobProblem>>;
  'erase-customers': Asked<{ readonly customers: readonly CustomerId[] }, Result<null, JobProblem>>;
  'check-book': Asked<
    object,
    Result<{ readonly facts: number; readonly differences: number }, JobProblem>
  >;
  'book-health': Asked<object, Result<HealthReport, JobProblem>>;
  'join-customers': Asked<
    { readonly joinings: readonly Joining[] },
    Result<readonly JoinFact[], JobProblem>
  >;
  'part-customers': Asked<{ readonly facts: readonly JoinFact[] }, Result<null, JobProblem>>;
  'load-demo': Asked<{ readonly preset: 'pond' | 'stall' }, Result<null, JobProblem>>;
  'clear-demo': Asked<object, Result<null, JobProblem>>;
  'pack-tail': Asked<object, Result<null, JobProblem>>;
  insight: Asked<
    { readonly asOf: Day; readonly horizonDays: number; readonly warnLevel: number },
    null
  >;
  changes: Asked<object, null>;
  'back-test': Asked<
    { readonly asOf: Day; readonly horizonDays: number; readonly warnLevel: number },
    Result<BackTest, JobProblem>
  >;
  patterns: Asked<{ readonly asOf: Day; readonly horizonDays: number }, Result<null, JobProblem>>;
  'contact-effect': Asked<
    { readonly asOf: Day; readonly horizonDays: number; readonly warnLevel: number },
    Result<ContactEffect, JobProblem>
  >;
  scores: Asked<
    { readonly asOf: Day; readonly horizonDays: number },
    Result<{ readonly blob: Blob; readonly customers: number }, JobProblem>
  >;
  'export-table': Asked<
    TableAsked,
    Result<{ readonly blob: Blob; readonly rows: number }, JobProblem>
  >;
  /** The customers in a filter; the scored book stays in the worker's memory for the next question. */
  'filter-customers': Asked<FilterAsked, Result<FilteredCustomers, JobProblem>>;
  'count-customers': Asked<
    StandingAsked & { readonly filters: readonly Filter[] },
    Result<readonly GroupCount[], JobProblem>
  >;
  'life-stages': Asked<StandingAsked, Result<LifeReport, JobProblem>>;
  'tag-customers': Asked<
    TagAsked,
    Result<{ readonly id: ImportId; readonly customers: number }, JobProblem>
  >;
  'export-customers': Asked<
    StandingAsked & {
      readonly filter: Filter;
      readonly words: TableWords;
      readonly masked: boolean;
    },
    Result<{ readonly blob: Blob; readonly rows: number }, JobProblem>
  >;
  'write-contact': Asked<{ readonly customer: CustomerFields }, Result<Blob, JobProblem>>;
  /** Loads what an import needs, so that a chosen file is read at once. */
  'prepare-import': Asked<object, null>;
  'open-import': Asked<{ readonly file: File }, Result<ImportReport, ImportOpenProblem>>;
  'change-import': Asked<
    ReadingWish & {
      readonly mapping?: Mapping | undefined;
      readonly mend?: Mend | undefined;
      readonly choices?: MatchChoices | undefined;
    },
    Result<ImportReport, ImportOpenProblem>
  >;
  'commit-import': Asked<
    object,
    Result<{ readonly id: ImportId; readonly counts: ImportCounts }, ImportOpenProblem>
  >;
  'import-problems': Asked<
    {
      readonly headers: { readonly line: string; readonly reason: string };
      readonly reasons: Readonly<Record<string, string>>;
    },
    Blob
  >;
}

export type CallName = keyof Calls;

/** What every call is told about the world outside the worker. */
export interface Surroundings {
  readonly database: string;
  /** Milliseconds since 1970 and the vendor's wall clock when the call was made. */
  readonly nowMs: number;
  readonly day: Day;
  readonly minute: number;
  readonly zone: number;
}

export interface CallMessage<N extends CallName = CallName> {
  readonly call: number;
  readonly name: N;
  readonly asks: Calls[N]['asks'];
  readonly around: Surroundings;
}

export type AnswerMessage =
  | {
      readonly call: number;
      readonly type: 'progress';
      readonly done: number;
      readonly phase: 'read' | 'check' | 'compute' | 'write';
    }
  | { readonly call: number; readonly type: 'answer'; readonly answer: unknown }
  | { readonly call: number; readonly type: 'broken'; readonly message: string };
