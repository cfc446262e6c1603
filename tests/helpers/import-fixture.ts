/** Files of tests/fixtures/import on their way into a book, through the worker's own calls, as the app takes them. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CustomerFields } from '../../src/domain/customers/customer';
import { idFromBytes } from '../../src/domain/shared/id';
import { readAllCards } from '../../src/storage/read-cards';
import { changeImport, commitImport, openImport } from '../../src/workers/import/session';
import type { Calls } from '../../src/workers/calls';
import type { ImportReport } from '../../src/workers/import/report';
import { aBook, type TestBook } from './a-book';
import { contextFor, done } from './a-worker';
import { allFacts } from './book-dump';

const FOLDER = resolve(import.meta.dirname, '../fixtures/import');

export const fixture = (name: string): File =>
  new File([readFileSync(resolve(FOLDER, name))], name);

/** What the preview says of a file; nothing is written. */
export const look = (file: File | string, book: TestBook): Promise<ImportReport> =>
  done(open(file, book));

/** As look, with whatever is wrong with the file as an answer too. */
export const open = (file: File | string, book: TestBook) =>
  openImport({ file: typeof file === 'string' ? fixture(file) : file }, contextFor(book));

/** Looks at a file, changes what the vendor would, and writes it. */
export async function bring(
  file: File | string,
  book: TestBook,
  change?: (report: ImportReport) => Calls['change-import']['asks'],
): Promise<ImportReport & { readonly id: string }> {
  const first = await look(file, book);
  const report = change ? await done(changeImport(change(first), contextFor(book))) : first;
  const { id } = await done(commitImport({}, contextFor(book)));
  return { ...report, id };
}

/** A file in a book of its own: what the preview said, and what stands in the book afterwards. */
export async function brought(file: File | string) {
  const book = await aBook();
  const report = await bring(file, book);
  return { report, visits: await visitsIn(book), people: await peopleIn(book) };
}

/** [customer's name or null, day, clock or '', yuan, kind], as recorded. */
export type VisitTold = readonly [string | null, string, string, number, string];

/** The visits of a book by day and clock. */
export async function visitsIn({ db }: TestBook): Promise<VisitTold[]> {
  const { ids, fields } = await readAllCards(db);
  const names = new Map(fields.map((one, i) => [idFromBytes(ids, i * 16), one.name ?? '']));
  return (await allFacts(db))
    .flatMap((fact): VisitTold[] => {
      if (fact.kind !== 'visit') return [];
      const who = fact.customer && (names.get(fact.customer) ?? 'somebody unknown');
      const { day, minute } = fact.at;
      return [[who, day, clock(minute), fact.amountFen / 100, fact.visit]];
    })
    .sort((a, b) => (`${a[1]} ${a[2]}|${a[0]}` < `${b[1]} ${b[2]}|${b[0]}` ? -1 : 1));
}

/** What is known of everybody, by name. */
export async function peopleIn({ db }: TestBook): Promise<CustomerFields[]> {
  const { fields } = await readAllCards(db);
  return [...fields].sort((a, b) => ((a.name ?? '') < (b.name ?? '') ? -1 : 1));
}

const clock = (minute: number | null): string =>
  minute === null ? '' : `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
