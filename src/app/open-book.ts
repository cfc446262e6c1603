/** Opens the book and what its first screen asks; fetched once there is a book, or somebody begins one. */
import { openDatabase, Database } from '../storage/database';
import { storageProblem } from '../storage/problem';
import { BookGone, ensureHead } from '../storage/tables/head';
import type { FirstQueries, Opening } from './app';
import { bookOf, type Book, type Surroundings } from './book';
import { initialsLookup } from './jobs/initials-lookup';
import { workerAround } from './jobs/worker-around';
import { settings } from './queries/settings';
import { todayView } from './queries/today';

export interface OpenBook {
  readonly book: Book;
  readonly queries: FirstQueries;
}

/** Begins to open; `turn` hears how it went. */
export function openBook(
  databaseName: string,
  surroundings: Surroundings,
  turn: (state: Opening) => void,
): OpenBook {
  const db = new Database(databaseName);
  // Another window at the version before holds the book until it is closed; one at a later version has taken it.
  db.on('blocked', () => turn('blocked'));
  db.on('versionchange', ({ newVersion }) => {
    if (newVersion !== null) turn('newer');
  });
  const ready = open(db, surroundings, turn);
  const report = (error: unknown): void =>
    error instanceof BookGone ? turn('gone') : surroundings.report(error);
  const book = bookOf(db, ready, { ...surroundings, report }, (names) => lookUp(names));
  const lookUp = initialsLookup(surroundings.newWorker, workerAround(book));
  afterFirstScreen(book);
  return { book, queries: { today: () => todayView(book), settings: () => settings(book) } };
}

/** What the first screen can do without is fetched once it stands, one after the other, so that the first tap finds it at hand. */
function afterFirstScreen(book: Book): void {
  const waiting: (() => Promise<unknown>)[] = [
    () => import('./actions/actions'),
    () => import('../storage/append'),
    () => import('./jobs/keep-insight').then(({ keepInsight }) => keepInsight(book)),
    () => import('./jobs/note-tab-book').then(({ noteTabBook }) => noteTabBook(book)),
    () => import('./jobs/keep-folder').then(({ keepFolder }) => keepFolder(book)),
  ];
  const next = (): void =>
    book.surroundings.whenIdle(() => {
      const fetched = waiting.shift()?.();
      // Without a network now: whoever needs it asks again.
      void fetched?.catch(() => undefined).then(next);
    });
  book.ready.then(next).catch(() => undefined);
}

/** Rejects, quietly, when the database cannot be opened: `turn` tells the screens why. */
function open(
  db: Database,
  { newDevice, report }: Surroundings,
  turn: (state: Opening) => void,
): Promise<void> {
  let told = false;
  const ready = (async () => {
    const problem = await openDatabase(db);
    if (problem) {
      told = true;
      turn(problem.type === 'book-newer' ? 'newer' : 'denied');
      throw new Error(problem.type);
    }
    await ensureHead(db, newDevice);
    turn('open');
  })();
  ready.catch((error: unknown) => {
    if (told) return;
    turn(storageProblem(error) ? 'denied' : 'lost');
    report(error);
  });
  return ready;
}
