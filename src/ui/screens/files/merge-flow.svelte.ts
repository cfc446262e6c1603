/** Another book file on its way into this book: looked at first, taken in on the vendor's word. */
import type { Jobs, JobProblem, MergeCounts, MergePreview } from '../../../app/app';
import { JobRun } from './job-run.svelte';

export class MergeFlow {
  readonly preview = new JobRun<MergePreview, JobProblem>();
  readonly merge = new JobRun<MergeCounts, JobProblem>();
  file = $state.raw<File | null>(null);
  /** What stands in the box for the code of an encrypted file, and what it was last tried with. */
  typed = $state('');
  tried = $state.raw<string | null>(null);

  /** The file that was looked at is encrypted, and opens with none of the codes tried so far. */
  get locked(): boolean {
    const { state } = this.preview;
    if (state.type !== 'failed') return false;
    return state.problem.type === 'code-needed' || state.problem.type === 'code-wrong';
  }

  get busy(): boolean {
    return this.preview.state.type === 'running' || this.merge.state.type === 'running';
  }

  /** Looks what a file would bring; nothing is written. */
  async open(jobs: Jobs, file: File, secret: string | null = null): Promise<void> {
    if (this.busy) return;
    this.merge.reset();
    this.file = file;
    this.tried = secret;
    if (secret === null) this.typed = '';
    await this.preview.start((onProgress) => jobs.previewMerge(file, secret, onProgress));
    if (this.preview.state.type === 'idle') this.file = null;
  }

  /** Takes the file in; only after its preview. */
  async confirm(jobs: Jobs): Promise<void> {
    const { file } = this;
    if (!file || this.preview.state.type !== 'done') return;
    const secret = this.tried;
    await this.merge.start((onProgress) => jobs.mergeFile(file, secret, onProgress));
  }

  /** Stops what is running, or leaves the file that was looked at. */
  cancel(): void {
    if (this.busy) {
      this.preview.cancel();
      this.merge.cancel();
      return;
    }
    this.forget();
  }

  /** Leaves the file that was looked at or taken in. No effect while one of them is under way. */
  forget(): void {
    if (this.busy) return;
    this.preview.reset();
    this.merge.reset();
    this.file = null;
    this.typed = '';
    this.tried = null;
  }
}
