/** Erasing: on every device, in whatever order, and for what arrives later, with every number left as it was. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Draft, Fact } from '../../src/domain/facts/fact';
import { foldBook } from '../../src/merge/fold/fold';
import type { FactColumns } from '../../src/merge/packs/pack';
import { tablesOf } from '../../src/merge/packs/table';
import { tablesAfter, unite } from '../../src/merge/unite';
import { factsOf, knownFact, laterFact, listed, stamped, uniqueFacts } from '../helpers/some-facts';
import { AUNT_LI, aDay, named, OLD_WANG, points, visited } from '../helpers/taps';

const erased = (customer: typeof OLD_WANG): Draft => ({
  kind: 'erase',
  customer,
  at: { day: aDay('2026-11-22'), minute: 540, zone: 480 },
  batch: null,
});
const after = (a: readonly Fact[], b: readonly Fact[]): FactColumns[] =>
  tablesAfter(tablesOf(a), unite(tablesOf(a), { incoming: tablesOf(b) }));

test('erase: the name, the phone and the notes are gone, the visits and the sums stay', () => {
  const book = stamped([
    [
      1,
      {
        ...named(OLD_WANG, '老王'),
        kind: 'edit',
        fields: { name: '老王', phone: '13800000000' },
      },
    ],
    [2, { ...visited(OLD_WANG, '2026-11-01', 500), note: '老王带了儿子', seat: '3 号' } as Draft],
    [3, points(OLD_WANG, 5)],
    [4, named(AUNT_LI, '李阿姨')],
    [5, visited(AUNT_LI, '2026-11-01', 700)],
    [6, erased(OLD_WANG)],
  ]);

  const tables = after([], book);

  expect(JSON.stringify(factsOf(tables))).not.toMatch(/老王|1380|3 号/);
  const { fields, visits, figures } = foldBook(tables);
  expect(fields).toContainEqual({ archived: true });
  expect(fields).toContainEqual({ name: '李阿姨' });
  expect(visits).toBe(2);
  expect([...figures.amountFen].sort()).toEqual([500, 700]);
});

test('erase: somebody of whom there was only a name leaves no customer behind', () => {
  const book = stamped([
    [1, named(OLD_WANG, '老王')],
    [2, erased(OLD_WANG)],
  ]);

  expect(foldBook(after([], book)).fields).toEqual([]);
});

test('erase: an older backup read in later does not bring her back', () => {
  const backup = stamped([
    [1, named(OLD_WANG, '老王')],
    [2, visited(OLD_WANG, '2026-11-01', 500)],
  ]);
  const now = after(
    backup,
    stamped([[9, erased(OLD_WANG)]]).map((one) => ({ ...one, id: 'f'.repeat(32) as never })),
  );

  const again = after(factsOf(now), backup);

  expect(JSON.stringify(factsOf(again))).not.toContain('老王');
  expect(foldBook(again).visits).toBe(1);
});

test('erase: no void takes it back', () => {
  const [one, erasure, ...rest] = stamped([
    [1, named(OLD_WANG, '老王')],
    [2, erased(OLD_WANG)],
    [3, visited(OLD_WANG, '2026-11-01', 500)],
  ]);
  const undo = { ...erasure!, id: 'e'.repeat(32), kind: 'void', target: erasure!.id, l: 9 } as Fact;

  expect(foldBook(after([], [one!, erasure!, ...rest, undo])).fields).toEqual([{ archived: true }]);
});

test('erase: whoever hears of it first, everybody ends with the same book, and no fact and no number is missing', () => {
  const some = fc.array(fc.boolean(), { minLength: 20, maxLength: 20 });
  fc.assert(
    fc.property(
      uniqueFacts(fc.oneof(knownFact, laterFact), 20),
      some,
      some,
      fc.nat(19),
      (all, here, there, at) => {
        const a = all.filter((_, i) => here[i]);
        const b = all.filter((_, i) => there[i]);
        const customer = a[at % Math.max(1, a.length)]?.customer ?? OLD_WANG;
        const erasure = stamped([[2 ** 44, erased(customer)]]).map((one) => ({
          ...one,
          id: 'f'.repeat(32) as never,
        }));

        const first = after(factsOf(after(a, erasure)), b);
        const last = after(factsOf(after(a, b)), erasure);
        const other = after(factsOf(after(b, a)), erasure);

        expect(listed(factsOf(first))).toEqual(listed(factsOf(last)));
        expect(listed(factsOf(other))).toEqual(listed(factsOf(last)));
        const ids = new Set([...a, ...b, ...erasure].map((one) => one.id));
        expect(new Set(factsOf(last).map((one) => one.id))).toEqual(ids);
        const numbers = (tables: readonly FactColumns[]) => {
          const { visits, years } = foldBook(tables);
          return { visits, years };
        };
        expect(numbers(last)).toEqual(numbers(after(a, b)));
        for (const one of factsOf(last))
          if (one.customer === customer && one.kind === 'edit') expect(one.fields).toEqual({});
      },
    ),
  );
});
