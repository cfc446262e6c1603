/** Plants one file against each import rule and looks whether the rule finds it: a rule that bites nothing guards nothing. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import config from '../../.dependency-cruiser.mjs';

const root = resolve(import.meta.dirname, '../..');

/** A sound little house: every room uses what it may use. */
const SOUND: Record<string, string> = {
  'src/main.ts': `import './ui/Shell.svelte'; import './app/do.ts'; import 'svelte';`,
  'src/sw.ts': `import 'workbox-precaching'; import 'workbox-routing';`,
  'src/domain/shared/day.ts': `export const day = 1;`,
  'src/domain/rule.ts': `export { day } from './shared/day';`,
  'src/merge/law.ts': `import '../domain/rule'; export const law = 1;`,
  'src/files/csv/mapping.ts': `import 'papaparse'; import 'valibot'; import '../../merge/law'; export const m = 1;`,
  'src/files/xlsx/sheets.ts': `import 'read-excel-file'; export const s = 1;`,
  'src/storage/book.ts': `import Dexie from 'dexie'; import '../merge/law'; export const d = Dexie;`,
  'src/workers/long.ts': `import 'pinyin-pro'; import './codes/draw'; import '../storage/book'; import '../files/csv/mapping'; export const w = 1;`,
  'src/workers/codes/draw.ts': `import 'qr'; export const q = 1;`,
  'src/platform/clock.ts': `import 'workbox-window'; import '../domain/shared/day'; export const c = 1;`,
  'src/app/do.ts': `import type { m } from '../files/csv/mapping'; import '../workers/long'; import '../storage/book'; import '../platform/clock'; export type M = typeof m;`,
  'src/ui/Shell.svelte': `<script lang="ts">import router from 'svelte-spa-router'; import { x } from './charts/bars'; import type { M } from '../app/do'; const m: M | null = null; console.log(x, m, router);</script>`,
  'src/ui/charts/bars.ts': `import 'chart.js'; export const x = 1;`,
};

/** One wrong file per rule; a list where the rule is worth more than one try. */
const PLANTED: Record<string, Record<string, string>> = {
  'domain-keeps-to-its-rooms': {
    'src/domain/a.ts': `import type { law } from '../merge/law'; export type A = typeof law;`,
  },
  'merge-keeps-to-its-rooms': { 'src/merge/a.ts': `import '../files/csv/mapping';` },
  'files-keeps-to-its-rooms': { 'src/files/a.ts': `import '../storage/book';` },
  'storage-keeps-to-its-rooms': { 'src/storage/a.ts': `import '../files/csv/mapping';` },
  'workers-keeps-to-its-rooms': { 'src/workers/a.ts': `import '../app/do';` },
  'platform-keeps-to-its-rooms': { 'src/platform/a.ts': `import '../domain/rule';` },
  'app-keeps-to-its-rooms': { 'src/app/a.ts': `import '../ui/charts/bars';` },
  'ui-keeps-to-its-rooms': {
    'src/ui/Bad.svelte': `<script lang="ts">import { d } from '../storage/book'; console.log(d);</script>`,
  },
  'papaparse-stays-home': { 'src/workers/b.ts': `import 'papaparse';` },
  'read-excel-file-stays-home': { 'src/files/csv/b.ts': `import 'read-excel-file';` },
  'valibot-stays-home': { 'src/storage/b.ts': `import 'valibot';` },
  'dexie-stays-home': { 'src/app/b.ts': `import type Dexie from 'dexie'; export type B = Dexie;` },
  'pinyin-pro-stays-home': { 'src/app/c.ts': `import 'pinyin-pro';` },
  'qr-stays-home': { 'src/workers/qr.ts': `import 'qr';` },
  'workbox-window-stays-home': { 'src/ui/b.ts': `import 'workbox-window';` },
  'workbox-precaching-stays-home': { 'src/platform/b.ts': `import 'workbox-precaching';` },
  'workbox-routing-stays-home': { 'src/platform/c.ts': `import 'workbox-routing';` },
  'chartjs-stays-home': {
    'src/ui/Chart.svelte': `<script lang="ts">import { Chart } from 'chart.js'; console.log(Chart);</script>`,
  },
  'svelte-spa-router-stays-home': { 'src/app/d.ts': `import 'svelte-spa-router';` },
  'svelte-stays-home': { 'src/app/e.ts': `import 'svelte/store';` },
  'app-takes-only-types-from-files': {
    'src/app/f.ts': `import { m } from '../files/csv/mapping'; export const f = m;`,
  },
  'no-unknown-package': { 'src/files/d.ts': `import 'fast-check';` },
  'no-node-in-the-app': { 'src/files/e.ts': `import 'node:fs';` },
  'nobody-imports-the-root': { 'src/ui/d.ts': `import '../main';` },
  'app-knows-no-tests': {
    'src/ui/e.ts': `import '../../tests/builder';`,
    'tests/builder.ts': `export const b = 1;`,
  },
  'no-unresolved': { 'src/ui/f.ts': `import './nowhere';` },
  'no-circular': {
    'src/domain/egg.ts': `import type { Hen } from './hen'; export interface Egg { by: Hen }`,
    'src/domain/hen.ts': `import type { Egg } from './egg'; export interface Hen { lays: Egg }`,
  },
  'no-orphans': { 'src/domain/alone.ts': `export const alone = 1;` },
};

/** Hollow packages: the rules look at names only, and stay testable while a package is not in use. */
const PACKAGES = [
  'papaparse',
  'read-excel-file',
  'valibot',
  'dexie',
  'pinyin-pro',
  'qr',
  'workbox-window',
  'workbox-precaching',
  'workbox-routing',
  'chart.js',
  'svelte-spa-router',
];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pondbook-rooms-'));
  for (const name of ['tsconfig.json', '.dependency-cruiser.mjs', 'package.json']) {
    cpSync(join(root, name), join(folder, name));
  }
  const modules = join(folder, 'node_modules');
  for (const name of [...PACKAGES, 'fast-check']) {
    const home = join(modules, name);
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'package.json'), `{ "name": "${name}", "main": "index.js" }`);
    for (const file of ['index.js', 'store.js'])
      writeFileSync(join(home, file), 'export default 1;');
  }
  // A compiled component imports Svelte's own parts.
  symlinkSync(join(root, 'node_modules/svelte'), join(modules, 'svelte'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function build(files: Record<string, string>) {
  rmSync(join(folder, 'src'), { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** What dependency-cruiser complains about, as "rule: file". */
function complaints(): string[] {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [program, 'src', '--config', '.dependency-cruiser.mjs', '--output-type', 'json'];
  const output = execFileSync(process.execPath, args, { cwd: folder, maxBuffer: 1e8 });
  const report = JSON.parse(String(output)) as {
    summary: { violations: { from: string; rule: { name: string } }[] };
  };
  return report.summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`);
}

test('a house in order raises no complaint', () => {
  build(SOUND);

  expect(complaints()).toEqual([]);
});

test('every import rule finds the file planted against it', () => {
  build({ ...SOUND, ...Object.assign({}, ...Object.values(PLANTED)) });

  const found = complaints();

  const rules = config.forbidden.map(({ name }) => name);
  expect(Object.keys(PLANTED).sort()).toEqual([...rules].sort());
  for (const rule of rules) {
    const files = Object.keys(PLANTED[rule] ?? {}).filter((path) => path.startsWith('src/'));
    expect(found).toContain(`${rule}: ${files[0]}`);
  }
});
