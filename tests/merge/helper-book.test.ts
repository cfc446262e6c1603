/** A helper's own phone: the part of the book it gets, a day recorded on it, and the way back into the owner's book. */
import { beforeEach, expect, test } from 'vitest';
import { aBook, type TestBook } from '../helpers/a-book';
import { allFacts } from '../helpers/book-dump';
import { contextFor, done, useLocks } from '../helpers/a-worker';
import { AUNT_LI, named, OLD_WANG, points, visited, aDay, anId } from '../helpers/taps';
import { holderKey } from '../../src/domain/people/holders';
import { personKey, writePerson } from '../../src/domain/people/shop-people';
import type { Draft, FactKind, Fields } from '../../src/domain/facts/fact';
import { figuresAt } from '../../src/domain/customers/figure-table';
import { phoneTail } from '../../src/domain/customers/phone';
import type { CustomerId, FactId, ImportId } from '../../src/domain/shared/id';
import { recordedBy } from '../../src/app/queries/recorded-by';
import { helperImport, helperOf } from '../../src/merge/helper-book/helper-import';
import { compareWithFacts } from '../../src/storage/compare';
import { readAllCards } from '../../src/storage/read-cards';
import { readHead } from '../../src/storage/tables/head';
import { exportBook } from '../../src/workers/jobs/export-book';
import { mergeFile, previewMerge } from '../../src/workers/jobs/merge-file';

useLocks();

const LI = 'e'.repeat(32);
const at = { day: aDay('2026-11-21'), minute: 540, zone: 480 };
const setting = (fields: Fields): Draft => ({
  kind: 'setting',
  fields,
  customer: null,
  at,
  batch: null,
});
const edited = (customer: CustomerId, fields: Fields): Draft => ({
  kind: 'edit',
  fields,
  customer,
  at,
  batch: null,
});
const voided = (target: FactId | ImportId, customer: CustomerId | null = null): Draft => ({
  kind: 'void',
  target,
  customer,
  at,
  batch: null,
});

let owner: TestBook;
let phone: TestBook;
beforeEach(async () => {
  owner = await aBook();
  phone = await aBook(7);
  await owner.add(
    named(OLD_WANG, '老王'),
    edited(OLD_WANG, { phone: '13800136621', note: '欠人情', tags: ['老客'], wechat: 'wang' }),
    named(AUNT_LI, '李婶'),
    visited(OLD_WANG, '2026-11-01', 12_345),
    points(OLD_WANG, 120),
    setting({
      shopName: '老陈塘口',
      warnLevel: 0.7,
      [personKey(LI)]: writePerson({ name: '小李', role: 'helper', active: true }),
    }),
  );
});

/** As the app does it: first the void that answers the file, then the file. */
async function give(): Promise<Blob> {
  await owner.add(voided(helperImport(LI)));
  const { l, c } = await readHead(owner.db);
  const part = { type: 'for-helper', person: LI, answer: { l, c } } as const;
  return (await done(exportBook({ part }, contextFor(owner)))).blob;
}
const open = (book: TestBook, file: Blob) => done(mergeFile({ file }, contextFor(book)));
async function start(): Promise<void> {
  await open(phone, await give());
  await phone.add(setting({ [holderKey((await readHead(phone.db)).device)]: LI }));
}
const handOver = async (): Promise<Blob> =>
  (await done(exportBook({ part: { type: 'hand-over' } }, contextFor(phone)))).blob;
const cards = async (book: TestBook) => {
  const { ids, fields, figures } = await readAllCards(book.db);
  return Object.fromEntries(
    fields.map((one, i) => [
      Buffer.from(ids.subarray(i * 16, i * 16 + 16)).toString('hex'),
      {
        fields: one,
        points: figuresAt(figures, i).balances.points,
        amountFen: figuresAt(figures, i).amountFen,
      },
    ]),
  );
};
const differences = async (book: TestBook) => (await compareWithFacts(book.db)).differences;

test('helper book: names, tags, last digits and balances; no amounts, notes or whole phones anywhere in the file', async () => {
  const text = await (await give()).text();
  await start();

  for (const secret of ['13800136621', '1380013', '欠人情', 'wang', '12345', 'warnLevel'])
    expect(text, secret).not.toContain(secret);
  const there = await cards(phone);
  expect(there[OLD_WANG]).toEqual({
    fields: { name: '老王', tags: ['老客'], phone: '****6621' },
    points: 120,
    amountFen: 0,
  });
  expect(there[AUNT_LI]?.fields).toEqual({ name: '李婶' });
  const head = await readHead(phone.db);
  expect(head.settings).toMatchObject({ shopName: '老陈塘口' });
  expect(helperOf(head.imports)).toBe(LI);
});

