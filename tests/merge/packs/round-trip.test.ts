import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Fact } from '../../../src/domain/facts/fact';
import { parseDay } from '../../../src/domain/shared/day';
import { cutIntoPacks, fenceKey } from '../../../src/merge/packs/cut';
import { joinTables } from '../../../src/merge/packs/join';
import { PACK_SIZE, type FactColumns } from '../../../src/merge/packs/pack';
import { tablesOf } from '../../../src/merge/packs/table';
import { idFromBytes } from '../../../src/domain/shared/id';
import { factsOf, knownFact, laterFact, listed, uniqueFacts } from '../../helpers/some-facts';

const facts = uniqueFacts(fc.oneof(knownFact, laterFact), 40);

test('packs: every fact comes out of its pack as it went in', () => {
  fc.assert(
    fc.property(facts, (list) => {
      const packs = tablesOf(list).flatMap(cutIntoPacks);

      expect(listed(factsOf(packs))).toEqual(listed(list));
    }),
  );
});

test('packs: joining packs and cutting them anew loses and invents nothing', () => {
  fc.assert(
    fc.property(facts, facts, (a, b) => {
      const ids = new Set(a.map((fact) => fact.id));
      const all = [...a, ...b.filter((fact) => !ids.has(fact.id))];
      const packs = [tablesOf(a), tablesOf(all.slice(a.length))].flat().flatMap(cutIntoPacks);

      const anew = byKind(packs).flatMap((same) => cutIntoPacks(joinTables(same)));

      expect(listed(factsOf(anew))).toEqual(listed(all));
    }),
  );
});

test('packs: one customer lies together in order of days, walk-ins before everybody', () => {
  fc.assert(
    fc.property(facts, (list) => {
      for (const pack of tablesOf(list).flatMap(cutIntoPacks)) {
        const rows = factsOf([pack]).map(({ customer, at, l, c }) => ({ customer, at, l, c }));
        for (let i = 1; i < rows.length; i++) {
          const [a, b] = [rows[i - 1]!, rows[i]!];
          const [who, next] = [a.customer ?? '', b.customer ?? ''];
          expect(who <= next).toBe(true);
          if (who !== next) continue;
          expect(a.at.day <= b.at.day).toBe(true);
          if (a.at.day === b.at.day) expect((a.at.minute ?? -1) <= (b.at.minute ?? -1)).toBe(true);
        }
        expect(pack.customers.length / 16).toBe(
          new Set(rows.flatMap((row) => row.customer ?? [])).size,
        );
      }
    }),
  );
});

test('packs: 3,000 taps fill two packs and begin a third, nothing lost at the seams', () => {
  const visits = Array.from({ length: 3000 }, (_, i) => visit(i));

  const packs = tablesOf(visits).flatMap(cutIntoPacks);

  expect(packs.map((pack) => pack.n)).toEqual([PACK_SIZE, PACK_SIZE, 3000 - 2 * PACK_SIZE]);
  expect(listed(factsOf(packs))).toEqual(listed(visits));
});

test('packs: a file of 70,000 visits is cut like any other', () => {
  const visits = Array.from({ length: 70_000 }, (_, i) => visit(i));

  const packs = tablesOf(visits).flatMap(cutIntoPacks);

  expect(packs).toHaveLength(Math.ceil(70_000 / PACK_SIZE));
  const ids = new Set(packs.flatMap((pack) => idsOf(pack)));
  expect(ids.size).toBe(70_000);
  const amounts = packs.reduce((sum, pack) => sum + pack.amount.reduce((a, b) => a + b, 0), 0);
  expect(amounts).toBe(
    visits.reduce((sum, one) => sum + (one as { amountFen: number }).amountFen, 0),
  );
});

test('packs: the fence of a customer follows the order of her id', () => {
  const bytes = new Uint8Array(48);
  bytes.set([0, 0, 0, 0, 1, 0], 0);
  bytes.set([0, 0, 0, 0, 1, 1], 16);
  bytes.set([255, 255, 255, 255, 255, 255], 32);

  const keys = [0, 1, 2].map((i) => fenceKey(bytes, i));

  expect(keys).toEqual([256, 257, 2 ** 48 - 1]);
});

const DAY = parseDay('2026-05-01')!;

function visit(i: number): Fact {
  return {
    id: i.toString(16).padStart(32, '0').replace(/^0/, '1'),
    kind: 'visit',
    visit: 'purchase',
    amountFen: i % 977,
    l: i,
    c: 0,
    device: '0000000000000a00',
    v: 1,
    at: { day: DAY, minute: i % 1440, zone: 480 },
    customer: i % 7 ? ((i * 31) % 1009).toString(16).padStart(32, 'c') : null,
    batch: null,
  } as unknown as Fact;
}

function byKind(packs: readonly FactColumns[]): FactColumns[][] {
  const kinds = [...new Set(packs.map((pack) => pack.kind))];
  return kinds.map((kind) => packs.filter((pack) => pack.kind === kind));
}

const idsOf = (pack: FactColumns): string[] =>
  Array.from({ length: pack.n }, (_, i) => idFromBytes(pack.id, 16 * i));
