/** The one command that checks everything: a step that fails makes it fail, and hides no other. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runSteps } from '../../scripts/run-steps.mjs';
import { check, lines } from '../../scripts/steps.mjs';

type Print = (text: string) => void;

let folder: string;
let printed: string;
const print: Print = (text) => {
  printed += text;
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pondbook-steps-'));
  printed = '';
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A small program on disk. */
async function program(name: string, text: string): Promise<string> {
  const file = join(folder, `${name}.mjs`);
  await writeFile(file, text);
  return file;
}

/** The row of a step in the table as words. */
const row = (name: string): string[] =>
  printed
    .slice(printed.indexOf('step '))
    .split('\n')
    .find((line) => line.startsWith(`${name} `))
    ?.slice(name.length)
    .trim()
    .split(/\s+/) ?? [];

test('steps: a program that ends with an error counts as failed, and the ones beside and after it still run', async () => {
  const good = await program('good', 'console.log("all is well")');
  const bad = await program('bad', 'console.log("a comma too many"); process.exit(3)');

  const failed = await runSteps(
    [
      { name: 'bad', run: (say: Print) => check(say, [bad], [good]) },
      { name: 'good', run: (say: Print) => check(say, [good]) },
      { name: 'last', alone: true, run: (say: Print) => check(say, [good]) },
    ],
    { print, lanes: 2 },
  );

  expect(failed).toBe(1);
  expect(printed).toContain('a comma too many');
  expect(row('bad').slice(0, 3)).toEqual(['1', '1', '0']);
  expect(row('good').slice(0, 3)).toEqual(['1', '0', '0']);
  expect(row('last').slice(0, 3)).toEqual(['1', '0', '0']);
  expect(row('all').slice(0, 3)).toEqual(['3', '1', '0']);
});

test('steps: a runner that breaks beside its tests is a failure, whatever its tests say', async () => {
  const broken = await program('broken', 'console.log("ok one"); process.exit(1)');
  const steps = [{ name: 'broken', run: (say: Print) => lines(say, [broken]) }];

  expect(await runSteps(steps, { print })).toBe(1);
});

test('steps: a step that throws is a failure', async () => {
  const run = () => Promise.reject(new Error('no such file'));

  expect(await runSteps([{ name: 'throws', run }], { print })).toBe(1);
  expect(printed).toContain('no such file');
});

test('steps: what stands on a failed step is not tried', async () => {
  const bad = await program('bad', 'process.exit(1)');
  let tried = false;
  const run = () => {
    tried = true;
    return Promise.resolve({ passed: 1, failed: 0, skipped: 0 });
  };

  await runSteps(
    [
      { name: 'build', run: (say: Print) => check(say, [bad]) },
      { name: 'browser', alone: true, needs: 'build', run },
    ],
    { print },
  );

  expect(tried).toBe(false);
  expect(printed).toContain('SKIPPED browser: "build" failed');
});

test('steps: what two of them say beside each other is not mixed', async () => {
  const talker = (name: string) =>
    program(
      name,
      `for (let i = 0; i < 5; i++) { console.log("${name}"); await new Promise((r) => setTimeout(r, 20)); }`,
    );
  const [one, other] = [await talker('one'), await talker('other')];

  await runSteps(
    [
      { name: 'first', run: (say: Print) => check(say, [one]) },
      { name: 'second', run: (say: Print) => check(say, [other]) },
    ],
    { print, lanes: 2 },
  );

  expect(printed).toContain(`=== first\n${'one\n'.repeat(5)}`);
  expect(printed).toContain(`=== second\n${'other\n'.repeat(5)}`);
});
