/** Composition root: the only file that sees everything. The first screen stands before the book has opened. */
import './ui/styles/tokens.css';
import './ui/styles/base.css';
import { mount } from 'svelte';
import { createApp } from './app/create-app';
import { openDrafts } from './platform/drafts';
import { watchInstall } from './platform/install';
import { openPersistence } from './platform/persistence';
import { openPreferences } from './platform/preferences';
import { watchUpdates } from './platform/updates';
import App from './ui/App.svelte';
import { followPreferences } from './ui/shell/appearance';

const device = {
  preferences: openPreferences(),
  drafts: openDrafts(),
  install: watchInstall(),
  persistence: openPersistence(),
  updates: watchUpdates(),
};
const app = createApp();

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');
void followPreferences(device.preferences).then(() =>
  mount(App, { target, props: { app, device } }),
);
