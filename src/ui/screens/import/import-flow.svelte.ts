/**
 * Table files on their way into the book, one after the other, from choosing them to undoing them. It lives outside the
 * screen, so that the vendor may walk to another screen while a long file is read or written, and come back to it.
 */
import type {
  ImportChange,
  ImportOpenProblem,
  ImportReport,
  ImportSession,
  ProblemWords,
} from '../../../app/import-session';
import type { Jobs, JobProblem } from '../../../app/app';
import type { Job, Progress } from '../../../app/job';
import { broughtOf, refusedOf } from './import-round';
import type { FileEnd, Refused } from './import-round';
import { asWished } from './reading-choice';
import { undoRound } from './undo-round';
import type { RoundUndone } from './undo-round';

/** What the flow needs of the app around it. */
export interface Around {
  readonly jobs: Jobs;
  /** The words of a file of problem lines, in the language of that moment. */
  readonly words: () => ProblemWords;
}

export type ImportStep =
  | {
      readonly type: 'choose';
      /** Files just chosen that could not be read. */
      readonly refused: readonly Refused[];
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
  | { readonly type: 'done'; readonly ended: readonly FileEnd[] }
  | { readonly type: 'undoing'; readonly ended: readonly FileEnd[] }
  | { readonly type: 'undone' }
  | {
      readonly type: 'undo-failed';
      /** How the files ended that are still in the book, or never were. */
      readonly ended: readonly FileEnd[];
      readonly problem: JobProblem;
    };

/** Where a file is open, or an import is being taken out again: what comes meanwhile waits. */
const UNDER_WAY: readonly ImportStep['type'][] = ['reading', 'look', 'writing', 'undoing'];

const NOT_STARTED: Progress = { done: 0, phase: 'read' };

export class ImportFlow {
  step = $state.raw<ImportStep>({ type: 'choose', refused: [] });
  progress = $state.raw<Progress>(NOT_STARTED);
  /** How the files before the open one ended. */
  ended = $state.raw<readonly FileEnd[]>([]);
  /** The files behind the open one. */
  waiting = $state.raw<readonly File[]>([]);
  #around: Around | null = null;
  #session: ImportSession | null = null;
  #undo: Job<RoundUndone> | null = null;
  /** Answers of an older question (a file that was left, an older mapping) are not listened to. */
  #asked = 0;

  /** Opens the first of the files, the others in turn; while a file is open, all of them wait behind it. */
  async take(files: readonly File[], around: Around): Promise<void> {
    if (files.length === 0) return;
    this.#around = around;
    this.waiting = [...this.waiting, ...files];
    if (!UNDER_WAY.includes(this.step.type)) await this.#begin();
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

  /** Writes the open file into the book, once however often it is tapped, and opens the next. */
  async confirm(): Promise<void> {
    const session = this.#session;
    const around = this.#around;
    if (this.step.type !== 'look' || this.step.rereading || !session || !around) return;
    const { report } = this.step;
    const asked = ++this.#asked;
    this.progress = { done: 0, phase: 'write' };
    this.step = { type: 'writing', report };
    const written = await session.commit();
    if (asked !== this.#asked) return;
    if (!written.ok) {
      this.step = { type: 'look', report, rereading: false, problem: written.error };
      return;
    }
    const { id, counts } = written.value;
    const problemsFile = counts.problems > 0 ? session.problemsFile(around.words()) : null;
    const close = (): void => session.close();
    if (problemsFile) void problemsFile.then(close, close);
    else close();
    this.#session = null;
    await this.#end({ type: 'brought', fileName: report.fileName, id, counts, problemsFile });
  }

  /** Leaves the open file, with nothing of it written, and opens the next. */
  async skip(): Promise<void> {
    if (this.step.type === 'reading' || this.step.type === 'look')
      await this.#end({ type: 'left', fileName: this.#openName() });
  }

  /** Leaves the open file and all behind it; what is running stops, and nothing of it stays. */
  cancel(): void {
    if (this.step.type === 'undoing') this.#undo?.cancel();
    else {
      const left = [this.#openName(), ...this.waiting.map(({ name }) => name)];
      this.waiting = [];
      this.ended = [
        ...this.ended,
        ...left.map((fileName) => ({ type: 'left' as const, fileName })),
      ];
      this.#finish();
    }
  }

  /** Takes all that was brought out of the book again. */
  async undo(jobs: Jobs): Promise<void> {
    if (this.step.type !== 'done' && this.step.type !== 'undo-failed') return;
    const { ended } = this.step;
    this.progress = { done: 0, phase: 'write' };
    this.step = { type: 'undoing', ended };
    this.#undo = undoRound(jobs, broughtOf(ended), (progress) => (this.progress = progress));
    const { out, problem } = await this.#undo.result;
    const left = ended.filter((end) => !out.some((one) => one === end));
    if (problem === null) this.step = { type: 'undone' };
    else if (problem.type === 'cancelled') this.step = { type: 'done', ended: left };
    else this.step = { type: 'undo-failed', ended: left, problem };
    if (this.waiting.length > 0) await this.#begin();
  }

  /** The lines of the open file that will not become part of the book, as a file to mend; null when no file is open. */
  async problemsFile(words: ProblemWords): Promise<File | null> {
    return this.#session ? await this.#session.problemsFile(words) : null;
  }

  async #begin(): Promise<void> {
    this.ended = [];
    await this.#next();
  }

  async #next(): Promise<void> {
    const [file, ...waiting] = this.waiting;
    if (!file || !this.#around) return this.#finish();
    this.waiting = waiting;
    const asked = ++this.#asked;
    this.progress = NOT_STARTED;
    this.step = { type: 'reading', fileName: file.name };
    const session = this.#around.jobs.openImport(file, (progress) => {
      if (this.#session === session) this.progress = progress;
    });
    this.#session = session;
    const opened = await session.opened;
    if (asked !== this.#asked) return;
    if (opened.ok)
      this.step = { type: 'look', report: opened.value, rereading: false, problem: null };
    else await this.#end({ type: 'refused', fileName: file.name, problem: opened.error });
  }

  async #end(how: FileEnd): Promise<void> {
    this.#close();
    this.ended = [...this.ended, how];
    await this.#next();
  }

  /** All files have ended: says what they brought, or else what could not be read. */
  #finish(): void {
    this.#close();
    const { ended } = this;
    this.step =
      broughtOf(ended).length > 0
        ? { type: 'done', ended }
        : { type: 'choose', refused: refusedOf(ended) };
  }

  #close(): void {
    this.#asked++;
    this.#session?.close();
    this.#session = null;
  }

  #openName(): string {
    if (this.step.type === 'reading') return this.step.fileName;
    return 'report' in this.step ? this.step.report.fileName : '';
  }
}

/** The one import of this window. */
export const importFlow = new ImportFlow();
