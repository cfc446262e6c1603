/**
 * The speed bars: builds the bench pages, drives a real browser and compares the app with floors measured in the same
 * run. `npm run bench`, or with a built dist `node tests/benches/run.mjs --only fit,tap --pairs 9 --dist dist`. Exit code 1 if a must fails.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, runBin } from '../../scripts/setup.mjs';
import { serve } from '../../scripts/serve.mjs';
import { openBrowser } from './drive/browser.mjs';
import { printTable, verdict } from './drive/table.mjs';
import { ROWS } from './drive/rows.mjs';

const option = (name) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const only = option('only')?.split(',');
const dist = option('dist') ?? join(root, 'dist');
const pairs = Number(option('pairs') ?? 7);
const wanted = ROWS.filter((row) => !only || only.includes(row.name));
if (wanted.length === 0)
  throw new Error(`no such row; there are ${ROWS.map((r) => r.name).join(', ')}`);
if (wanted.some((row) => row.ofApp) && !existsSync(join(dist, 'index.html'))) {
  console.error('There is no dist/: build the app first (npm run bench does).');
  process.exit(1);
}
const config = 'tests/benches/vite.config.ts';
if (runBin('vite', ['build', '--config', config, '--logLevel', 'warn']) !== 0) process.exit(1);

const benchServer = await serve({ folder: join(root, '.cache/benches') });
const browser = await openBrowser();
const results = [];
try {
  for (const row of wanted) {
    const started = performance.now();
    const { name, ...facts } = row;
    try {
      const measured = await row.measure({ browser, benchUrl: benchServer.url, dist, pairs });
      const took = ((performance.now() - started) / 1000).toFixed(0);
      results.push({ ...facts, ...measured, took: measured.work, work: row.work });
      const note = measured.note ? `; ${measured.note}` : '';
      console.log(`${name}: ratio ${measured.ratio.toPrecision(3)} (${took} s)${note}`);
    } catch (error) {
      // One broken row must not hide the others; it counts as failed.
      console.error(`${name}: ${error.message}`);
      results.push({ ...facts, floor: NaN, took: NaN, ratio: NaN });
    }
  }
} finally {
  await browser.close();
  await benchServer.close();
}
console.log('');
printTable(results);
const failed = results.filter((row) => verdict(row) === 'FAILED');
if (failed.length > 0) {
  console.error(`\n${failed.length} beyond must: ${failed.map((row) => row.work).join('; ')}`);
  process.exitCode = 1;
}
