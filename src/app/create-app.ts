/** Puts the app together: opens the book and hands out what can be done with it and asked of it. */
import { openDatabase, Database } from '../storage/database';
import { storageProblem } from '../storage/problem';
import { ensureHead } from '../storage/tables/head';
import { adjustPoints } from './actions/adjust-points';
import { correctVisit } from './actions/correct-visit';
import { addCustomer, editCustomer } from './actions/customers';
import { recordVisit } from './actions/record-visit';
import { saveSettings } from './actions/save-settings';
import { snoozeWarning, unsnoozeWarning } from './actions/snooze-warning';
import { undo } from './actions/undo';
import type { App, Opening } from './app';
import { openBook, type Surroundings } from './book';
import { initialsLookup } from './jobs/initials-lookup';
import { jobsOf } from './jobs/jobs';
import { keepInsight } from './jobs/keep-insight';
import { workerAround } from './jobs/worker-around';
import type { Live } from './live';
import { customerCard } from './queries/customer-card';
import { insights } from './queries/insights';
import { settings } from './queries/settings';
import { storageHealth } from './queries/storage-health';
import { todayView } from './queries/today';
import { warnings } from './queries/warnings';
import { liveRoster } from './roster/live-roster';

export interface AppDeps extends Surroundings {
  /** Name of the database: contains the base path, because two apps on one host share storage. */
  readonly databaseName: string;
}

export function createApp(deps: AppDeps): App {
  const db = new Database(deps.databaseName);
  const { opening, ready } = open(db, deps);
  const book = openBook(db, ready, deps, (names) => lookUp(names));
  const lookUp = initialsLookup(deps.newWorker, workerAround(book));
  const roster = liveRoster(book);
  keepInsight(book);
  return {
    actions: {
      recordVisit: (visit) => recordVisit(book, visit),
      undo: (fact, customer) => undo(book, fact, customer),
      addCustomer: (fields) => addCustomer(book, fields),
      editCustomer: (id, fields) => editCustomer(book, id, fields),
      adjustPoints: (id, points, reason) => adjustPoints(book, id, points, reason),
      correctVisit: (visit, to) => correctVisit(book, visit, to),
      saveSettings: (changes) => saveSettings(book, changes),
      snoozeWarning: (id, until) => snoozeWarning(book, id, until),
      unsnoozeWarning: (id) => unsnoozeWarning(book, id),
    },
    jobs: jobsOf(book),
    queries: {
      today: () => todayView(book),
      roster: () => roster,
      customerCard: (id) => customerCard(book, id),
      warnings: () => warnings(book),
      insights: () => insights(book),
      settings: () => settings(book),
      storageHealth: () => storageHealth(book),
      opening: () => opening,
    },
    today: () => book.today(),
  };
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
