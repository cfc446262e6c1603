/** Public collections of bad input on their way in and out again. */
import Papa from 'papaparse';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { CustomerFields } from '../../src/domain/customers/customer';
import { tagsIn } from '../../src/domain/customers/tags';
import type { Draft } from '../../src/domain/facts/fact';
import type { CustomerId } from '../../src/domain/shared/id';
import { readTable } from '../../src/files/csv/read-table';
import { rowOf } from '../../src/files/csv/cells';
import { writeCsv } from '../../src/files/csv/write-csv';
import { exportBook } from '../../src/workers/jobs/export-book';
import { mergeFile } from '../../src/workers/jobs/merge-file';
import { writeContact } from '../../src/workers/jobs/write-contact';
import { files as en } from '../../src/ui/i18n/en/files';
import { problems as enProblems } from '../../src/ui/i18n/en/problems';
import { say } from '../../src/ui/i18n/say';
import { files as zh } from '../../src/ui/i18n/zh/files';
import { problems as zhProblems } from '../../src/ui/i18n/zh/problems';
import { aBook, type TestBook } from '../helpers/a-book';
import { contextFor, done, useLocks } from '../helpers/a-worker';
import { allFacts } from '../helpers/book-dump';
import { bring, open, peopleIn } from '../helpers/import-fixture';
import { describeWithShared, sharedPath } from '../helpers/shared-data';
import { customersOf, visitsOf } from '../helpers/tables-out';
import { named, visited } from '../helpers/taps';

useLocks();

const csv = (text: string, name = 'list.csv'): File => new File([text], name);
/** As any program writes CSV: quotes around every cell, and no thought of formulas. */
const plainCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');

describeWithShared('corpora/csv-spectrum', 'the acid files of csv-spectrum', () => {
  const names = readdirSync(sharedPath('corpora/csv-spectrum/csvs')).map((name) =>
    name.replace('.csv', ''),
  );
  const read = (bytes: Uint8Array) => {
    const table = readTable(bytes, 'utf-8', () => undefined);
    if (!table.ok) throw new Error(table.error.type);
    const { headers, cells, problems } = table.value;
    expect(problems).toEqual([]);
    return { headers, rows: Array.from({ length: cells.length }, (_, row) => rowOf(cells, row)) };
  };

  test('there are eleven of them', () => {
    expect(names).toHaveLength(11);
  });

  test.each(names)('%s is read as it says, written by us, and read again', (name) => {
    const wanted: unknown = JSON.parse(
      readFileSync(sharedPath(`corpora/csv-spectrum/json/${name}.json`), 'utf8'),
    );

    const first = read(readFileSync(sharedPath(`corpora/csv-spectrum/csvs/${name}.csv`)));
    const again = read(new TextEncoder().encode(writeCsv(first.headers, first.rows)));

    const told = first.rows.map((row) =>
      Object.fromEntries(first.headers.map((header, i) => [header, row[i] ?? ''])),
    );
    expect(told).toEqual(wanted);
    expect(again).toEqual(first);
  });
});

describeWithShared('corpora/blns', 'the big list of naughty strings', () => {
  const strings = JSON.parse(
    readFileSync(sharedPath('corpora/blns/blns.json'), 'utf8'),
  ) as string[];
  /**
   * Every text is kept as a form keeps it, without blanks around it. One of the 515 is nothing but two apostrophes,
   * and the first is taken for the guard against formulas that our own tables set: even where a file is not ours.
   */
  const kept = strings.map((text) => (text === "''" ? "'" : text.trim()));
  /** Who has no name is called by number. */
  const wanted = kept.map((text, i) => [text || String(i), text]);
  const told = async (book: TestBook) =>
    (await peopleIn(book))
      .sort((a, b) => Number(a.number) - Number(b.number))
      .map(({ name = '', note = '' }) => [name, note]);

  async function bookOfStrings(): Promise<TestBook> {
    const book = await aBook();
    const rows = strings.map((text, i) => [String(i), text, text]);
    await bring(csv(plainCsv([['number', 'name', 'note'], ...rows])), book);
    return book;
  }

  test('there are 515 of them, and all come in as names and notes', async () => {
    expect(strings).toHaveLength(515);
    expect(await told(await bookOfStrings())).toEqual(wanted);
  });

  test.each([
    ['zh', zh.table],
    ['en', en.table],
  ])('through our own table (%s) into an empty book, unchanged', async (_, words) => {
    const book = await bookOfStrings();
    const other = await aBook(2);

    const { counts } = await bring(csv(await customersOf(book, words)), other);

    expect(counts).toMatchObject({ customers: 515, problems: 0 });
    expect(await told(other)).toEqual(wanted);
  });

  test('through a book file into an empty book, unchanged', async () => {
    const book = await bookOfStrings();
    const { blob } = await done(exportBook({}, contextFor(book)));
    const other = await aBook(2);

    await done(mergeFile({ file: blob }, contextFor(other)));

    expect(await told(other)).toEqual(wanted);
    expect(await allFacts(other.db)).toEqual(await allFacts(book.db));
  });

  test('as contacts into an empty book, unchanged', async () => {
    const cards = await Promise.all(
      wanted.map(([name, note], i) =>
        done(writeContact({ customer: { name: `${i} ${name}`, note: note ?? '' } })),
      ),
    );
    const book = await aBook();

    const { counts } = await bring(new File(cards, 'contacts.vcf'), book);

    expect(counts).toMatchObject({ customers: 515, problems: 0 });
    const people = new Map((await peopleIn(book)).map(({ name, note }) => [name, note ?? '']));
    expect(people).toEqual(new Map(wanted.map(([name, note], i) => [`${i} ${name}`, note])));
  });

  test('as the notes of visits, through our own table, unchanged', async () => {
    const book = await aBook();
    const rows = strings.map((text) => ['2026-10-01', 'Ann', '1', text]);
    await bring(csv(plainCsv([['date', 'name', 'amount', 'note'], ...rows])), book);
    const other = await aBook(2);

    await bring(csv(await visitsOf(book, zh.table)), other);

    const notes = [...kept].sort();
    expect(await visitNotes(book)).toEqual(notes);
    expect(await visitNotes(other)).toEqual(notes);
  });
});

