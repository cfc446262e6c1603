/** The published reference figures of the model. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeWithShared, sharedPath } from './shared-data';

const FOLDER = sharedPath('vectors');

/** A describe block that needs the reference figures: skipped loudly without them. */
export const describeWithVectors = (name: string, tests: () => void): void =>
  describeWithShared('vectors', name, tests);

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
