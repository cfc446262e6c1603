/** The open book: what every action and query works with. */
import type { Draft, Fact } from '../domain/facts/fact';
import { latinInitials } from '../domain/customers/initials';
import type { Day } from '../domain/shared/day';
import type { When } from '../domain/shared/when';
import { fail, type Result } from '../domain/shared/result';
import type { Likely, Source, TapReader } from '../storage/append';
import { openDatabase, type Database } from '../storage/database';
import { storageProblem } from '../storage/problem';
import { watch } from '../storage/watch';
import type { SaveProblem } from './save-problem';
import type { Live } from './live';

/** What the outside world lends the app. */
export interface Surroundings extends Source {
  /** Day, minute and zone now, by the vendor's wall clock. */
  whenNow(): When;
  newDevice(): string;
  newWorker(): Worker;
  /** Asks the browser, after a save, to keep the book for good. */
  afterSave(): void;
  askPersistence(): Promise<boolean | null>;
  persisted(): Promise<boolean | null>;
  space(): Promise<{ readonly usedBytes: number | null; readonly quotaBytes: number | null }>;
  /** Runs it when there is nothing better to do. */
  whenIdle(run: () => void): void;
  /** A failure that is nobody's fault at a screen: shown by the shell's net. */
  report(error: unknown): void;
}

export interface Book {
  readonly db: Database;
  /** Resolves when the database is open; rejects with the reason it is not. */
  readonly ready: Promise<void>;
  readonly surroundings: Surroundings;
  today(): Day;
  /** Asks again whenever the answer may have changed, at midnight too. */
  live<T>(question: () => Promise<T>): Live<T>;
  /** Saves one tap; names are the new customer names among the drafts, looked up for their initials first. */
  save(
    decide: (
      reader: TapReader,
      saved: Fact | null,
    ) => Promise<Result<readonly Draft[], SaveProblem>>,
    names?: readonly string[],
    likely?: Likely,
  ): Promise<Result<readonly Fact[], SaveProblem>>;
}

export function bookOf(
  db: Database,
  ready: Promise<void>,
  surroundings: Surroundings,
  initialsOf: (names: readonly string[]) => Promise<readonly string[]>,
): Book {
  const today = () => surroundings.whenNow().day;
  return {
    db,
    ready,
    surroundings,
    today,
    live: (question) => liveByDay(question, ready, today, surroundings.report),
    async save(decide, names = [], likely = {}) {
      try {
        await ready;
        // Writing is loaded after the first screen stands; workers and later taps find it ready.
        const { append } = await import('../storage/append');
        // Letters to search by can wait (a rewrite finds them); what the vendor saves cannot.
        const initials = await initialsOf(names).catch((error: unknown) => {
          surroundings.report(error);
          return [];
        });
        const known = new Map(initials.map((letters, i) => [names[i] ?? '', letters]));
        const lookUp = (name: string) => known.get(name) ?? latinInitials(name);
        const saved = await retryOnce(db, () => append(db, surroundings, decide, lookUp, likely));
        if (saved.ok) surroundings.afterSave();
        return saved;
      } catch (error) {
        const problem = storageProblem(error);
        if (problem) return fail(problem);
        throw error;
      }
    },
  };
}

/** Safari drops connections of sleeping pages: open again and try once more; the transaction had not happened. */
async function retryOnce<T>(db: Database, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (storageProblem(error)?.type !== 'storage-lost') throw error;
    db.close({ disableAutoOpen: false });
    // A newer app may be the one that closed it.
    if (await openDatabase(db)) throw error;
    return work();
  }
}

const MINUTE_MS = 60_000;

function liveByDay<T>(
  question: () => Promise<T>,
  ready: Promise<void>,
  today: () => Day,
  onError: (error: unknown) => void,
): Live<T> {
  return {
    subscribe(listener) {
      let over = false;
      let day = today();
      let stop: () => void = () => undefined;
      const start = () => {
        stop();
        stop = watch(question, onError).subscribe(listener);
      };
      ready.then(
        () => {
          if (!over) start();
        },
        () => undefined,
      );
      const timer = setInterval(() => {
        if (day === today()) return;
        day = today();
        start();
      }, MINUTE_MS);
      return () => {
        over = true;
        clearInterval(timer);
        stop();
      };
    },
  };
}
