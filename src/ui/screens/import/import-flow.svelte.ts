/**
 * One table file on its way into the book, from choosing it to undoing it. It lives outside the screen, so that the
 * vendor may walk to another screen while a long file is read or written, and come back to it.
 */
import type {
  ImportChange,
  ImportOpenProblem,
  ImportCounts,
  ImportReport,
  ImportSession,
  ProblemWords,
} from '../../../app/import-session';
import type { Jobs, JobProblem } from '../../../app/app';
import type { Job, Progress } from '../../../app/job';
import type { ImportId } from '../../../domain/shared/id';
import type { Result } from '../../../domain/shared/result';
import { asWished } from './reading-choice';

export type ImportStep =
  | {
      readonly type: 'choose';
      readonly problem: ImportOpenProblem | null;
      readonly fileName: string;
    }
  | { readonly type: 'reading'; readonly fileName: string }
  | {
      readonly type: 'look';
      readonly report: ImportReport;
      /** True while the file is read again with another encoding, sheet or mapping. */
      readonly rereading: boolean;
      readonly problem: ImportOpenProblem | null;
    }
  | { readonly type: 'writing'; readonly report: ImportReport }
  | {
      readonly type: 'done';
      readonly fileName: string;
      readonly id: ImportId;
      readonly counts: ImportCounts;
    }
  | { readonly type: 'undoing'; readonly done: Extract<ImportStep, { type: 'done' }> }
  | { readonly type: 'undone'; readonly fileName: string }
  | {
      readonly type: 'undo-failed';
      readonly done: Extract<ImportStep, { type: 'done' }>;
      readonly problem: JobProblem;
    };

const NOT_STARTED: Progress = { done: 0, phase: 'read' };

export class ImportFlow {
  step = $state.raw<ImportStep>({ type: 'choose', problem: null, fileName: '' });
  progress = $state.raw<Progress>(NOT_STARTED);
  #session: ImportSession | null = null;
  #undo: Job<Result<null, JobProblem>> | null = null;
  /** Answers of an older question (another file, an older mapping) are not listened to. */
  #asked = 0;

  /** Opens a file; what was open before is left, with nothing written. */
  async open(jobs: Jobs, file: File): Promise<void> {
    this.#session?.close();
    const asked = ++this.#asked;
    this.progress = NOT_STARTED;
    this.step = { type: 'reading', fileName: file.name };
    const session = jobs.openImport(file, (progress) => {
      if (this.#session === session) this.progress = progress;
    });
    this.#session = session;
    const opened = await session.opened;
    if (asked !== this.#asked) return;
    if (opened.ok)
      this.step = { type: 'look', report: opened.value, rereading: false, problem: null };
    else this.#leave(opened.error, file.name);
  }

  /** Reads the open file again as the vendor says. The newest wish wins when several are asked in a row. */
  async change(to: ImportChange): Promise<void> {
    if (this.step.type !== 'look' || !this.#session) return;
    const { report } = this.step;
    const asked = ++this.#asked;
    this.progress = NOT_STARTED;
    // The choice shows at once; the counts follow when the file has been read again.
    this.step = { type: 'look', report: asWished(report, to), rereading: true, problem: null };
    const answer = await this.#session.change(to);
    if (asked !== this.#asked) return;
    this.step = answer.ok
      ? { type: 'look', report: answer.value, rereading: false, problem: null }
      : { type: 'look', report, rereading: false, problem: answer.error };
  }

  /** Writes the file into the book, once however often it is tapped. */
  async confirm(): Promise<void> {
    if (this.step.type !== 'look' || this.step.rereading || !this.#session) return;
    const { report } = this.step;
    const asked = ++this.#asked;
    this.progress = { done: 0, phase: 'write' };
    this.step = { type: 'writing', report };
    const written = await this.#session.commit();
    if (asked !== this.#asked) return;
    this.step = written.ok
      ? { type: 'done', fileName: report.fileName, ...written.value }
      : { type: 'look', report, rereading: false, problem: written.error };
  }

  /** Leaves the file; what is running stops, and nothing of it stays. */
  cancel(): void {
    if (this.step.type === 'undoing') this.#undo?.cancel();
    else this.#leave(null, '');
  }

  /** Takes the whole import out of the book again. */
  async undo(jobs: Jobs): Promise<void> {
    const done = this.step.type === 'undo-failed' ? this.step.done : this.step;
    if (done.type !== 'done') return;
    const asked = ++this.#asked;
    this.progress = { done: 0, phase: 'write' };
    this.step = { type: 'undoing', done };
    this.#undo = jobs.undoImport(done.id, (progress) => (this.progress = progress));
    const undone = await this.#undo.result;
    if (asked !== this.#asked) return;
    if (undone.ok) this.step = { type: 'undone', fileName: done.fileName };
    else if (undone.error.type === 'cancelled') this.step = done;
    else this.step = { type: 'undo-failed', done, problem: undone.error };
  }

  /** The lines that did not become part of the book, as a file to mend; null when no file is open. */
  async problemsFile(words: ProblemWords): Promise<File | null> {
    return this.#session ? await this.#session.problemsFile(words) : null;
  }

  #leave(problem: ImportOpenProblem | null, fileName: string): void {
    this.#asked++;
    this.#session?.close();
    this.#session = null;
    this.step = { type: 'choose', problem, fileName };
  }
}

/** The one import of this window: a second file replaces the first. */
export const importFlow = new ImportFlow();
