/** Who is in a filter, asked anew as it changes; more names are fetched when wanted. */
import type { FilteredCustomers, GroupJobs, SegmentRow } from '../../../app/groups';
import type { Filter } from '../../../domain/segments/filter';
import { LatestJob } from './latest-job.svelte';

/** Rows that stand at once: more than a screen, few enough to be drawn within a frame. */
export const ROWS_AT_ONCE = 30;

export class GroupAnswer {
  readonly latest = new LatestJob<FilteredCustomers>();
  rows = $state.raw<readonly SegmentRow[]>([]);
  readonly #jobs: Pick<GroupJobs, 'filterCustomers'>;

  constructor(jobs: Pick<GroupJobs, 'filterCustomers'>) {
    this.#jobs = jobs;
  }

  /** As many names as stood there before, at least the first. */
  async ask(filter: Filter, take = ROWS_AT_ONCE): Promise<void> {
    const page = { from: 0, take };
    const answer = await this.latest.ask((tell) => this.#jobs.filterCustomers(filter, page, tell));
    if (answer) this.rows = answer.rows;
  }

  more = (filter: Filter): Promise<void> => this.ask(filter, this.rows.length + ROWS_AT_ONCE);
}
