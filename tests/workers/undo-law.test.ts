/**
 * Laws of an import into any book, of any file:
 * - undone, every figure is as before: cards, days of every year, counts, settings; only the facts have grown;
 * - imported again after that, every figure is as after the first time;
 * - imported a second time without an undo, nothing changes;
 * - two files that overlap, in either order, are their whole, and undone in either order leave the book as before;
 * - after each of these the live tables are what the facts say.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Draft } from '../../src/domain/facts/fact';
import { dayFromNumber } from '../../src/domain/shared/day';
import type { CustomerId, ImportId } from '../../src/domain/shared/id';
import { canonical, compareWithFacts, readLive } from '../../src/storage/compare';
import { undoImport } from '../../src/workers/jobs/undo-import';
import { aBook, type TestBook } from '../helpers/a-book';
import { contextFor, done, useLocks } from '../helpers/a-worker';
import { allFacts } from '../helpers/book-dump';
import { bring, look } from '../helpers/import-fixture';
import { runs } from '../helpers/law-runs';
import { FILE_KINDS, FIRST_DAY, fileOfKind, fileRows, PEOPLE } from '../helpers/some-files';
import { anId, named, points, visited, voided } from '../helpers/taps';

useLocks();

/** What a vendor did before the file came. */
const tap = fc.record({
  who: fc.nat({ max: PEOPLE.length - 1 }),
  day: fc.nat({ max: 40 }),
  fen: fc.integer({ min: -500, max: 9000 }),
  points: fc.integer({ min: -40, max: 90 }),
  undone: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
});
const taps = fc.record({
  list: fc.array(tap, { maxLength: 8 }),
  /** How much of a person is known: only the name, or all. */
  whole: fc.boolean(),
  packed: fc.boolean(),
});
type Taps = typeof taps extends fc.Arbitrary<infer T> ? T : never;

const idOf = (who: number): CustomerId => anId<CustomerId>(`a${who}`);

async function bookWith({ list, whole, packed }: Taps): Promise<TestBook> {
  const book = await aBook(7);
  for (const [i, { who, day, fen, points: some, undone }] of list.entries()) {
    const nobody = PEOPLE[who]!.name === '';
    const customer = nobody ? null : idOf(who);
    const { name, ...more } = PEOPLE[who]!;
    const drafts: Draft[] = [
      visited(customer, dayFromNumber(FIRST_DAY + day), fen, { id: anId(`e${i}`) }),
    ];
    if (customer) {
      const fields = whole ? { name, ...more } : { name };
      drafts.push({ ...named(customer, name), fields } as Draft, points(customer, some));
    }
    await book.add(...drafts);
    if (undone) await book.add(voided(anId(`e${i}`), customer));
  }
  await book.add({
    ...named(idOf(0), ''),
    kind: 'setting',
    customer: null,
    fields: { shopName: '东塘' },
  });
  if (packed) await book.rewrite({ packTail: true });
  return book;
}

/** Every figure the book shows. Initials are left out: a tap in a test makes them without a dictionary. */
async function figures({ db }: TestBook) {
  const { head, cards, years } = await readLive(db);
  const { customers, visits, settings } = head;
  const known = [...cards.values()].map(({ id, fields, figures: counted }) =>
    canonical([id, fields, counted]),
  );
  return { customers, visits, settings, cards: known.sort(), days: daysOf(years) };
}

/** The days of the years on which anything happened. */
const daysOf = (years: ReadonlyMap<number, string>): string[] =>
  [...years].sort().flatMap(([year, text]) => {
    const [visitsText = '', fenText = ''] = text.split('/');
    const fen = fenText.split(',');
    return visitsText.split(',').flatMap((count, day) => {
      const some = count !== '0' || fen[day] !== '0';
      return some ? [`${year}, day ${day}: ${count} visits, ${fen[day]} fen`] : [];
    });
  });

const undo = (book: TestBook, id: string) =>
  done(undoImport({ id: id as ImportId }, contextFor(book)));
const differences = async ({ db }: TestBook) => (await compareWithFacts(db)).differences;
const holdsTable = async (file: File, book: TestBook): Promise<boolean> =>
  look(file, book).then(
    () => true,
    () => false,
  );

test.each(FILE_KINDS)(
  'law: any book is as before when an import of %s is undone, and as after when it comes again',
  async (kind) => {
    await fc.assert(
      fc.asyncProperty(taps, fileRows(10), async (before, rows) => {
        const book = await bookWith(before);
        const file = fileOfKind(kind, rows);
        fc.pre(await holdsTable(file, book));
        const atFirst = await figures(book);
        const factsBefore = await allFacts(book.db);

        const { id } = await bring(file, book);
        const after = await figures(book);
        const twice = await bring(file, book);
        expect(await figures(book)).toEqual(after);
        expect(twice.knownFile).toBe(true);
        expect(await differences(book)).toBe(0);

        await undo(book, id);
        expect(await figures(book)).toEqual(atFirst);
        expect(await differences(book)).toBe(0);

        const again = await bring(file, book);
        expect(again.id).toBe(id);
        expect(await figures(book)).toEqual(after);
        expect(await differences(book)).toBe(0);
        expect(await allFacts(book.db)).toEqual(expect.arrayContaining(factsBefore));
        await book.db.delete();
      }),
      runs(10),
    );
  },
);

test.each(['visits', 'bill'] as const)(
  'law: two files of %s that overlap are their whole, and undone in either order leave nothing',
  async (kind) => {
    const cut = fc.record({
      from: fc.nat({ max: 6 }),
      to: fc.nat({ max: 12 }),
      swap: fc.boolean(),
    });

    await fc.assert(
      fc.asyncProperty(taps, fileRows(12), cut, async (before, rows, { from, to, swap }) => {
        // A bill counts money given back to those who paid by it, so a part of it may lack the payment.
        const sound = rows.filter(
          (row) => !row.bad && (kind === 'visits' || row.kind !== 'refund'),
        );
        const parts = [sound.slice(0, Math.max(from, to)), sound.slice(Math.min(from, to))];
        const [one, other] = (swap ? parts.reverse() : parts).map((some) => fileOfKind(kind, some));
        const book = await bookWith(before);
        fc.pre((await holdsTable(one!, book)) && (await holdsTable(other!, book)));
        const atFirst = await figures(book);

        const first = await bring(one!, book);
        const between = await figures(book);
        const second = await bring(other!, book);

        fc.pre(first.id !== second.id);
        const whole = await bookWith(before);
        await bring(fileOfKind(kind, sound), whole);
        expect(await counted(book)).toEqual(await counted(whole));
        expect(await differences(book)).toBe(0);

        await undo(book, second.id);
        expect(await figures(book)).toEqual(between);
        await bring(other!, book);
        await undo(book, first.id);
        await undo(book, second.id);
        expect(await figures(book)).toEqual(atFirst);
        expect(await differences(book)).toBe(0);
        await Promise.all([book.db.delete(), whole.db.delete()]);
      }),
      runs(10),
    );
  },
);

/** By name: how many visits, and how much they brought. Whose id a newcomer has follows from the file she came with. */
async function counted({ db }: TestBook) {
  const { head, cards, years } = await readLive(db);
  const people = [...cards.values()].map(({ fields, figures: of }) =>
    JSON.stringify([fields.name, of.visits, of.visitDays, of.amountFen, of.lastDay]),
  );
  return { visits: head.visits, people: people.sort(), days: daysOf(years) };
}
