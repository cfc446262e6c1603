/** What a vendor has said of a table's columns is not asked of him again. */
import { beforeEach, expect, test } from 'vitest';
import { changeImport, commitImport, openImport } from '../../src/workers/import/session';
import type { Mapping } from '../../src/files/csv/mapping';
import { aBook, type TestBook } from '../helpers/a-book';
import { contextFor, done, useLocks } from '../helpers/a-worker';

useLocks();

let book: TestBook;
beforeEach(async () => {
  book = await aBook();
});

const open = async (text: string): Promise<Mapping> =>
  (await done(openImport({ file: new File([text], 'till.csv') }, contextFor(book)))).mapping;
const say = (mapping: Mapping) => done(changeImport({ mapping }, contextFor(book)));
const commit = () => done(commitImport({}, contextFor(book)));

const TILL = 'wann,wieviel,wer\n';

test('mapping: said once, it is taken for the next file with the same headers, and for no other', async () => {
  const guess = await open(`${TILL}2026-05-01,12,老王\n`);
  const said = { ...guess, columns: { date: 0, amount: 1, wechat: 2 } };
  expect(said).not.toEqual(guess);
  await say(said);
  await commit();

  expect(await open(`${TILL}2026-06-01,30,李嫂\n`)).toEqual(said);
  expect(await open(`x,${TILL}1,2026-06-01,30,李嫂\n`)).not.toMatchObject({
    columns: said.columns,
  });
});

test('mapping: looked at and left, nothing is kept', async () => {
  const guess = await open(`${TILL}2026-05-01,12,老王\n`);
  await say({ ...guess, columns: { date: 0, amount: 1, wechat: 2 } });

  expect(await open(`${TILL}2026-06-01,30,李嫂\n`)).toEqual(guess);
});

test('mapping: put back to what is guessed anyway, it is forgotten', async () => {
  const guess = await open(`${TILL}2026-05-01,12,老王\n`);
  await say({ ...guess, columns: { date: 0, amount: 1, wechat: 2 } });
  await commit();
  await open(`${TILL}2026-06-01,30,李嫂\n`);
  await say(guess);
  await commit();

  expect(await open(`${TILL}2026-07-01,30,李嫂\n`)).toEqual(guess);
});

test('mapping: the order of day and month is asked once, and gives way to dates that tell it', async () => {
  const asked = await open('date,amount,name\n01/02/2026,12,Ann\n');
  expect(asked.dateOrderOpen).toBe(true);
  await say({ ...asked, dateOrder: 'dmy', dateOrderOpen: false });
  await commit();

  expect(await open('date,amount,name\n03/04/2026,12,Ann\n')).toMatchObject({
    dateOrder: 'dmy',
    dateOrderOpen: false,
  });
  expect(await open('date,amount,name\n03/25/2026,12,Ann\n')).toMatchObject({
    dateOrder: 'mdy',
    dateOrderOpen: false,
  });
});
