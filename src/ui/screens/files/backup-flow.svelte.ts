/** A backup from the tap until the file has left the app: built and counted by the book, then shared or saved. */
import type { Jobs, JobProblem } from '../../../app/app';
import { JobRun } from './job-run.svelte';

/** How a file left the app: 'cancelled' when the vendor closed the share sheet. */
export type Delivery = 'shared' | 'downloaded' | 'cancelled';
export type Deliver = (file: File) => Promise<Delivery>;

interface Built {
  readonly file: File;
  readonly facts: number;
}

export class BackupFlow {
  readonly run = new JobRun<Built, JobProblem>();
  /** Null until the built file has been handed over. */
  delivery = $state.raw<Delivery | null>(null);

  /** Builds the file and hands it over; only a file that left the app counts as a backup. */
  async start(jobs: Jobs, deliver: Deliver, sealed = false): Promise<void> {
    if (this.run.state.type === 'running') return;
    this.delivery = null;
    const built = await this.run.start((onProgress) => jobs.exportBook({ sealed }, onProgress));
    if (built) await this.#deliver(jobs, deliver, built);
  }

  /** Hands over the file built before, once more (another place, or after the share sheet was closed). */
  async again(jobs: Jobs, deliver: Deliver): Promise<void> {
    if (this.run.state.type === 'done') await this.#deliver(jobs, deliver, this.run.state.value);
  }

  async #deliver(jobs: Jobs, deliver: Deliver, built: Built): Promise<void> {
    const delivery = await deliver(built.file);
    // A file saved before stays saved when the second way was broken off.
    if (delivery === 'cancelled' && this.delivery !== null) return;
    this.delivery = delivery;
    if (delivery !== 'cancelled') await jobs.markBackedUp(built.facts);
  }
}
