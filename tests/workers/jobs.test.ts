/** Long work as the worker does it: demo, undo, check, export, merge, scores. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readBook } from '../../src/files/backup/read-book';
import { compareWithFacts } from '../../src/storage/compare';
import { readAllCards } from '../../src/storage/read-cards';
import { readInsight } from '../../src/storage/tables/insight';
import type { HeadRow } from '../../src/storage/schema/version-1';
import { keepRecovery } from '../../src/storage/tables/recovery';
import { readHead } from '../../src/storage/tables/head';
import { underLock } from '../../src/workers/call-context';
import { checkBook } from '../../src/workers/jobs/check-book';
import { clearDemo, loadDemo } from '../../src/workers/jobs/demo';
import { exportBook } from '../../src/workers/jobs/export-book';
import { initials } from '../../src/workers/jobs/initials';
import { computeInsight } from '../../src/workers/jobs/insight';
import { mergeFile, previewMerge } from '../../src/workers/jobs/merge-file';
import { packTail } from '../../src/workers/jobs/pack-tail';
import { writeScores } from '../../src/workers/jobs/scores';
import { ok } from '../../src/domain/shared/result';
import { aBook, aSource, type TestBook } from '../helpers/a-book';
import { contextFor, done, useLocks } from '../helpers/a-worker';
import { allFacts, leftovers } from '../helpers/book-dump';
import { factsOf, listed } from '../helpers/some-facts';
import { aDay, AUNT_LI, named, OLD_WANG, points, visited } from '../helpers/taps';

useLocks();

let book: TestBook;
beforeEach(async () => {
  book = await aBook();
});

afterEach(() => {
  vi.restoreAllMocks();
});

const here = () => contextFor(book);
const differences = async () => (await compareWithFacts(book.db)).differences;

test.each(['pond', 'stall'] as const)(
  'demo: the %s comes with customers and leaves without a trace of them, tried things too',
  async (preset) => {
    await book.add(named(OLD_WANG, '老王'), visited(OLD_WANG, '2026-11-01', 500));

    await done(loadDemo({ preset }, here()));

    const { customers, imports } = await readHead(book.db);
    expect(customers).toBeGreaterThan(20);
    expect(imports).toMatchObject([{ source: `demo:${preset}`, customers: customers - 1 }]);
    expect(await differences()).toBe(0);
    const { ids, fields } = await readAllCards(book.db);
    const someone = fields.findIndex((one) => one.name !== '老王');
    const id = Buffer.from(ids.subarray(someone * 16, someone * 16 + 16)).toString('hex');
    await book.add(visited(id as typeof OLD_WANG, '2026-11-20', 900));
    await book.add(points(id as typeof OLD_WANG, 9), named(id as typeof OLD_WANG, 'renamed'));

    await done(clearDemo({}, here()));

    expect(await readHead(book.db)).toMatchObject({ customers: 1, visits: 1, imports: [] });
    expect((await readAllCards(book.db)).fields).toEqual([{ name: '老王' }]);
    expect(await differences()).toBe(0);
  },
);

test('demo: cleared and loaded again it is there once', async () => {
  await done(loadDemo({ preset: 'stall' }, here()));
  const first = await readHead(book.db);
  await done(clearDemo({}, here()));

  await done(loadDemo({ preset: 'stall' }, here()));

  expect(await readHead(book.db)).toMatchObject({
    customers: first.customers,
    visits: first.visits,
  });
  expect((await readHead(book.db)).imports).toHaveLength(1);
});

test('check: a sound book has no differences, and checking changes nothing', async () => {
  await book.add(named(OLD_WANG, '老王'), visited(OLD_WANG, '2026-11-01', 500));
  const before = await readHead(book.db);

  expect(await done(checkBook({}, here()))).toEqual({ facts: 2, differences: 0 });

  expect(await readHead(book.db)).toEqual(before);
});

test('check: a spoilt card and a spoilt day are found, counted and put right', async () => {
  await book.add(named(OLD_WANG, '老王'), visited(OLD_WANG, '2026-11-01', 500));
  const card = (await book.db.cards.toArray())[0]!;
  await book.db.cards.put({ ...card, figures: { ...card.figures, amountFen: 501 } });
  const head = await readHead(book.db);
  const spoilt: HeadRow = { ...head, openDay: { ...head.openDay!, visits: 2 } };
  await book.db.records.put(spoilt);

  expect(await done(checkBook({}, here()))).toEqual({ facts: 2, differences: 2 });

  expect(await done(checkBook({}, here()))).toEqual({ facts: 2, differences: 0 });
  expect((await readAllCards(book.db)).figures.amountFen[0]).toBe(500);
});

test('check: cards that vanished altogether are written anew from the facts', async () => {
  await book.add(named(OLD_WANG, '老王'), named(AUNT_LI, 'Aunt Li'));
  await book.rewrite({});
  await book.db.chunks.clear();

  const found = await done(checkBook({}, here()));

  expect(found.differences).toBeGreaterThan(0);
  expect((await readAllCards(book.db)).fields).toHaveLength(2);
  expect(await differences()).toBe(0);
});

test('export: the file holds every fact, of tail and packs alike', async () => {
  await book.add(named(OLD_WANG, '老王'), visited(OLD_WANG, '2026-11-01', 500));
  await book.add(...Array.from({ length: 210 }, () => visited(null, '2026-11-02', 10)));
  await book.rewrite({ packTail: true });

  const { blob, facts } = await done(exportBook({}, here()));

  expect(facts).toBe(212);
  const read = await readBook(blob);
  if (!read.ok) throw new Error(read.error.type);
  expect(read.value.header).toMatchObject({ written: '2026-11-21' });
  expect(listed(factsOf(read.value.packs))).toEqual(await allFacts(book.db));
});

test('export: since a day there is only what was recorded then, with the names it speaks of', async () => {
  // The 23rd begins at 16:00 of the 22nd by the clock of the world.
  let now = Date.UTC(2026, 10, 22, 15);
  book = await aBook(2, { ...aSource(2), nowMs: () => now });
  await book.add(named(OLD_WANG, '老王'), named(AUNT_LI, 'Aunt Li'));
  await book.rewrite({ packTail: true });
  now = Date.UTC(2026, 10, 22, 16);
  await book.add(visited(OLD_WANG, '2026-11-22', 500));

  const { blob, facts } = await done(exportBook({ since: aDay('2026-11-23') }, here()));

  const read = await readBook(blob);
  if (!read.ok) throw new Error(read.error.type);
  expect(read.value.header).toMatchObject({ since: '2026-11-23' });
  expect(factsOf(read.value.packs).map((fact) => [fact.kind, fact.customer])).toEqual([
    ['edit', OLD_WANG],
    ['visit', OLD_WANG],
  ]);
  expect(facts).toBe(2);
});

test('merge: what the preview promises is what happens, and a second time there is nothing to do', async () => {
  await book.add(named(OLD_WANG, '老王'), visited(OLD_WANG, '2026-11-01', 500));
  const { blob: file } = await done(exportBook({}, here()));
  book = await aBook(2, aSource(2, Date.UTC(2026, 10, 22)));
  await book.add(named(AUNT_LI, 'Aunt Li'));

  const preview = await done(previewMerge({ file }, here()));
  const beforehand = await readHead(book.db);
  const merged = await done(mergeFile({ file }, here()));
  const again = await done(mergeFile({ file }, here()));

  expect(beforehand.facts).toBe(1);
  expect(preview).toEqual({ ...merged, clashes: { fields: [], overdrawn: [] }, from: null });
  expect(merged).toEqual({
    added: 2,
    changed: 0,
    same: 0,
    customers: 1,
    visits: 1,
    erased: 0,
    writtenDay: '2026-11-21',
    since: null,
  });
  expect(again).toMatchObject({ added: 0, changed: 0, same: 2 });
  expect(await readHead(book.db)).toMatchObject({ facts: 3, customers: 2 });
});

test('export: encrypted it holds the same facts, opens on another device with its code alone, and on its own without asking', async () => {
  await book.add(named(OLD_WANG, '老王'), visited(OLD_WANG, '2026-11-01', 500));
  const without = await exportBook({ sealed: true }, here());
  await keepRecovery(book.db, '我家的鱼塘有三个角，一个都不能少');
  const { blob: file, facts } = await done(exportBook({ sealed: true }, here()));
  const own = await done(previewMerge({ file }, here()));
  book = await aBook(2, aSource(2, Date.UTC(2026, 10, 22)));

  const asked = await mergeFile({ file }, here());
  const wrong = await mergeFile({ file, secret: '我家的鱼塘有四个角，一个都不能少' }, here());
  const before = await readHead(book.db);
  const merged = await done(
    mergeFile({ file, secret: '我家的鱼塘有三个角，一个都不能少' }, here()),
  );

  expect(without).toEqual({ ok: false, error: { type: 'code-needed' } });
  expect([facts, own.same]).toEqual([2, 2]);
  expect(asked).toEqual({ ok: false, error: { type: 'code-needed' } });
  expect(wrong).toEqual({ ok: false, error: { type: 'code-wrong' } });
  expect(before.facts).toBe(0);
  expect(merged).toMatchObject({ added: 2, same: 0, customers: 1, visits: 1 });
});

test('merge: a damaged file is refused and the book left alone', async () => {
  await book.add(visited(OLD_WANG, '2026-11-01', 500));
  const { blob } = await done(exportBook({}, here()));
  const before = await readHead(book.db);
  const file = new Blob([(await blob.text()).replace('"amount":[500]', '"amount":[900]')]);

  const outcome = await mergeFile({ file }, here());

  expect(outcome).toEqual({ ok: false, error: { type: 'file-damaged' } });
  expect(await readHead(book.db)).toEqual(before);
});

test('long work: while another tab is at it for long, this one says so and touches nothing', async () => {
  await book.add(visited(OLD_WANG, '2026-11-01', 500));
  const before = await readHead(book.db);

  const answers = await underLock(book.db, async () => {
    vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => AbortSignal.abort());
    return ok(
      await Promise.all([packTail({}, here()), clearDemo({}, here()), checkBook({}, here())]),
    );
  });

  const busy = { ok: false, error: { type: 'busy-elsewhere' } };
  expect(answers).toEqual(ok([busy, busy, busy]));
  expect(await readHead(book.db)).toEqual(before);
});

test('long work: two that begin at once are done one after the other', async () => {
  await book.add(visited(OLD_WANG, '2026-11-01', 500));

  const both = await Promise.all([packTail({}, here()), packTail({}, here())]);

  expect(both).toEqual([ok(null), ok(null)]);
  expect(await readHead(book.db)).toMatchObject({ generation: 2, facts: 1 });
});

test('long work: progress goes forward to the end', async () => {
  const parts: number[] = [];
  await done(
    loadDemo(
      { preset: 'stall' },
      contextFor(book, (progress) => parts.push(progress.done)),
    ),
  );

  expect(parts).toEqual([...parts].sort((a, b) => a - b));
  expect(parts.at(-1)).toBe(1);
});

test('packing: the newest 200 facts stay at hand, the rest goes into packs, nothing lies about', async () => {
  await book.add(
    ...Array.from({ length: 300 }, (_, i) => visited(i % 2 ? OLD_WANG : null, '2026-11-02', i)),
  );
  const before = await allFacts(book.db);

  await done(packTail({}, here()));

  expect(await book.db.tail.count()).toBe(200);
  expect(await allFacts(book.db)).toEqual(before);
  expect(await leftovers(book.db)).toBe(0);
  expect(await differences()).toBe(0);
});

const HEADER =
  'customer,phone,name,visits,first_day,last_day,repeat_visits,r_score,f_score,m_score,segment,stage,' +
  'p_active,p_no_visit,expected_visits,expected_value,usual_gap_days,long_gap_days,warned';

test('scores: the columns are the ones agreed on, one row a customer, as of the day asked for', async () => {
  await book.add(
    { ...named(OLD_WANG, ''), kind: 'edit', fields: { name: '老王', number: '7', phone: '138' } },
    visited(OLD_WANG, '2026-09-01', 1000),
    visited(OLD_WANG, '2026-09-11', 1000),
    visited(OLD_WANG, '2026-09-11', 500),
    visited(OLD_WANG, '2026-10-01', 1000),
    named(AUNT_LI, '=Aunt "Li"'),
  );

  const asked = { asOf: aDay('2026-09-15'), horizonDays: 30 };
  const { blob, customers } = await done(writeScores(asked, here()));

  const bytes = new Uint8Array(await blob.arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [header, wang, li, end] = (await blob.text()).replace('\uFEFF', '').split('\r\n');
  expect(header).toBe(HEADER);
  expect(wang).toMatch(/^7,138,老王,3,2026-09-01,2026-09-11,1,/);
  expect(wang!.split(',')).toHaveLength(19);
  expect(li).toMatch(/^"'=Aunt ""Li""",,"'=Aunt ""Li""",0,,,0,,,,,/);
  expect(end).toBe('');
  expect(customers).toBe(2);
});

test('insight: it counts everybody and says of which state of the book it speaks', async () => {
  await book.add(
    named(OLD_WANG, '老王'),
    visited(OLD_WANG, '2026-09-01', 1000),
    visited(AUNT_LI, '2026-09-02', 700),
    visited(null, '2026-09-02', 50),
  );

  await computeInsight({ asOf: aDay('2026-11-21'), horizonDays: 30, warnLevel: 0.6 }, here());

  expect(await readInsight(book.db)).toMatchObject({
    asOf: '2026-11-21',
    facts: 4,
    customers: 2,
    visits: 2,
    amountFen: 1700,
    judged: 0,
    halfOfMoneyFrom: 1,
  });
});

test('initials: Chinese names are found by their sounds, others by their letters', async () => {
  expect(await initials({ names: ['老王', 'Aunt Li', '单雄信'] })).toEqual([
    'lw',
    'al',
    expect.stringMatching(/^sxx dxx$|^dxx sxx$/),
  ]);
});
