/** What a step of npm test does: it runs a program with a time limit, prints what it says and counts its tests. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { binPath, root } from './setup.mjs';

const E2E_MINUTES = 30;
const REPORTS = join(root, 'node_modules/.cache/reports');

/** Stops everything that runs at the moment: nothing outlives an interrupted npm test. */
const running = new Set();
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    for (const stop of running) stop();
    process.exit(130);
  });
}

/**
 * Runs a program to its end, or stops it with all its children after the limit.
 * @returns {Promise<{code: number, text: string}>} text: what it printed.
 */
function runTimed(print, args, { env = {}, minutes = 12 } = {}) {
  return new Promise((resolve) => {
    const group = process.platform !== 'win32';
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: group,
    });
    const stop = () => {
      try {
        process.kill(group ? -child.pid : child.pid, 'SIGKILL');
      } catch {
        // It had ended already.
      }
    };
    const timer = setTimeout(() => {
      note(`\nStopped after ${minutes} minutes.\n`);
      stop();
    }, minutes * 60_000);
    running.add(stop);
    let text = '';
    const note = (chunk) => {
      text += chunk;
      print(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', note);
    child.stderr.setEncoding('utf8').on('data', note);
    child.on('close', (code) => {
      clearTimeout(timer);
      running.delete(stop);
      resolve({ code: code ?? 1, text });
    });
  });
}

/** Checks that are right or wrong as a whole, each counts as one test. Takes [program, ...arguments] lists, runs all of them. */
export async function check(print, ...commands) {
  let failed = 0;
  for (const [name, ...args] of commands) {
    const { code } = await runTimed(print, [name.includes('/') ? name : binPath(name), ...args]);
    if (code !== 0) failed++;
  }
  return { passed: commands.length - failed, failed, skipped: 0 };
}

function freshReport(name) {
  mkdirSync(REPORTS, { recursive: true });
  const file = join(REPORTS, `${name}.json`);
  rmSync(file, { force: true });
  return file;
}

/** A runner that broke before or beside its tests is one failure more, never silence. */
function counted(code, counts) {
  const failed = code !== 0 && counts.failed === 0 ? 1 : counts.failed;
  return { ...counts, failed };
}

/** Vitest with some arguments; counts its tests. */
export async function vitest(print, name, args, env = {}) {
  const file = freshReport(name);
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await runTimed(print, [binPath('vitest'), 'run', ...reporters, ...args], {
    env,
  });
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  return counted(code, {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  });
}

/** Playwright's own runner; counts its tests, a test that needed a second try as failed. */
export async function playwright(print, name, args) {
  const file = freshReport(name);
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: file, PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  // Its own limit comes first: stopped from outside it would leave no report.
  const limit = `--global-timeout=${(E2E_MINUTES - 1) * 60_000}`;
  const { code } = await runTimed(
    print,
    [binPath('@playwright/test:playwright'), 'test', '--reporter=list,json', limit, ...args],
    { env, minutes: E2E_MINUTES },
  );
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const { stats } = JSON.parse(readFileSync(file, 'utf8'));
  return counted(code, {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  });
}

/** Programs that print one "ok …", "not ok …" or "SKIPPED …" line per test. Takes lists of arguments, runs all of them. */
export async function lines(print, ...programs) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const args of programs) {
    const { code, text } = await runTimed(print, args);
    const count = (start) => text.split('\n').filter((line) => line.startsWith(start)).length;
    const failed = count('not ok ');
    counts.passed += count('ok ');
    counts.skipped += count('SKIPPED ');
    counts.failed += counted(code, { failed }).failed;
  }
  return counts;
}
