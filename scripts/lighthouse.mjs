/**
 * Measures the built app as Lighthouse's mobile preset sees it, in five runs:
 * node scripts/lighthouse.mjs [--runs 5] [--place "#/today"] [--dist dist]. Fails below the bars.
 */
import { resolve } from 'node:path';
import lighthouse from 'lighthouse';
import puppeteer from 'puppeteer-core';
import { serve } from './serve.mjs';
import { CHROMIUM_ARGS, findChromium, root } from './setup.mjs';

const BARS = { performance: 95, accessibility: 100 };
const METRICS = {
  'first-contentful-paint': 'first paint',
  'largest-contentful-paint': 'largest paint',
  'total-blocking-time': 'blocked',
  'cumulative-layout-shift': 'shift',
  'speed-index': 'speed index',
};

const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

const site = await serve({ folder: resolve(root, option('dist', 'dist')) });
const results = [];
try {
  for (let run = 0; run < Number(option('runs', '5')); run++) {
    results.push(await measure(`${site.url}${option('place', '')}`));
    console.log(`run ${run + 1}: ${describe(results.at(-1))}`);
  }
} finally {
  await site.close();
}

let low = false;
for (const [category, bar] of Object.entries(BARS)) {
  const score = median(results.map(({ scores }) => scores[category]));
  low ||= score < bar;
  console.log(`${category}: ${score} (median of ${results.length}, bar ${bar})`);
}
for (const [metric, name] of Object.entries(METRICS)) {
  const value = median(results.map(({ metrics }) => metrics[metric]));
  console.log(
    `${name}: ${metric.endsWith('shift') ? value.toFixed(3) : `${Math.round(value)} ms`}`,
  );
}
for (const complaint of new Set(results.flatMap(({ complaints }) => complaints))) {
  console.log(`accessibility: ${complaint}`);
}
process.exitCode = low ? 1 : 0;

/** One visit by a browser that has never been here. */
async function measure(url) {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found: set CHROME_PATH');
  const browser = await puppeteer.launch({ executablePath, args: CHROMIUM_ARGS });
  try {
    const flags = {
      port: Number(new URL(browser.wsEndpoint()).port),
      onlyCategories: Object.keys(BARS),
      logLevel: 'error',
    };
    const outcome = await lighthouse(url, flags);
    if (!outcome) throw new Error('Lighthouse gave no result');
    const { categories, audits, environment, runtimeError } = outcome.lhr;
    if (runtimeError) throw new Error(runtimeError.message);
    const numbers = (names, read) => Object.fromEntries(names.map((name) => [name, read(name)]));
    return {
      // How fast Lighthouse found the machine at this moment: below about 1,000 its times say more of the machine.
      machine: environment.benchmarkIndex,
      scores: numbers(Object.keys(BARS), (name) => Math.round((categories[name].score ?? 0) * 100)),
      metrics: numbers(Object.keys(METRICS), (name) => audits[name].numericValue ?? 0),
      complaints: categories.accessibility.auditRefs
        .map(({ id }) => audits[id])
        .filter(({ score }) => score !== null && score < 1)
        .map(({ title }) => title),
    };
  } finally {
    await browser.close();
  }
}

function describe({ scores, machine }) {
  const told = Object.entries(scores).map(([category, score]) => `${category} ${score}`);
  return [...told, `machine ${Math.round(machine)}`].join(', ');
}
