/** Groups of customers, counted, listed, tagged and taken out by the real jobs, on a real book. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { CustomerFields } from '../../src/domain/customers/customer';
import type { Draft } from '../../src/domain/facts/fact';
import { filterOf, type BuiltIn } from '../../src/domain/segments/built-in';
import { allOf, type Filter } from '../../src/domain/segments/filter';
import { addDays } from '../../src/domain/shared/day';
import type { CustomerId } from '../../src/domain/shared/id';
import { compareWithFacts, readLive } from '../../src/storage/compare';
import { readCard } from '../../src/storage/tables/cards';
import { readHead } from '../../src/storage/tables/head';
import { readLines } from '../../src/storage/tables/standing';
import { countCustomers, filterCustomers } from '../../src/workers/jobs/filter-customers';
import { clearDemo, loadDemo } from '../../src/workers/jobs/demo';
import { computeInsight } from '../../src/workers/jobs/insight';
import { lifeStages } from '../../src/workers/jobs/life-stages';
import { tagCustomers } from '../../src/workers/jobs/tag-customers';
import { undoImport } from '../../src/workers/jobs/undo-import';
import { aBook, type TestBook } from '../helpers/a-book';
import { contextFor, done, useLocks } from '../helpers/a-worker';
import { aDay, anId, AUNT_LI, named, OLD_WANG, visited } from '../helpers/taps';

useLocks();

const TODAY = aDay('2026-11-21');
const ASKED = { asOf: TODAY, horizonDays: 30, warnLevel: 0.6 };
const NEW = anId<CustomerId>('d4');
const NEVER = anId<CustomerId>('e5');
let book: TestBook;
beforeEach(async () => {
  book = await aBook();
});

const context = () => contextFor(book);
const page = (filter: Filter, from = 0, take = 10) =>
  done(filterCustomers({ ...ASKED, filter, from, take }, context()));
const names = async (group: BuiltIn) => (await page(filterOf(group))).rows.map(({ name }) => name);
const fields = async (id: CustomerId): Promise<CustomerFields> =>
  (await readCard(book.db, await readHead(book.db), id))?.fields ?? {};
const every = (id: CustomerId, gap: number, times: number, until: number, fen: number): Draft[] =>
  Array.from({ length: times }, (_, i) =>
    visited(id, addDays(TODAY, -until - gap * (times - 1 - i)), fen),
  );

/** Wang every 5 days until yesterday; Li every 4 days until the end of October; a new one; one who never came. */
async function fourPeople(): Promise<void> {
  await book.add(
    named(OLD_WANG, '老王'),
    ...every(OLD_WANG, 5, 20, 1, 5_000),
    named(AUNT_LI, '李嫂'),
    ...every(AUNT_LI, 4, 20, 24, 2_000),
    named(NEW, '新来的'),
    visited(NEW, '2026-11-19', 900),
    named(NEVER, '没来过'),
  );
}

