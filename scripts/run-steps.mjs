/** Runs the steps of npm test and says in one table how they went: a failing step hides none, and none fails unseen. */
import { availableParallelism } from 'node:os';

/**
 * @typedef {{passed: number, failed: number, skipped: number}} Counts
 * @typedef {{
 *   name: string,
 *   run: (print: (text: string) => void) => Promise<Counts>,
 *   alone?: boolean,
 *   needs?: string,
 *   why?: () => string | null,
 * }} Step alone: it keeps every core busy by itself; needs: a step without which this one has nothing to stand on;
 *   why: what is missing on this machine, or null.
 */

/**
 * Steps that keep one core busy run beside each other, their output held back until they end; the others follow one by one.
 * @param {readonly Step[]} steps
 * @param {{print?: (text: string) => void, lanes?: number}} [options]
 * @returns {Promise<number>} how many tests failed.
 */
export async function runSteps(steps, { print = writeOut, lanes = availableParallelism() } = {}) {
  const began = performance.now();
  const results = new Map();
  const queue = steps.filter(({ alone }) => !alone);
  const lane = async () => {
    for (let step = queue.shift(); step; step = queue.shift()) {
      let text = '';
      results.set(step.name, await tried(step, results, (chunk) => (text += chunk)));
      print(`\n=== ${step.name}\n${text}`);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, lanes) }, lane));
  for (const step of steps.filter(({ alone }) => alone)) {
    print(`\n=== ${step.name}\n`);
    results.set(step.name, await tried(step, results, print));
  }
  return report(steps, results, (performance.now() - began) / 1000, print);
}

function writeOut(text) {
  process.stdout.write(text);
}

/** Runs a step unless something it stands on is missing. In CI a missing browser is a failure, elsewhere it is said loudly. */
async function tried({ name, run, needs, why }, results, print) {
  const began = performance.now();
  const broken = needs !== undefined && results.get(needs)?.failed > 0;
  const missing = broken ? `"${needs}" failed` : (why?.() ?? null);
  if (missing !== null) {
    print(`SKIPPED ${name}: ${missing}\n`);
    const fatal = process.env.CI === 'true' ? 1 : 0;
    return { passed: 0, failed: fatal, skipped: 1 - fatal, seconds: 0, why: missing };
  }
  const counts = await run(print).catch((error) => {
    print(`${error?.stack ?? error}\n`);
    return { passed: 0, failed: 1, skipped: 0 };
  });
  return { ...counts, seconds: (performance.now() - began) / 1000, why: '' };
}

/** The table; "all" is the time by the clock, less than the sum where steps ran beside each other. */
function report(steps, results, seconds, print) {
  const width = Math.max(...steps.map(({ name }) => name.length));
  const row = (name, cells, time, why = '') =>
    `${name.padEnd(width)}  ${cells.map((n, i) => String(n).padStart([6, 7, 8][i])).join(' ')} ${time.toFixed(1).padStart(8)}  ${why}`.trimEnd();
  const rows = steps.map(({ name }) => {
    const { passed, failed, skipped, seconds: time, why } = results.get(name);
    return row(name, [passed, failed, skipped], time, why);
  });
  const sum = (key) => [...results.values()].reduce((total, result) => total + result[key], 0);
  const sums = [sum('passed'), sum('failed'), sum('skipped')];
  const head = `${'step'.padEnd(width)}  passed  failed  skipped  seconds`;
  print(`\n${[head, ...rows, row('all', sums, seconds)].join('\n')}\n`);
  print(`\n${sums[0]} passed, ${sums[1]} failed, ${sums[2]} skipped\n`);
  return sums[1];
}
