/** What two devices did to the same customer without knowing of each other is shown with both sides. */
import { expect, test } from 'vitest';
import type { Draft, Fact, Fields } from '../../src/domain/facts/fact';
import { clashesOf, type Clashes } from '../../src/merge/clashes/clashes';
import { tablesOf } from '../../src/merge/packs/table';
import { unite } from '../../src/merge/unite';
import { stamped } from '../helpers/some-facts';
import { AUNT_LI, named, OLD_WANG, points, visited } from '../helpers/taps';

/** Facts of a device with ids of their own; `day` also says when they were recorded. */
const by = (device: number, list: readonly (readonly [l: number, draft: Draft])[]): Fact[] =>
  stamped(list).map((fact, i) => ({
    ...fact,
    id: `${device}${String(i).padStart(31, '0')}` as never,
    device: `0000000000000a0${device}` as never,
  }));
const set = (fields: Fields, day = '2026-11-20'): Draft =>
  ({ ...named(OLD_WANG, '', day), fields }) as Draft;
const clashes = (here: readonly Fact[], file: readonly Fact[], since = 0): Clashes => {
  const [existing, incoming] = [tablesOf(here), tablesOf(file)];
  return clashesOf(existing, incoming, unite(existing, { incoming }), since);
};

const both = by(1, [
  [1, named(OLD_WANG, '老王')],
  [2, set({ phone: '13800000001' })],
  [3, points(OLD_WANG, 100)],
]);

test('clash: a phone number changed on both sides stands with both, and the later one counts', () => {
  const here = by(2, [[10, set({ phone: '13800000002' })]]);
  const there = by(3, [[11, set({ phone: '13800000003' }, '2026-11-21')]]);

  expect(clashes([...both, ...here], [...both, ...there]).fields).toEqual([
    {
      customer: OLD_WANG,
      name: '老王',
      field: 'phone',
      here: { value: '13800000002', day: '2026-11-20' },
      there: { value: '13800000003', day: '2026-11-21' },
      stays: 'there',
    },
  ]);
  expect(clashes([...both, ...there], [...both, ...here]).fields).toMatchObject([
    { stays: 'here' },
  ]);
});

test("clash: whoever changed it having seen the other's, the same value, or another field, is none", () => {
  const here = by(2, [[10, set({ phone: '13800000002' })]]);
  const seen = by(3, [[11, set({ phone: '13800000003' })]]);
  const same = by(3, [[9, set({ phone: '13800000002' })]]);
  const other = by(3, [[9, set({ note: 'dry' })]]);
  const elsewhere = by(3, [[9, named(AUNT_LI, '李阿姨')]]);

  expect(clashes([...both, ...here], [...both, ...here, ...seen]).fields).toEqual([]);
  expect(clashes([...both, ...here], [...both, ...same]).fields).toEqual([]);
  expect(clashes([...both, ...here], [...both, ...other]).fields).toEqual([]);
  expect(clashes([...both, ...here], [...both, ...elsewhere]).fields).toEqual([]);
});

test('clash: a part of a book says nothing of what was known before it begins', () => {
  const part = by(3, [[11, set({ phone: '13800000003' })]]);

  expect(clashes(both, part, 10).fields).toEqual([]);
  expect(clashes(both, part, 2).fields).toHaveLength(1);
});

test('clash: points used on both phones, each for itself enough, come to less than nothing, and both lines are shown', () => {
  const here = by(2, [[10, points(OLD_WANG, -80)]]);
  const there = by(3, [[11, points(OLD_WANG, -70)]]);

  expect(clashes([...both, ...here], [...both, ...there]).overdrawn).toEqual([
    {
      customer: OLD_WANG,
      name: '老王',
      account: 'points',
      before: 20,
      after: -50,
      here: [{ day: expect.any(String) as string, amount: -80 }],
      there: [{ day: expect.any(String) as string, amount: -70 }],
    },
  ]);
  expect(clashes(both, [...both, ...there]).overdrawn).toEqual([]);
});

test('clash: an account that stood below zero already, and gets no worse, is no news', () => {
  const here = by(2, [[10, points(OLD_WANG, -130)]]);
  const there = by(3, [[11, points(OLD_WANG, 10)]]);

  expect(clashes([...both, ...here], [...both, ...there]).overdrawn).toEqual([]);
});

test('clash: a file that brings only visits has none', () => {
  expect(clashes(both, by(3, [[11, visited(OLD_WANG, '2026-11-20', 500)]]))).toEqual({
    fields: [],
    overdrawn: [],
  });
});