describe('a book of four', () => {
  beforeEach(fourPeople);

  test('stages: each stands in one, and who began to slip this month is told with where from', async () => {
    const report = await done(lifeStages(ASKED, context()));

    expect(report.since).toBe('2026-10-31');
    const slipping = report.stages.find(({ stage }) => stage === 'slipping')!;
    expect(slipping).toMatchObject({
      customers: 1,
      amountFen: 40_000,
      came: [{ from: 'loyal', customers: 1 }],
    });
    expect(report.stages.map(({ stage, customers }) => [stage, customers])).toEqual([
      ['potential', 1],
      ['first', 1],
      ['repeat', 0],
      ['loyal', 1],
      ['slipping', 1],
      ['lost', 0],
    ]);
    expect(await names({ type: 'moved', to: 'slipping', from: null })).toEqual(['李嫂']);
    expect(await names({ type: 'moved', to: 'slipping', from: 'loyal' })).toEqual(['李嫂']);
    expect(await names({ type: 'moved', to: 'first', from: null })).toEqual(['新来的']);
    // August is the first month in which somebody had come.
    expect(report.months.map(({ day }) => day)).toEqual([
      '2026-08-31',
      '2026-09-30',
      '2026-10-31',
      '2026-11-21',
    ]);
    expect(report.months.at(-2)!.customers).toEqual([0, 0, 0, 2, 0, 0]);
  });

  test('core: the fewest who bring four fifths of the year, and the vendor’s own two answers about them', async () => {
    const before = await done(lifeStages(ASKED, context()));
    expect(before.core).toMatchObject({
      customers: 2,
      of: 3,
      yearFen: 140_900,
      coreYearFen: 140_000,
      asked: 0,
    });

    await book.add({ ...named(OLD_WANG, ''), fields: { purse: 'yes', rivals: 'yes' } } as Draft);
    await book.add({ ...named(AUNT_LI, ''), fields: { purse: 'yes', rivals: 'no' } } as Draft);

    const { core } = await done(lifeStages(ASKED, context()));
    expect(core).toMatchObject({ asked: 2, treasured: 1 });
    expect(await names({ type: 'treasured' })).toEqual(['老王']);
  });

  test('grades: their lines are kept for the cards, and are the same with the figures of today', async () => {
    const [counted] = await done(
      countCustomers({ ...ASKED, filters: [filterOf({ type: 'grade', grade: 'A' })] }, context()),
    );
    const learnt = await readLines(book.db);

    await computeInsight(ASKED, context());
    await book.add(named(anId<CustomerId>('f6'), '又一个'));
    const [again] = await done(
      countCustomers({ ...ASKED, filters: [filterOf({ type: 'grade', grade: 'A' })] }, context()),
    );

    expect(counted!.customers).toBeGreaterThan(0);
    expect(again).toEqual(counted);
    expect(learnt).toMatchObject({ asOf: TODAY, coreFromFen: 40_000 });
    expect((await readLines(book.db))!.grades.a).toBeCloseTo(learnt!.grades.a, 6);
  });

  test('list: most money first, read on where it stopped', async () => {
    const all = await page(allOf());
    const [first, second] = [await page(allOf(), 0, 2), await page(allOf(), 2, 2)];

    expect(all).toMatchObject({ customers: 4, amountFen: 140_900 });
    expect(all.rows.map(({ name }) => name)).toEqual(['老王', '李嫂', '新来的', '没来过']);
    expect([...first.rows, ...second.rows]).toEqual(all.rows);
  });

  test('tag all: everybody without it gets it, by one batch that one undo takes back', async () => {
    await book.add({ ...named(AUNT_LI, ''), fields: { tags: ['鲫鱼', '老客'] } } as Draft);
    const filter = allOf({ field: 'visits', op: 'atLeast', value: 1 });

    const tagged = await done(tagCustomers({ ...ASKED, filter, tag: '老客', on: true }, context()));

    expect(tagged.customers).toBe(2);
    expect((await fields(OLD_WANG)).tags).toEqual(['老客']);
    expect((await fields(AUNT_LI)).tags).toEqual(['鲫鱼', '老客']);
    expect((await fields(NEVER)).tags).toBeUndefined();
    expect(await compareWithFacts(book.db)).toMatchObject({ differences: 0 });
    const withTag = allOf({ field: 'tags', op: 'contains', text: '老客' });
    expect((await page(withTag)).customers).toBe(3);

    await done(undoImport({ id: tagged.id }, context()));

    expect((await fields(OLD_WANG)).tags).toBeUndefined();
    expect((await fields(AUNT_LI)).tags).toEqual(['鲫鱼', '老客']);
    expect((await page(withTag)).customers).toBe(1);
    expect(await compareWithFacts(book.db)).toMatchObject({ differences: 0 });
  });

  test('tag off: only who has it is changed, and with nobody to change nothing is written', async () => {
    await book.add({ ...named(AUNT_LI, ''), fields: { tags: ['鲫鱼', '老客'] } } as Draft);
    const before = (await readHead(book.db)).facts;

    const off = { ...ASKED, filter: allOf(), on: false };
    const taken = await done(tagCustomers({ ...off, tag: '鲫鱼' }, context()));
    const nobody = await done(tagCustomers({ ...off, tag: '没有的' }, context()));

    expect([taken.customers, nobody.customers]).toEqual([1, 0]);
    expect((await fields(AUNT_LI)).tags).toEqual(['老客']);
    // One edit and the fact of the batch.
    expect((await readHead(book.db)).facts).toBe(before + 2);
  });
});

test('a book without anybody: nothing to count, nobody in the core', async () => {
  const report = await done(lifeStages(ASKED, context()));

  expect(report).toMatchObject({ customers: 0, core: { customers: 0, of: 0 } });
  expect(report.months).toHaveLength(1);
  expect(report.stages.every(({ customers }) => customers === 0)).toBe(true);
});

test('demo: what was tagged while trying leaves with the demo', async () => {
  await done(loadDemo({ preset: 'stall' }, context()));
  await done(tagCustomers({ ...ASKED, filter: allOf(), tag: '试试', on: true }, context()));

  await done(clearDemo({}, context()));

  const { head } = await readLive(book.db);
  expect(head.customers).toBe(0);
});

test('stages: at every month’s end as many as had come by then, and today’s are those of the list', async () => {
  await done(loadDemo({ preset: 'pond' }, context()));

  const report = await done(lifeStages(ASKED, context()));

  const everybody = (counts: readonly number[]) => counts.reduce((sum, one) => sum + one, 0);
  expect(report.months).toHaveLength(13);
  const sizes = report.months.map(({ customers }) => everybody(customers));
  expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
  expect(sizes.at(-1)).toBe(report.customers);
  expect(report.stages.map(({ customers }) => customers)).toEqual(report.months.at(-1)!.customers);
  const came = report.stages.flatMap((one) => one.came);
  const moved = came.reduce((sum, { from, customers }) => sum + (from ? customers : 0), 0);
  expect(report.stages.reduce((sum, { left }) => sum + left, 0)).toBe(moved);
});
