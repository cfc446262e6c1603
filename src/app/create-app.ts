/** Puts the app together: opens the book and hands out what can be done with it and asked of it. */
import { openDatabase, Database } from '../storage/database';
import { storageProblem } from '../storage/problem';
import { ensureHead } from '../storage/tables/head';
import { lazyActions, lazyJobs, lazyQueries } from './lazy';
import type { App, Opening } from './app';
import { openBook, type Book, type Surroundings } from './book';
import { initialsLookup } from './jobs/initials-lookup';
import { workerAround } from './jobs/worker-around';
import type { Live } from './live';
import { settings } from './queries/settings';
import { todayView } from './queries/today';

export interface AppDeps extends Surroundings {
  /** Name of the database: contains the base path, because two apps on one host share storage. */
  readonly databaseName: string;
}

export function createApp(deps: AppDeps): App {
  const db = new Database(deps.databaseName);
  const { opening, ready } = open(db, deps);
  const book = openBook(db, ready, deps, (names) => lookUp(names));
  const lookUp = initialsLookup(deps.newWorker, workerAround(book));
  afterFirstScreen(book);
  return {
    actions: lazyActions(book),
    jobs: lazyJobs(book),
    queries: {
      ...lazyQueries(book),
      today: () => todayView(book),
      settings: () => settings(book),
      opening: () => opening,
    },
    today: () => book.today(),
  };
}

/** What the first screen can do without is fetched once it stands, one after the other, so that the first tap finds it at hand. */
function afterFirstScreen(book: Book): void {
  const waiting: (() => Promise<unknown>)[] = [
    () => import('./actions/actions'),
    () => import('../storage/append'),
    () => import('./jobs/keep-insight').then(({ keepInsight }) => keepInsight(book)),
  ];
  const next = (): void =>
    book.surroundings.whenIdle(() => {
      const fetched = waiting.shift()?.();
      // Without a network now: whoever needs it asks again.
      void fetched?.catch(() => undefined).then(next);
    });
  book.ready.then(next).catch(() => undefined);
}

/** Opens the database; `ready` rejects, quietly, when it cannot: the opening query tells the screens why. */
function open(db: Database, deps: AppDeps): { opening: Live<Opening>; ready: Promise<void> } {
  const listeners = new Set<(state: Opening) => void>();
  let state: Opening = 'opening';
  const turn = (next: Opening) => {
    state = next;
    for (const listener of listeners) listener(state);
  };
  const ready = (async () => {
    const problem = await openDatabase(db);
    if (problem) {
      turn(problem.type === 'book-newer' ? 'newer' : 'denied');
      throw new Error(problem.type);
    }
    await ensureHead(db, deps.newDevice);
    turn('open');
  })();
  ready.catch((error: unknown) => {
    if (state !== 'opening') return;
    turn(storageProblem(error) ? 'denied' : 'lost');
    deps.report(error);
  });
  return {
    ready,
    opening: {
      subscribe(listener) {
        listeners.add(listener);
        listener(state);
        return () => listeners.delete(listener);
      },
    },
  };
}
