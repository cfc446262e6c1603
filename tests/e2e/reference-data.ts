/** Published reference data for browser tests: it lives outside the repository; where it is absent, tests say so and skip. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/setup.mjs';
import { test } from './setup';

const FOLDER = join(process.env['PONDBOOK_SHARED'] ?? join(root, '../shared'), 'vectors');

/** Skips the test that asks, with a clear line, where the folder of reference data is absent. */
export function needsReferenceData(what: string): void {
  if (existsSync(FOLDER)) return;
  console.warn(`SKIPPED: "${what}" needs the reference data in ${FOLDER}`);
  test.skip(true, `SKIPPED: no reference data in ${FOLDER}`);
}

export const referenceText = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');

/** Rows of a plain CSV as records by column name; quoted cells may hold commas and doubled quotes. */
export function csvRows(text: string): Record<string, string>[] {
  const [names = [], ...rows] = text
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/)
    .map(cellsOf);
  return rows.map((cells) => Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ''])));
}

function cellsOf(line: string): string[] {
  const cells = line.match(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g) ?? [];
  return cells.map((cell) =>
    cell
      .replace(/,$/, '')
      .replace(/^"([^]*)"$/, '$1')
      .replaceAll('""', '"'),
  );
}
