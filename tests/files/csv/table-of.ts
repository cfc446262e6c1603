/** Tables from text or bytes, for tests. */
import { expect } from 'vitest';
import { rowOf } from '../../../src/files/csv/cells';
import type { Encoding } from '../../../src/files/csv/encoding';
import { guessMapping } from '../../../src/files/csv/guess-mapping';
import { interpret } from '../../../src/files/csv/interpret';
import type { ImportDraft } from '../../../src/files/csv/draft';
import type { Mapping } from '../../../src/files/csv/mapping';
import { readTable } from '../../../src/files/csv/read-table';
import type { Table } from '../../../src/files/csv/table';
import { dayFromNumber } from '../../../src/domain/shared/day';

export async function tableOf(content: BlobPart, encoding: Encoding = 'utf-8'): Promise<Table> {
  const bytes = new Uint8Array(await new Blob([content]).arrayBuffer());
  const read = readTable(bytes, encoding, () => undefined);
  expect(read).toMatchObject({ ok: true });
  if (!read.ok) throw new Error(read.error.type);
  return read.value;
}

/** The counts of a file without a line. */
export const NONE = {
  visits: 0,
  walkIns: 0,
  refunds: 0,
  cancelled: 0,
  leftOut: 0,
  customerLines: 0,
  problems: 0,
};

/** All cells as text. */
export const rowsOf = ({ cells }: Table): string[][] =>
  Array.from({ length: cells.length }, (_, row) => rowOf(cells, row));

export async function draftOf(
  content: BlobPart,
  change: Partial<Mapping> = {},
  encoding: Encoding = 'utf-8',
): Promise<ImportDraft> {
  const table = await tableOf(content, encoding);
  return interpret(table, { ...guessMapping(table), ...change });
}

/** The visits as plain values: [customer's name or null, day, minute, fen, kind]. */
export const visitsOf = ({ visits, customers }: ImportDraft): unknown[] =>
  Array.from({ length: visits.length }, (_, i) => [
    customers[visits.customer[i] ?? -1]?.fields.name ?? null,
    dayFromNumber(visits.day[i] ?? 0),
    visits.minute[i],
    visits.amountFen[i],
    ['purchase', 'session', 'refund'][visits.kind[i] ?? -1],
  ]);

export const problemsOf = ({ problems }: Pick<ImportDraft, 'problems'>): unknown[] =>
  problems.map(({ line, reason }) => [line, reason]);
