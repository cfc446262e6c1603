/** Puts the app together: what can be done with the book and asked of it, before the book itself has been opened. */
import type { App, Opening } from './app';
import type { Surroundings } from './book';
import { lazyActions, lazyJobs, lazyLive, lazyQueries, once } from './lazy';
import type { OpenBook } from './open-book';

export interface AppDeps extends Surroundings {
  /** Name of the database: contains the base path, because two apps on one host share storage. */
  readonly databaseName: string;
  /** Says whether this device has a book, and again when one may have been begun elsewhere, until there is one. */
  lookForBook(found: (there: boolean) => void): void;
}

/** Opens the book as soon as there is one; where there is none yet, when first something is asked of it. */
export function createApp(deps: AppDeps): App {
  const listeners = new Set<(state: Opening) => void>();
  let state: Opening = 'looking';
  const turn = (next: Opening): void => {
    state = next;
    for (const listener of listeners) listener(state);
  };

  let begin: (open: OpenBook) => void;
  /** Waits for the book and opens none: Today has nothing to ask before there is one. */
  const begun = new Promise<OpenBook>((resolve) => (begin = resolve));
  const opened = once(async () => {
    const { openBook } = await import('./open-book');
    turn('opening');
    const open = openBook(deps.databaseName, deps, turn);
    begin(open);
    return open;
  });
  deps.lookForBook((there) => {
    if (there) {
      opened().catch((error: unknown) => {
        turn('lost');
        deps.report(error);
      });
    } else if (state === 'looking') turn('none');
  });

  const book = async () => (await opened()).book;
  return {
    actions: lazyActions(book),
    jobs: lazyJobs(book, () => deps.askPersistence()),
    queries: lazyQueries(
      opened,
      {
        today: () => lazyLive(async () => (await begun).queries.today(), deps.report),
        opening: () => ({
          subscribe(listener) {
            listeners.add(listener);
            listener(state);
            return () => listeners.delete(listener);
          },
        }),
      },
      deps.report,
    ),
    people: async () => (await import('./people/people')).peopleOf(await book()),
    today: () => deps.whenNow().day,
  };
}
