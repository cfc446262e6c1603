/** A part of a book goes on its way alone, and what it speaks of is understood on the other side. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factAt } from '../../src/merge/packs/row';
import { tablesOf } from '../../src/merge/packs/table';
import { recordedSince } from '../../src/merge/recorded-since';
import type { Fact } from '../../src/domain/facts/fact';
import type { FactColumns } from '../../src/merge/packs/pack';
import { AUNT_LI, named, OLD_WANG, points, visited } from '../helpers/taps';
import { stamped } from '../helpers/some-facts';

const facts = (tables: readonly FactColumns[]): Fact[] =>
  tables.flatMap((table) => Array.from({ length: table.n }, (_, i) => factAt(table, i)));

test('since a day: a new visit takes the name of its customer along, and nothing of others', () => {
  const book = stamped([
    [100, named(OLD_WANG, '老王')],
    [101, named(AUNT_LI, '李阿姨')],
    [102, visited(OLD_WANG, '2026-11-01', 500)],
    [200, visited(OLD_WANG, '2026-11-21', 700)],
    [201, visited(null, '2026-11-21', 300)],
  ]);

  const part = facts(recordedSince(tablesOf(book), 200));

  expect(part.map((fact) => fact.l).sort()).toEqual([100, 200, 201]);
});

test('since a day: what was struck out long ago stays struck out on the other side', () => {
  const visit = visited(OLD_WANG, '2026-11-01', 500, { id: 'c1'.repeat(16) as never });
  const book = stamped([
    [100, visit],
    [
      101,
      { ...visited(OLD_WANG, '2026-11-01', 0), kind: 'void', target: 'c1'.repeat(16) } as never,
    ],
    [200, points(OLD_WANG, 5)],
  ]);

  expect(
    facts(recordedSince(tablesOf(book), 200))
      .map((fact) => fact.kind)
      .sort(),
  ).toEqual(['entry', 'void']);
});

test('since a day: whatever the day, the part holds all that is newer and no fact twice', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.boolean()), { maxLength: 30 }),
      fc.integer({ min: 0, max: 10 }),
      (list, since) => {
        const book = stamped(
          list.map(([l, wang]) => [l, visited(wang ? OLD_WANG : AUNT_LI, '2026-11-01', 100)]),
        );

        const part = facts(recordedSince(tablesOf(book), since)).map((fact) => fact.id);

        expect(part.sort()).toEqual(
          book
            .filter((fact) => fact.l >= since)
            .map((f) => f.id)
            .sort(),
        );
      },
    ),
  );
});
