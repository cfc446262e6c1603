/** The week's changes as the worker finds them in real facts: seats and goods of single visits, people joined and parted. */
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import type { Draft } from '../../src/domain/facts/fact';
import { addDays, type Day } from '../../src/domain/shared/day';
import type { CustomerId, FactId } from '../../src/domain/shared/id';
import type { Fen } from '../../src/domain/shared/fen';
import { readChanges } from '../../src/storage/tables/changes';
import { findChanges } from '../../src/workers/jobs/changes';
import { computeInsight } from '../../src/workers/jobs/insight';
import { aBook, type TestBook } from '../helpers/a-book';
import { contextFor, useLocks } from '../helpers/a-worker';
import { runs } from '../helpers/law-runs';
import { aDay, anId, AUNT_LI, named, OLD_WANG, visited, voided } from '../helpers/taps';

useLocks();

const TODAY = aDay('2026-11-21');

let book: TestBook;
beforeEach(async () => {
  book = await aBook();
});

async function changesOn(day: Day) {
  const here = contextFor(book);
  await computeInsight({ asOf: day, horizonDays: 30, warnLevel: 0.6 }, here);
  await findChanges({}, here);
  return (await readChanges(book.db))!;
}

/** Every week, the last time two days ago, sitting where it is said. */
const weekly = (seats: readonly string[], customer = OLD_WANG): Draft[] =>
  seats.map((seat, i) => ({
    ...(visited(customer, addDays(TODAY, -2 - 7 * (seats.length - 1 - i)), 6000) as Draft & {
      readonly kind: 'visit';
    }),
    seat,
  }));
const SEATS = Array.from({ length: 20 }, (_, i) => (i < 17 ? '3号' : '12号'));

test('who sat on seat 3 and three times on 12 has changed seats; the state of the book and who was watched are told', async () => {
  await book.add(named(OLD_WANG, '老王'), ...weekly(SEATS));

  const { list, total, watched, asOf, facts } = await changesOn(TODAY);

  expect({ total, watched, asOf, facts }).toEqual({
    total: 1,
    watched: { habit: 1, choice: 1 },
    asOf: TODAY,
    facts: 21,
  });
  expect(list).toMatchObject([
    { name: '老王', change: { type: 'seat', shift: { usual: '3号', lately: 1, instead: '12号' } } },
  ]);
});

test('seats of struck-out visits and of refunds say nothing', async () => {
  const [a, b, c] = ['e1', 'e2', 'e3'].map((two) => anId<FactId>(two));
  const struck = weekly(SEATS)
    .slice(17)
    .map((one, i) => ({ ...one, id: [a, b, c][i]! }));
  await book.add(
    ...weekly(SEATS).slice(0, 17),
    ...struck,
    ...[a, b, c].map((id) => voided(id!, OLD_WANG)),
  );

  expect((await changesOn(TODAY)).list.filter(({ change }) => change.type === 'seat')).toEqual([]);
});

test('what neither of two entries shows is told once they are joined, and no more once they are parted', async () => {
  const half = weekly(SEATS).map((one, i) => (i % 2 ? { ...one, customer: AUNT_LI } : one));
  await book.add(named(OLD_WANG, '老王'), named(AUNT_LI, 'Aunt Li'), ...half);
  const apart = await changesOn(TODAY);
  expect(apart.list).toEqual([]);

  const joined = await book.add({
    kind: 'alias',
    customer: OLD_WANG,
    other: AUNT_LI,
    at: { day: TODAY, minute: 600, zone: 480 },
    batch: null,
  });
  await book.rewrite({ packTail: true });
  expect((await changesOn(TODAY)).list).toMatchObject([{ change: { type: 'seat' } }]);

  await book.add(voided(joined[0]!.id, OLD_WANG));
  await book.rewrite({ packTail: true });
  expect((await changesOn(TODAY)).list).toEqual([]);
});

