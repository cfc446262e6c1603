/** What can be done with groups of customers, and what long work can be asked about them. */
import type { Filter } from '../domain/segments/filter';
import type { ImportId } from '../domain/shared/id';
import type { Result } from '../domain/shared/result';
import type { TableWords } from '../files/tables/table-words';
import type { JobProblem } from '../workers/job-problem';
import type {
  FilteredCustomers,
  GroupCount,
  LifeReport,
  SegmentRow,
} from '../workers/segment-report';
import type { Job, Progress } from './job';
import type { Live } from './live';
import type { SavedSegment } from './queries/saved-segments';
import type { SaveProblem } from './save-problem';

export type { FilteredCustomers, GroupCount, LifeReport, SegmentRow };

export interface TableFile {
  readonly file: File;
  /** Below the headers. */
  readonly rows: number;
}

export interface GroupActions {
  /** Keeps a filter under a name: a new one (id null), or in the place of the one with this id; answers its id. */
  saveSegment(
    id: string | null,
    segment: Pick<SavedSegment, 'name' | 'filter'>,
  ): Promise<Result<string, SaveProblem>>;
  removeSegment(id: string): Promise<Result<null, SaveProblem>>;
}

export interface GroupJobs {
  /** Who is in a filter: how many, and those from one place on by name, most money first. */
  filterCustomers(
    filter: Filter,
    page: { readonly from: number; readonly take: number },
    onProgress: (progress: Progress) => void,
  ): Job<Result<FilteredCustomers, JobProblem>>;
  /** Only how many are in each; with no filter at all it brings the lines up to date that cards go by. */
  countCustomers(
    filters: readonly Filter[],
    onProgress: (progress: Progress) => void,
  ): Job<Result<readonly GroupCount[], JobProblem>>;
  /** Stages, movement, core and grades of the whole book. */
  lifeStages(onProgress: (progress: Progress) => void): Job<Result<LifeReport, JobProblem>>;
  /** Gives a tag to everybody in a filter or takes it off; undoImport(id) takes all of it back. */
  tagCustomers(
    asked: { readonly filter: Filter; readonly tag: string; readonly on: boolean },
    onProgress: (progress: Progress) => void,
  ): Job<Result<{ readonly id: ImportId; readonly customers: number }, JobProblem>>;
  /** Everybody in a filter as a table, most money first. */
  exportCustomers(
    asked: { readonly filter: Filter; readonly words: TableWords; readonly masked: boolean },
    name: string,
    onProgress: (progress: Progress) => void,
  ): Job<Result<TableFile, JobProblem>>;
}

export interface GroupQueries {
  /** The vendor's own groups, by name. */
  readonly savedSegments: () => Live<readonly SavedSegment[]>;
}
