/** Tables of measured figures that somebody looked at and approved; made of all cases, so only `npm run laws` compares them. */
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { isFullRun } from './law-runs';

const FOLDER = join(resolve(fileURLToPath(import.meta.url), '../..'), 'approved');

/** Prints a table; in the run of all laws it must be the approved one (tests/approved, `-u` to approve anew). */
export async function approveTable(
  name: string,
  rows: readonly (readonly (string | number)[])[],
): Promise<void> {
  const cells = rows.map((row) =>
    row.map((cell) => (typeof cell === 'number' ? cell.toFixed(3) : cell)),
  );
  const width = cells[0]!.map((_, k) => Math.max(...cells.map((row) => row[k]!.length)));
  const text = cells
    .map((row) => row.map((cell, k) => (k ? cell.padStart(width[k]!) : cell.padEnd(width[k]!))))
    .map((row) => row.join('  ').trimEnd())
    .join('\n');
  console.info(`${name}\n${text}`);
  if (isFullRun()) await expect(`${text}\n`).toMatchFileSnapshot(join(FOLDER, `${name}.txt`));
}