test('however visits are dealt to two entries, joined they show the changes of one person', async () => {
  // Amounts of weekly visits, the last three on another seat, and which of two entries each was noted for.
  const visit = fc.record({
    fen: fc.integer({ min: 3000, max: 30_000 }),
    other: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(visit, { minLength: 18, maxLength: 22 }), async (dealt) => {
      const drafts = (split: boolean): Draft[] =>
        weekly(dealt.map((_, i) => (i < dealt.length - 3 ? '3号' : '12号'))).map((one, i) => ({
          ...(one as Draft & { readonly kind: 'visit' }),
          amountFen: dealt[i]!.fen as Fen,
          customer: split && dealt[i]!.other ? AUNT_LI : OLD_WANG,
        }));
      const told = async () => {
        const { list, watched } = await changesOn(TODAY);
        return {
          watched,
          told: list.map(({ change, alarm, stakeFen }) => [change, alarm, stakeFen]),
        };
      };
      book = await aBook();
      await book.add(named(OLD_WANG, '老王'), ...drafts(false));
      const whole = await told();
      expect(whole.told.length).toBeGreaterThan(0);

      book = await aBook();
      await book.add(named(OLD_WANG, '老王'), named(AUNT_LI, 'Aunt Li'), ...drafts(true));
      await book.add({
        kind: 'alias',
        customer: OLD_WANG,
        other: AUNT_LI,
        at: { day: TODAY, minute: 600, zone: 480 },
        batch: null,
      });
      expect(await told()).toEqual(whole);
    }),
    runs(12),
  );
});

test('goods: the one with most money counts, and a line given back as much as one bought', async () => {
  const bought = (product: string, i: number): Draft => ({
    ...(visited(OLD_WANG, addDays(TODAY, -1 - 5 * (19 - i)), 5000) as Draft & { kind: 'visit' }),
    items: [
      { product: 'fee', amountFen: 6000 as Fen },
      { product, amountFen: -1000 as Fen },
      { product: 'bag', amountFen: 50 as Fen },
    ],
  });
  await book.add(...Array.from({ length: 20 }, (_, i) => bought(i < 17 ? 'carp' : 'crucian', i)));

  expect((await changesOn(TODAY)).list).toMatchObject([
    { change: { type: 'product', shift: { usual: 'carp', instead: 'crucian', insteadTimes: 3 } } },
  ]);
});

test('the first visit of somebody brought along names who brought her, joined people by the entry that counts', async () => {
  const NEW = anId<CustomerId>('c3');
  const at = { day: TODAY, minute: 600, zone: 480 };
  const brought = { kind: 'edit', customer: NEW, fields: { referrer: AUNT_LI }, at, batch: null };
  await book.add(
    named(OLD_WANG, '老王'),
    named(AUNT_LI, 'Aunt Li'),
    named(NEW, '小陈'),
    brought as Draft,
    visited(NEW, addDays(TODAY, -3), 4000),
  );
  expect((await changesOn(TODAY)).list).toMatchObject([
    { name: '小陈', change: { type: 'referred' }, referrer: { id: AUNT_LI, name: 'Aunt Li' } },
  ]);

  await book.add({ kind: 'alias', customer: OLD_WANG, other: AUNT_LI, at, batch: null });
  await book.rewrite({ packTail: true });
  expect((await changesOn(TODAY)).list).toMatchObject([{ referrer: { id: OLD_WANG } }]);
  expect((await changesOn(addDays(TODAY, 4))).list).toEqual([]);
});

test('an open complaint is told of once her usual gap has gone by, until it is settled', async () => {
  const said = (feedback: 'complaint' | 'solved', day: Day, answers: FactId | null = null) =>
    ({
      kind: 'feedback',
      customer: OLD_WANG,
      feedback,
      answers,
      at: { day, minute: 600, zone: 480 },
      batch: null,
    }) as const;
  await book.add(named(OLD_WANG, '老王'), ...weekly(SEATS.map(() => '')));
  const [complaint] = await book.add(said('complaint', addDays(TODAY, -2)));
  const typesOn = async (day: Day) => (await changesOn(day)).list.map(({ change }) => change.type);

  expect(await typesOn(addDays(TODAY, 7))).toEqual(['silent']);
  await book.add(said('solved', addDays(TODAY, 3), complaint!.id));
  expect(await typesOn(addDays(TODAY, 7))).not.toContain('silent');
});

test('without an insight there are no eyes to look with, and nothing is written', async () => {
  await findChanges({}, contextFor(book));

  expect(await readChanges(book.db)).toBeNull();
});
