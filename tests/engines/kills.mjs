/**
 * A browser killed at any moment while a list is imported, a book file merged, or visits are tapped in: opened again, the
 * book is the one before or the one after, never one in between, and nothing that was said to be saved is gone.
 * `node tests/engines/kills.mjs firefox` kills a few times; KILLS=400 says how often.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findEngine } from './browsers.mjs';
import {
  aBookFile,
  aTill,
  chooseBook,
  chooseTable,
  lookAt,
  record,
  saved,
  typeAmount,
} from './hands.mjs';
import { openStage } from './stage.mjs';

const [which = 'chromium'] = process.argv.slice(2);
const KILLS = Number(process.env.KILLS ?? (which === 'chromium' ? 6 : 3));
const FILES = { 'till.csv': aTill(6000, 400), 'other.json': aBookFile(3000) };
const rest = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** What is done while the browser dies: made ready, begun, and how one sees that it is over. */
const DEEDS = {
  'an import': {
    ready: (line) => chooseTable(line, 'till.csv'),
    begin: (line) => line.send('press', { id: 'import-confirm' }, { atOnce: true }),
    over: (line) => line.send('see', { id: 'import-result' }),
  },
  'a merge': {
    ready: (line) => chooseBook(line, 'other.json'),
    begin: (line) => line.send('press', { id: 'merge-confirm' }, { atOnce: true }),
    over: (line) => line.send('see', { id: 'merge-result' }),
  },
  'a tap': {
    ready: (line) => typeAmount(line, 9),
    begin: (line) => line.send('press', { id: 'record-save' }, { atOnce: true }),
    over: (line) => saved(line, 9),
  },
};

/** One phone: a profile, and the browser that is open on it. */
class Phone {
  constructor(engine, stage, profile) {
    Object.assign(this, { engine, stage, profile });
  }
  async open(place = 'today') {
    const loaded = this.stage.line.nextLoad();
    this.browser = this.engine.start(this.profile, `${this.stage.url}?lang=zh#/${place}`);
    await loaded;
  }
  async kill() {
    await this.browser.kill();
    this.stage.line.forget();
  }
}

async function runKills(engine) {
  const stage = await openStage({ files: FILES });
  const home = mkdtempSync(join(tmpdir(), 'pondbook-kills-'));
  const { line } = stage;
  const phone = new Phone(engine, stage, join(home, 'phone'));
  const fresh = join(home, 'fresh');
  phone.back = () => {
    rmSync(phone.profile, { recursive: true, force: true, maxRetries: 5 });
    cpSync(fresh, phone.profile, { recursive: true, verbatimSymlinks: true });
  };
  try {
    // A book with something in it, kept as every try's beginning.
    await phone.open();
    await line.send('press', { id: 'book-start' });
    await line.send('see', { id: 'today-amount' });
    await record(line, 50);
    await line.send('kept');
    await rest(3000);
    await phone.kill();
    cpSync(phone.profile, fresh, { recursive: true, verbatimSymlinks: true });

    const ends = await learn(phone);
    const counts = await killAll(phone, ends);
    await tear(phone, ends['a tap']);
    return counts;
  } finally {
    await phone.browser?.kill();
    await stage.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** For each deed, if nobody disturbs it: the book before, the book after, and how long it takes. */
async function learn(phone) {
  const { line } = phone.stage;
  await phone.open();
  const before = await lookAt(line);
  const ends = {};
  let at = before;
  for (const [name, deed] of Object.entries(DEEDS)) {
    await deed.ready(line);
    const began = performance.now();
    await deed.begin(line);
    await deed.over(line);
    const ms = performance.now() - began;
    const now = await lookAt(line);
    // What a deed adds does not depend on what was there.
    const added = Object.entries(now).map(([figure, value]) => [
      figure,
      before[figure] + value - at[figure],
    ]);
    ends[name] = { ms, before, after: Object.fromEntries(added) };
    at = now;
  }
  await phone.kill();
  return ends;
}

/** Kills after some part of the deed's time (null: the moment it says it is done) and says which book was found. */
async function killOnce(phone, deed, { ms, before, after }, part, prepare = () => undefined) {
  const { line } = phone.stage;
  phone.back();
  await phone.open();
  await prepare();
  await deed.ready(line);
  await deed.begin(line);
  if (part === null) await deed.over(line);
  else await rest(part * ms);
  await phone.kill();

  await phone.open();
  const found = await lookAt(line);
  await phone.kill();
  if (same(found, after)) return 'after';
  if (part !== null && same(found, before)) return 'before';
  throw new InBetween(JSON.stringify({ found, before, after }));
}

class InBetween extends Error {}

async function killAll(phone, ends) {
  const counts = {};
  const names = Object.keys(DEEDS);
  for (let kill = 0; kill < KILLS; kill++) {
    const name = names[kill % names.length];
    // Now and then the very moment after the promise; else anywhere in the deed and a little beyond.
    const part = kill % 7 === 5 ? null : 1.1 * Math.random();
    const which = await killOnce(phone, DEEDS[name], ends[name], part);
    const count = (counts[name] ??= { before: 0, after: 0 });
    count[which]++;
    if ((kill + 1) % 50 === 0) console.log(`  ${kill + 1} kills`);
  }
  return Object.entries(counts)
    .map(
      ([name, { before, after }]) => `${name} ${before + after} (${before} before, ${after} after)`,
    )
    .join(', ');
}

/** With a writer of two halves planted, the same look must find what lies in between. */
async function tear(phone, ends) {
  const plant = () => phone.stage.line.send('tear');
  const found = await killOnce(phone, DEEDS['a tap'], ends, null, plant).catch((error) => error);
  if (!(found instanceof InBetween))
    throw new Error(`a writer of two halves went unnoticed: ${found}`);
}

const engine = await findEngine(which);
if (!engine) console.log(`SKIPPED ${which}: not on this machine`);
else
  try {
    const counts = await runKills(engine);
    console.log(
      `ok ${engine.name}: ${KILLS} kills, no book in between, nothing promised lost: ${counts}`,
    );
    console.log(`ok ${engine.name}: a writer that needs two transactions is caught`);
  } catch (error) {
    console.log(`not ok ${engine.name}: ${error?.message ?? error}`);
    process.exitCode = 1;
  } finally {
    engine.close();
  }
