/** A table from the tap until it has left the app: written by the book, then shared or saved. */
import type { JobProblem, Jobs, TableAsked, TableFile } from '../../../app/app';
import type { Deliver, Delivery } from './backup-flow.svelte';
import { JobRun } from './job-run.svelte';

export class TableFlow {
  readonly run = new JobRun<TableFile, JobProblem>();
  /** Which table was asked for last. */
  table = $state.raw<TableAsked['table'] | null>(null);
  /** Null until the written file has been handed over. */
  delivery = $state.raw<Delivery | null>(null);

  /** Writes the table and hands it over; `name` is the file's, without its ending. No effect while one is being written. */
  async start(jobs: Jobs, asked: TableAsked, name: string, deliver: Deliver): Promise<void> {
    if (this.run.state.type === 'running') return;
    this.table = asked.table;
    this.delivery = null;
    const made = await this.run.start((tell) => jobs.exportTable(asked, name, tell));
    if (made) this.delivery = await deliver(made.file);
  }

  /** Hands over the file written before, after the share sheet was closed. */
  async again(deliver: Deliver): Promise<void> {
    if (this.run.state.type === 'done') this.delivery = await deliver(this.run.state.value.file);
  }
}