describeWithShared('corpora/csv-injection', 'payloads that a spreadsheet would run', () => {
  const payloads = readFileSync(sharedPath('corpora/csv-injection/README.md'), 'utf8')
    .split('\n')
    .filter((line) => /^[=+\-@]/.test(line));
  const FULL_WIDTH = { '=': '＝', '+': '＋', '-': '－', '@': '＠' } as Record<string, string>;
  const wide = payloads.map((text) => (FULL_WIDTH[text.charAt(0)] ?? '') + text.slice(1));
  const signed = payloads.flatMap((text) => ['=', '+', '-', '@'].map((sign) => sign + text));
  const texts = [...payloads, ...wide, ...signed];
  const hidden = payloads.flatMap((text) =>
    ['\t', '\r', '\n', '\t\t', '\r\n'].map((m) => m + text),
  );

  /** A customer called so, with it in every field that holds text, and a visit noted so. */
  async function bookOf(all: readonly string[]): Promise<TestBook> {
    const book = await aBook();
    for (const [i, text] of all.entries()) {
      const id = (i + 1).toString(16).padStart(32, '0') as CustomerId;
      const fields: CustomerFields = {
        name: text,
        wechat: text,
        area: text,
        note: text,
        tags: tagsIn(text),
      };
      await book.add(
        { ...named(id, ''), fields } as Draft,
        {
          ...visited(id, '2026-10-01', 500),
          note: text,
        } as Draft,
      );
    }
    return book;
  }

  test.each([
    ['zh', zh.table],
    ['en', en.table],
  ])(
    'law: no cell of a table going out (%s) begins with what starts a formula',
    async (_, words) => {
      const book = await bookOf([...texts, ...hidden]);

      const tables = [await customersOf(book, words), await visitsOf(book, words)];

      expect(payloads).toHaveLength(6);
      for (const text of tables) {
        const { data } = Papa.parse<string[]>(text.slice(1));
        expect(data.length).toBeGreaterThan(texts.length);
        expect(data.flat().filter((cell) => /^[\s]*[=+\-@＝＋－＠\t\r\n]/.test(cell))).toEqual([]);
      }
    },
  );

  test('they come back as they were', async () => {
    const book = await bookOf(texts);
    const other = await aBook(2);

    await bring(csv(await customersOf(book, zh.table)), other);
    await bring(csv(await visitsOf(book, zh.table)), other);

    expect(await peopleIn(other)).toEqual(await peopleIn(book));
    expect(await visitNotes(other)).toEqual(await visitNotes(book));
  });
});

describeWithShared('corpora/JSONTestSuite', 'JSON chosen where a table is asked for', () => {
  const folders = ['test_parsing', 'test_transform'].map((one) =>
    sharedPath(`corpora/JSONTestSuite/${one}`),
  );
  const all = folders.flatMap((folder) =>
    readdirSync(folder).map((name) => [name, readFileSync(`${folder}/${name}`)] as const),
  );

  test('lists and objects are said to be JSON, in both languages', async () => {
    const book = await aBook();
    const valid = all.filter(([name, bytes]) => /^y_/.test(name) && /^[[{\s]/.test(String(bytes)));
    const other: string[] = [];
    for (const [name, bytes] of valid) {
      const opened = await open(new File([bytes], name), book);
      if (opened.ok || say(zhProblems.work, opened.error) !== JSON_ZH) other.push(name);
      else if (say(enProblems.work, opened.error) !== JSON_EN) other.push(name);
    }

    expect(valid.length).toBeGreaterThan(80);
    expect(other).toEqual([]);
  });

  test('of all 340 files none brings anything into the book, and each refusal has words', async () => {
    const book = await aBook();
    const brought: string[] = [];
    for (const [name, bytes] of all) {
      const opened = await open(new File([bytes], name), book);
      if (opened.ok) {
        const { customers, visits, walkIns, problems } = opened.value.counts;
        // A lone number is a table of one cell: shown to the vendor as a line that says nothing.
        if (customers + visits + walkIns > 0 || problems === 0) brought.push(name);
      } else {
        expect(say(zhProblems.work, opened.error)).not.toBe('');
        expect(say(enProblems.work, opened.error)).not.toBe('');
      }
    }

    expect(all).toHaveLength(340);
    expect(brought).toEqual([]);
  });
});

const JSON_ZH = say(zhProblems.work, { type: 'wrong-kind', kind: 'json' });
const JSON_EN = say(enProblems.work, { type: 'wrong-kind', kind: 'json' });

const visitNotes = async ({ db }: TestBook): Promise<string[]> =>
  (await allFacts(db)).flatMap((fact) => (fact.kind === 'visit' ? [fact.note ?? ''] : [])).sort();
