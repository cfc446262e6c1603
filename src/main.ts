/** Composition root: the only file that sees everything. The first screen stands before the book has opened, or with none. */
import './ui/styles/tokens.css';
import './ui/styles/base.css';
import { mount } from 'svelte';
import { createApp } from './app/create-app';
import { watchArrivals } from './platform/arrivals';
import { openDrafts } from './platform/drafts';
import { watchInstall } from './platform/install';
import { isGuarded } from './platform/guarded';
import { openPersistence } from './platform/persistence';
import { openPreferences } from './platform/preferences';
import { whenIdle } from './platform/quiet';
import { watchUpdates } from './platform/updates';
import { basePath, databaseName } from './platform/base-path';
import { now, randomDeviceId, randomId, whenNow } from './platform/environment';
import { lookForDatabase } from './platform/stored-databases';
import { appUrl } from './platform/trusted-url';
import App from './ui/App.svelte';
import { followPreferences, speak } from './ui/shell/appearance';
import bookWorker from './workers/book.worker?worker&url';

const device = {
  preferences: openPreferences(),
  drafts: openDrafts(),
  install: watchInstall(),
  persistence: openPersistence(),
  updates: watchUpdates(),
  arrivals: watchArrivals(),
  role: 'owner' as const,
};
const { persistence } = device;
/** The browser's answer as the app speaks of it: null where it cannot say. */
const promised = (state: typeof persistence.current): boolean | null =>
  state === 'unknown' ? null : state === 'granted';

const database = databaseName(basePath());
const app = createApp({
  databaseName: database,
  lookForBook: (found) => lookForDatabase(database, found),
  nowMs: now,
  whenNow,
  newId: randomId,
  newDevice: randomDeviceId,
  newWorker: () => new Worker(appUrl(bookWorker), { type: 'module' }),
  afterSave: () => void persistence.afterSave(),
  askPersistence: async () => promised(await persistence.ask()),
  persisted: () => Promise.resolve(promised(persistence.current)),
  space: () => persistence.space(),
  whenIdle,
  report: (error) => reportError(error),
});

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');
followPreferences(device.preferences);

// A task of its own: the database is being looked for meanwhile.
setTimeout(() => {
  speak(device.preferences);
  const begin = (): void => void mount(App, { target, props: { app, device } });
  if (!isGuarded()) begin();
  else void import('./ui/guard/stand').then((it) => it.standBefore({ target, app, device, begin }));
});