test('helper book: a day recorded offline comes back once, however often it is handed over; no phone is shortened', async () => {
  await start();
  const newcomer = anId<CustomerId>('c3');
  await phone.add(
    visited(OLD_WANG, '2026-11-21', 5000),
    points(OLD_WANG, 50),
    named(newcomer, '新来的'),
    edited(newcomer, { phone: '13900001111' }),
    visited(newcomer, '2026-11-21', 700),
  );
  const file = await handOver();

  const { from, visits } = await done(previewMerge({ file }, contextFor(owner)));
  expect([from, visits]).toEqual(['小李', 2]);
  await open(owner, file);
  const once = await allFacts(owner.db);
  expect(await open(owner, file)).toMatchObject({ added: 0, changed: 0 });

  expect(await allFacts(owner.db)).toEqual(once);
  const here = await cards(owner);
  expect(here[OLD_WANG]).toMatchObject({
    fields: { name: '老王', phone: '13800136621', note: '欠人情' },
    points: 170,
    amountFen: 17_345,
  });
  expect(here[newcomer]).toMatchObject({ fields: { phone: '13900001111' }, amountFen: 700 });
  expect(await differences(owner)).toBe(0);
});

test('helper book: not even everything on his phone, taken in whole, shortens a phone or doubles a balance', async () => {
  await start();
  await phone.add(visited(OLD_WANG, '2026-11-21', 5000), points(OLD_WANG, 50));
  const { blob } = await done(exportBook({}, contextFor(phone)));

  await open(owner, blob);

  expect((await cards(owner))[OLD_WANG]).toMatchObject({
    fields: { phone: '13800136621' },
    points: 170,
    amountFen: 17_345,
  });
  expect(helperOf((await readHead(owner.db)).imports)).toBeNull();
  expect(await differences(owner)).toBe(0);
});

test('helper book: the next file brings changes, and his own entries are not counted twice', async () => {
  await start();
  await phone.add(points(OLD_WANG, 50));
  await open(owner, await handOver());
  await owner.add(
    points(OLD_WANG, -20),
    named(AUNT_LI, '李大婶'),
    edited(OLD_WANG, { phone: null }),
  );

  await open(phone, await give());

  const there = await cards(phone);
  expect(there[OLD_WANG]).toMatchObject({ fields: { name: '老王' }, points: 150 });
  expect(there[OLD_WANG]?.fields.phone).toBeUndefined();
  expect(there[AUNT_LI]?.fields.name).toBe('李大婶');
  expect(await differences(phone)).toBe(0);
});

test('helper book: what was not handed over yet counts on his phone whatever the owner sends', async () => {
  await start();
  await phone.add(points(OLD_WANG, 50));

  await open(phone, await give());
  expect((await cards(phone))[OLD_WANG]?.points).toBe(170);
  await open(owner, await handOver());

  expect((await cards(owner))[OLD_WANG]?.points).toBe(170);
});

test('helper book: a lost phone gets its own entries back, and what the owner struck out stays struck out', async () => {
  await start();
  const visit = anId<FactId>('d4');
  await phone.add(
    visited(OLD_WANG, '2026-11-20', 900),
    visited(OLD_WANG, '2026-11-21', 5000, { id: visit }),
  );
  await open(owner, await handOver());
  await owner.add(voided(visit, OLD_WANG));
  const second = await aBook(9);

  await open(second, await give());

  expect((await cards(second))[OLD_WANG]).toMatchObject({ points: 120, amountFen: 900 });
});

test('helper book: a customer who left with an undone import does not come back with the helper', async () => {
  const batch = anId<ImportId>('f6');
  const left = anId<CustomerId>('f7');
  await owner.add(
    { kind: 'import', batch, source: 'old.csv', customers: 1, visits: 0, customer: null, at },
    { ...edited(left, { name: '错的' }), batch },
  );
  await start();
  expect((await cards(phone))[left]?.fields.name).toBe('错的');
  await owner.rewrite({ drafts: [voided(batch)] });

  await open(owner, (await done(exportBook({}, contextFor(phone)))).blob);

  expect((await cards(owner))[left]).toBeUndefined();
});

test('helper book: the hand-over holds what this phone recorded and nothing that was made up for it', async () => {
  await start();
  await phone.add(visited(OLD_WANG, '2026-11-21', 5000));
  const third = await aBook(11);
  await open(third, await handOver());

  const kinds = (await allFacts(third.db)).map(({ kind }): FactKind => kind);
  expect(kinds.sort()).toEqual(['setting', 'visit']);
});

test('helper book: the owner’s whole book on the helper’s phone takes the place of what was made up', async () => {
  await start();
  await open(phone, (await done(exportBook({}, contextFor(owner)))).blob);

  expect((await cards(phone))[OLD_WANG]).toMatchObject({
    fields: { phone: '13800136621' },
    points: 120,
  });
  expect(helperOf((await readHead(phone.db)).imports)).toBeNull();
});

test('phones: of a number only its tail is told, and a tail cannot be called', () => {
  expect(['138 0013 6621', '+86 13800136621', '0571-8888', '123', ''].map(phoneTail)).toEqual([
    '****6621',
    '****6621',
    '****8888',
    '',
    '',
  ]);
});

test('helper book: in the owner’s book every visit of that day says whose it was, and the owner’s own say nothing', async () => {
  await start();
  const visit = anId<FactId>('d4');
  await phone.add(visited(OLD_WANG, '2026-11-21', 5000, { id: visit }));
  await open(owner, await handOver());

  const head = await readHead(owner.db);
  const by = await recordedBy(owner.db, head);
  const visits = (await allFacts(owner.db)).filter(({ kind }) => kind === 'visit');

  expect(visits.map((fact) => [fact.id === visit, by(fact)?.name])).toEqual(
    expect.arrayContaining([
      [true, '小李'],
      [false, undefined],
    ]),
  );
});
