/**
 * One worker for all questions about groups: it keeps the scored book in memory, so that a changed condition is
 * answered at once. It goes when nobody has asked for a while, and when a question is cancelled.
 */
import { fail, type Result } from '../../domain/shared/result';
import { readHead } from '../../storage/tables/head';
import { BookWorkerClient } from '../../workers/book-worker-client';
import type { CallName, Calls } from '../../workers/calls';
import type { StandingAsked } from '../../workers/segment-report';
import type { Book } from '../book';
import type { Job, Progress } from '../job';
import { readSettings } from '../read-settings';
import { workerAround } from './worker-around';

type Cancelled = Result<never, { readonly type: 'cancelled' }>;

/** Long enough to read a list and ask on; then the memory is wanted elsewhere. */
const KEPT_MS = 60_000;

interface Desk {
  readonly client: BookWorkerClient;
  /** Answered when the desk is closed: to everything that still waits. */
  readonly closed: Promise<Cancelled>;
  close(): void;
}

export class SegmentDesk {
  readonly #book: Book;
  #desk: Desk | null = null;
  #waiting = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(book: Book) {
    this.#book = book;
  }

  ask<N extends CallName>(
    name: N,
    asks: Omit<Calls[N]['asks'], keyof StandingAsked>,
    onProgress: (progress: Progress) => void,
  ): Job<Calls[N]['answers'] | Cancelled> {
    let desk: Desk | null = null;
    let given = false;
    const work = async (): Promise<Calls[N]['answers'] | Cancelled> => {
      const from = await this.#standing();
      if (given) return fail({ type: 'cancelled' });
      desk = this.#open();
      const asked = { ...from, ...asks } as Calls[N]['asks'];
      return Promise.race([desk.client.ask(name, asked, onProgress), desk.closed]);
    };
    this.#waiting++;
    clearTimeout(this.#timer);
    const result = work().finally(() => {
      this.#waiting--;
      this.#timer = setTimeout(() => this.#closeIdle(), KEPT_MS);
    });
    const cancel = () => {
      given = true;
      if (desk) this.#close(desk);
    };
    return { result, cancel };
  }

  /** From where the book is looked at: the settings that warnings and cards go by. */
  async #standing(): Promise<StandingAsked> {
    await this.#book.ready;
    const head = await readHead(this.#book.db);
    const { horizonDays, warnLevel } = readSettings(head.settings);
    return { asOf: this.#book.today(), horizonDays, warnLevel };
  }

  #open(): Desk {
    if (this.#desk) return this.#desk;
    const worker = this.#book.surroundings.newWorker();
    const client = new BookWorkerClient(worker, workerAround(this.#book));
    let close: () => void = () => undefined;
    const closed = new Promise<Cancelled>((resolve) => {
      close = () => {
        client.end();
        resolve(fail({ type: 'cancelled' }));
      };
    });
    this.#desk = { client, closed, close };
    return this.#desk;
  }

  #closeIdle(): void {
    if (this.#waiting === 0 && this.#desk) this.#close(this.#desk);
  }

  #close(desk: Desk): void {
    desk.close();
    if (this.#desk === desk) this.#desk = null;
  }
}
