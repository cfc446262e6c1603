/** Everything the app does is loaded when first used: the very first screen needs none of it. */
import type { Actions, Jobs, Queries } from './app';
import type { Book } from './book';
import type { ImportSession } from './import-session';
import type { Job } from './job';
import type { Live } from './live';
import type { OpenBook } from './open-book';
import type { MoreQueries } from './queries/more-queries';

/** Loads once, however many ask; after a failure (no network yet) whoever asks next tries again. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | null = null;
  return () => {
    loaded ??= load().catch((error: unknown) => {
      loaded = null;
      throw error;
    });
    return loaded;
  };
}

export function lazyActions(book: () => Promise<Book>): Actions {
  const actions = once(async () => {
    const [open, { actionsOf }] = await Promise.all([book(), import('./actions/actions')]);
    return actionsOf(open);
  });
  return byName<Actions>(
    {},
    (name) =>
      async (...asked: never[]) =>
        call(await actions(), name, asked),
  );
}

/** Functions that are made when first asked for by name, beside those that are known. */
function byName<T extends object>(
  known: Partial<T>,
  make: (name: keyof T) => (...asked: never[]) => unknown,
): T {
  return new Proxy(known, {
    get: (all, name) => (all[name as keyof T] ??= make(name as keyof T) as T[keyof T]),
  }) as T;
}

const call = <T extends object>(of: T, name: keyof T, asked: readonly never[]): never =>
  (of[name] as (...asked: readonly never[]) => never)(...asked);

/** The questions beside those that `known` answers. */
export function lazyQueries(
  opened: () => Promise<OpenBook>,
  known: Pick<Queries, 'opening' | 'today'>,
  report: (error: unknown) => void,
): Queries {
  const queries = once(async () => {
    const [{ book }, { moreQueries }] = await Promise.all([
      opened(),
      import('./queries/more-queries'),
    ]);
    return moreQueries(book);
  });
  const settings = () => lazyLive(async () => (await opened()).queries.settings(), report);
  return byName<Queries>(
    { ...known, settings },
    (name) =>
      (...asked) =>
        lazyLive(async () => call(await queries(), name as keyof MoreQueries, asked), report),
  );
}

export function lazyJobs(book: () => Promise<Book>, askPersistence: Jobs['askPersistence']): Jobs {
  const jobs = once(async () => {
    const [open, { jobsOf }] = await Promise.all([book(), import('./jobs/jobs')]);
    return jobsOf(open);
  });
  return byName<Jobs>(
    {
      prepareImport: () => {
        const leave = jobs().then((loaded) => loaded.prepareImport());
        return () => void leave.then((end) => end());
      },
      openImport: (file, onProgress) =>
        lazySession(async () => (await jobs()).openImport(file, onProgress)),
      markBackedUp: async (facts) => (await jobs()).markBackedUp(facts),
      askPersistence,
    },
    (name) =>
      (...asked) =>
        lazyJob(async () => call(await jobs(), name, asked)),
  );
}

export function lazyLive<T>(
  load: () => Promise<Live<T>>,
  report: (error: unknown) => void,
): Live<T> {
  return {
    subscribe(listener) {
      let over = false;
      let stop: () => void = () => undefined;
      load().then((live) => {
        if (!over) stop = live.subscribe(listener);
      }, report);
      return () => {
        over = true;
        stop();
      };
    },
  };
}

function lazyJob<T>(start: () => Promise<Job<T>>): Job<T> {
  const started = start();
  return {
    result: started.then((job) => job.result),
    cancel: () => void started.then((job) => job.cancel()),
  };
}

function lazySession(start: () => Promise<ImportSession>): ImportSession {
  const started = start();
  return {
    opened: started.then((session) => session.opened),
    change: async (to) => (await started).change(to),
    commit: async () => (await started).commit(),
    problemsFile: async (words) => (await started).problemsFile(words),
    close: () => void started.then((session) => session.close()),
  };
}
