/** Contacts and feedback of everybody, wherever they lie and whatever became of them. */
import { expect, test } from 'vitest';
import { readTalks } from '../../src/storage/tables/talks';
import { readHead } from '../../src/storage/tables/head';
import { aBook, type TestBook } from '../helpers/a-book';
import {
  anId,
  AUNT_LI,
  contacted,
  fedBack,
  named,
  OLD_WANG,
  visited,
  voided,
} from '../helpers/taps';
import type { FactId } from '../../src/domain/shared/id';

const talks = async ({ db }: TestBook) => readTalks(db, await readHead(db));
const told = async (book: TestBook) => {
  const { contacts, feedback } = await talks(book);
  return [...contacts.map((one) => one.outcome), ...feedback.map((one) => one.feedback)];
};

test('talks: a contact is heard of at once, and no more once it is undone', async () => {
  const book = await aBook();
  await book.add(named(OLD_WANG, 'Wang'));
  expect(await told(book)).toEqual([]);

  await book.add(contacted(OLD_WANG, '2026-05-02', 'willCome', { id: anId('c1') }));
  await book.add(fedBack(OLD_WANG, '2026-05-02', 'complaint', { id: anId('c2') }));
  expect(await told(book)).toEqual(['willCome', 'complaint']);

  await book.add(voided(anId('c1'), OLD_WANG), voided(anId('c2'), OLD_WANG));
  expect(await told(book)).toEqual([]);
});

test('talks: packed away they say the same, and can still be undone', async () => {
  const book = await aBook();
  await book.add(named(OLD_WANG, 'Wang'), contacted(OLD_WANG, '2026-05-09', 'wontCome'));
  await book.add(contacted(OLD_WANG, '2026-05-02', 'noAnswer', { id: anId('c1') }));
  await book.add(contacted(OLD_WANG, '2026-05-03', 'sent', { id: anId('c2') }));
  await book.add(voided(anId('c2'), OLD_WANG));
  for (let i = 0; i < 300; i++) await book.add(visited(AUNT_LI, '2026-05-01', 100));
  const before = await talks(book);

  await book.rewrite({ packTail: true });
  expect(await talks(book)).toEqual(before);
  expect(await told(book)).toEqual(['noAnswer', 'wontCome']);

  await book.add(voided(anId('c1'), OLD_WANG));
  expect(await told(book)).toEqual(['wontCome']);
});

test('talks: of two entries that are one person, the contacts are hers, until they are parted', async () => {
  const book = await aBook();
  await book.add(named(OLD_WANG, 'Wang'), named(AUNT_LI, 'Li'));
  await book.add(contacted(AUNT_LI, '2026-05-02'));
  const at = { at: named(OLD_WANG, '').at, batch: null };
  const link = anId<FactId>('f1');

  await book.rewrite({
    drafts: [{ kind: 'alias', id: link, customer: OLD_WANG, other: AUNT_LI, ...at }],
  });
  expect((await talks(book)).contacts.map(({ customer }) => customer)).toEqual([OLD_WANG]);

  await book.rewrite({ drafts: [voided(link, OLD_WANG)] });
  expect((await talks(book)).contacts.map(({ customer }) => customer)).toEqual([AUNT_LI]);
});
