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
  return {
    recordVisit: async (visit) => (await actions()).recordVisit(visit),
    undo: async (fact, customer) => (await actions()).undo(fact, customer),
    bringBack: async (fact, customer) => (await actions()).bringBack(fact, customer),
    addCustomer: async (fields, others) => (await actions()).addCustomer(fields, others),
    editCustomer: async (id, fields) => (await actions()).editCustomer(id, fields),
    adjustPoints: async (id, points, reason) => (await actions()).adjustPoints(id, points, reason),
    correctVisit: async (visit, to) => (await actions()).correctVisit(visit, to),
    noteContact: async (id, contact) => (await actions()).noteContact(id, contact),
    noteFeedback: async (id, said) => (await actions()).noteFeedback(id, said),
    saveSettings: async (changes) => (await actions()).saveSettings(changes),
    saveCalendar: async (change) => (await actions()).saveCalendar(change),
    saveSegment: async (id, segment) => (await actions()).saveSegment(id, segment),
    removeSegment: async (id) => (await actions()).removeSegment(id),
    snoozeWarning: async (id, until) => (await actions()).snoozeWarning(id, until),
    unsnoozeWarning: async (id) => (await actions()).unsnoozeWarning(id),
    makeRecoveryCode: async () => (await actions()).makeRecoveryCode(),
    keepRecoverySecret: async (secret) => (await actions()).keepRecoverySecret(secret),
    seeChange: async (id, type) => (await actions()).seeChange(id, type),
    unseeChange: async (id, type) => (await actions()).unseeChange(id, type),
    ignoreDoubt: async (key) => (await actions()).ignoreDoubt(key),
    unignoreDoubts: async (key) => (await actions()).unignoreDoubts(key),
  };
}

export function lazyQueries(
  opened: () => Promise<OpenBook>,
  report: (error: unknown) => void,
): Omit<Queries, 'opening' | 'today'> {
  const queries = once(async () => {
    const [{ book }, { moreQueries }] = await Promise.all([
      opened(),
      import('./queries/more-queries'),
    ]);
    return moreQueries(book);
  });
  const ask = <T>(which: (loaded: MoreQueries) => Live<T>) =>
    lazyLive(async () => which(await queries()), report);
  return {
    settings: () => lazyLive(async () => (await opened()).queries.settings(), report),
    roster: () => ask((loaded) => loaded.roster()),
    customerCard: (id) => ask((loaded) => loaded.customerCard(id)),
    warnings: () => ask((loaded) => loaded.warnings()),
    changes: () => ask((loaded) => loaded.changes()),
    insights: () => ask((loaded) => loaded.insights()),
    patterns: () => ask((loaded) => loaded.patterns()),
    openDays: () => ask((loaded) => loaded.openDays()),
    savedSegments: () => ask((loaded) => loaded.savedSegments()),
    storageHealth: () => ask((loaded) => loaded.storageHealth()),
    recovery: () => ask((loaded) => loaded.recovery()),
  };
}

export function lazyJobs(book: () => Promise<Book>, askPersistence: Jobs['askPersistence']): Jobs {
  const jobs = once(async () => {
    const [open, { jobsOf }] = await Promise.all([book(), import('./jobs/jobs')]);
    return jobsOf(open);
  });
  const run = <T>(start: (loaded: Jobs) => Job<T>) => lazyJob(async () => start(await jobs()));
  return {
    prepareImport: () => {
      const leave = jobs().then((loaded) => loaded.prepareImport());
      return () => void leave.then((end) => end());
    },
    openImport: (file, onProgress) =>
      lazySession(async () => (await jobs()).openImport(file, onProgress)),
    undoImport: (id, onProgress) => run((loaded) => loaded.undoImport(id, onProgress)),
    exportBook: (asked, onProgress) => run((loaded) => loaded.exportBook(asked, onProgress)),
    markBackedUp: async (facts) => (await jobs()).markBackedUp(facts),
    askPersistence,
    previewMerge: (file, secret, onProgress) =>
      run((loaded) => loaded.previewMerge(file, secret, onProgress)),
    mergeFile: (file, secret, onProgress) =>
      run((loaded) => loaded.mergeFile(file, secret, onProgress)),
    checkBook: (onProgress) => run((loaded) => loaded.checkBook(onProgress)),
    checkHealth: (onProgress) => run((loaded) => loaded.checkHealth(onProgress)),
    joinCustomers: (joinings, onProgress) =>
      run((loaded) => loaded.joinCustomers(joinings, onProgress)),
    partCustomers: (facts, onProgress) => run((loaded) => loaded.partCustomers(facts, onProgress)),
    playBack: (asks, onProgress) => run((loaded) => loaded.playBack(asks, onProgress)),
    findPatterns: (asks, onProgress) => run((loaded) => loaded.findPatterns(asks, onProgress)),
    measureContacts: (asks, onProgress) =>
      run((loaded) => loaded.measureContacts(asks, onProgress)),
    exportScores: (asOf, horizonDays, onProgress) =>
      run((loaded) => loaded.exportScores(asOf, horizonDays, onProgress)),
    exportTable: (asked, name, onProgress) =>
      run((loaded) => loaded.exportTable(asked, name, onProgress)),
    filterCustomers: (filter, page, onProgress) =>
      run((loaded) => loaded.filterCustomers(filter, page, onProgress)),
    countCustomers: (filters, onProgress) =>
      run((loaded) => loaded.countCustomers(filters, onProgress)),
    lifeStages: (onProgress) => run((loaded) => loaded.lifeStages(onProgress)),
    tagCustomers: (asked, onProgress) => run((loaded) => loaded.tagCustomers(asked, onProgress)),
    exportCustomers: (asked, name, onProgress) =>
      run((loaded) => loaded.exportCustomers(asked, name, onProgress)),
    writeContact: (customer) => run((loaded) => loaded.writeContact(customer)),
    loadDemo: (preset, onProgress) => run((loaded) => loaded.loadDemo(preset, onProgress)),
    clearDemo: (onProgress) => run((loaded) => loaded.clearDemo(onProgress)),
  };
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
