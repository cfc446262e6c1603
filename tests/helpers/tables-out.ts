/** A book's tables as they go out, as text with its byte order mark. */
import type { CustomerId } from '../../src/domain/shared/id';
import type { TableAsked, TableWords } from '../../src/files/tables/table-words';
import { exportTable } from '../../src/workers/jobs/export-table';
import type { TestBook } from './a-book';
import { contextFor, done } from './a-worker';

export async function tableText(of: TestBook, asked: TableAsked): Promise<string> {
  const { blob } = await done(exportTable(asked, contextFor(of)));
  // Not blob.text(), which takes the byte order mark off.
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blob.arrayBuffer());
}

export const customersOf = (
  of: TestBook,
  words: TableWords,
  ids: readonly CustomerId[] | null = null,
): Promise<string> => tableText(of, { table: 'customers', ids, words });

export const visitsOf = (of: TestBook, words: TableWords): Promise<string> =>
  tableText(of, { table: 'visits', words });
