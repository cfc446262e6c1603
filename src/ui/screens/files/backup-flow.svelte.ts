/** A file of the book from the tap until it has left the app: built and counted by the book, then shared or saved. */
import type { Day } from '../../../domain/shared/day';
import type { Jobs, JobProblem } from '../../../app/app';
import { JobRun } from './job-run.svelte';

/** How a file left the app: 'cancelled' when the vendor closed the share sheet. */
export type Delivery = 'shared' | 'downloaded' | 'cancelled';
export type Deliver = (file: File) => Promise<Delivery>;

interface Built {
  readonly file: File;
  readonly facts: number;
}

interface Asked {
  readonly sealed?: boolean;
  /** Only what was recorded on this day or later: of use to another device, but no backup. */
  readonly since?: Day;
}

export class BackupFlow {
  readonly run = new JobRun<Built, JobProblem>();
  /** Null until the built file has been handed over. */
  delivery = $state.raw<Delivery | null>(null);
  #whole = true;

  /** Builds the file and hands it over; only a whole book that left the app counts as a backup. */
  async start(jobs: Jobs, deliver: Deliver, { sealed = false, since }: Asked = {}): Promise<void> {
    if (this.run.state.type === 'running') return;
    this.delivery = null;
    this.#whole = since === undefined;
    const built = await this.run.start((onProgress) =>
      jobs.exportBook({ sealed, since }, onProgress),
    );
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
    if (this.#whole && delivery !== 'cancelled') await jobs.markBackedUp(built.facts);
  }
}
