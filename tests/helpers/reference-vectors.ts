/**
 * Finds the published reference figures. They live outside the repository and are never copied into it; where they
 * are absent the tests that need them are skipped with a clear line.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'vitest';

const ROOT = resolve(fileURLToPath(import.meta.url), '../../..');
const FOLDER = join(process.env['PONDBOOK_SHARED'] ?? join(ROOT, '../shared'), 'vectors');

/** Whether the folder of reference figures is there. */
export const hasVectors = existsSync(FOLDER);

/** A describe block that needs the reference figures: skipped loudly without them. */
export function describeWithVectors(name: string, tests: () => void): void {
  if (hasVectors) {
    describe(name, tests);
    return;
  }
  console.warn(`SKIPPED: "${name}" needs the reference vectors in ${FOLDER}`);
  describe.skip(name, () => {
    it('SKIPPED: the reference vectors are absent', () => undefined);
  });
}

export const vectorText = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');

export const vectorJson = <T>(file: string): T => JSON.parse(vectorText(file)) as T;

/** Rows of a plain CSV (no quotes) as records of text by column name. */
export function vectorRows(file: string): Record<string, string>[] {
  const [head = '', ...lines] = vectorText(file).trim().split(/\r?\n/);
  const names = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']));
  });
}

/** Relative difference that counts as equal given the same parameters; differences below 1e-9 are always equal. */
export function isNear(actual: number, expected: number, relative = 1e-6): boolean {
  return Math.abs(actual - expected) <= Math.max(1e-9, relative * Math.abs(expected));
}
