/**
 * Laws of merging, on sets of facts with copies, clashing stamps and kinds from a later version:
 * - commutative, associative, idempotent: the order and number of files does not matter;
 * - preservation: every id that occurs in any set is in the union;
 * - the state follows from the set: equal sets fold to equal books;
 * - a void is for ever, an import holds until the newest word about it.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Fact } from '../../src/domain/facts/fact';
import { dayFromNumber } from '../../src/domain/shared/day';
import { figuresAt } from '../../src/domain/customers/figure-table';
import { idFromBytes } from '../../src/domain/shared/id';
import { foldBook } from '../../src/merge/fold/fold';
import { cutIntoPacks } from '../../src/merge/packs/cut';
import { joinTables } from '../../src/merge/packs/join';
import type { FactColumns } from '../../src/merge/packs/pack';
import { factAt } from '../../src/merge/packs/row';
import { tablesOf } from '../../src/merge/packs/table';
import { union } from '../../src/merge/union';

const id = (n: number) => n.toString(16).padStart(2, '0').repeat(16);
const number = (most: number) => fc.integer({ min: 0, max: most });

/** Facts over few ids, so that sets overlap; the content follows from the id, only stamps clash. */
const fact: fc.Arbitrary<Fact> = fc
  .record({ n: number(33), l: number(4), c: number(2), device: number(2) })
  .map(({ n, l, c, device }) => {
    const envelope = {
      id: id(n + 100),
      l,
      c,
      device: `0000000000000a0${device}`,
      v: n === 30 ? 2 : 1,
      at: { day: dayFromNumber(20_000 + n), minute: n % 2 ? null : 600 + n, zone: 480 },
      customer: n % 4 ? id(1 + (n % 4)) : null,
      batch: n % 5 === 0 ? id(60 + (n % 2)) : null,
    };
    if (n < 10)
      return {
        ...envelope,
        kind: 'visit',
        visit: n % 3 ? 'purchase' : 'refund',
        amountFen: 100 * n,
        ...(n === 4 ? { note: 'dry' } : {}),
      };
    if (n < 14)
      return {
        ...envelope,
        kind: 'entry',
        account: 'points',
        reason: 'earn',
        amount: n,
        visit: id(100 + n - 10),
      };
    if (n < 18)
      return {
        ...envelope,
        kind: 'edit',
        customer: id(1 + (n % 4)),
        fields: { name: `name ${n}`, tags: [`t${n}`] },
      };
    if (n < 22) return { ...envelope, kind: 'void', target: id(100 + n - 17), batch: null };
    if (n < 24)
      return { ...envelope, kind: 'void', target: id(60 + (n % 2)), batch: null, customer: null };
    if (n < 26)
      return {
        ...envelope,
        kind: 'import',
        batch: id(60 + (n % 2)),
        source: 'a.csv',
        customers: 1,
        visits: 1,
        customer: null,
      };
    if (n < 28) return { ...envelope, kind: 'setting', fields: { shopName: `shop ${n}` } };
    if (n > 31)
      return {
        ...envelope,
        kind: 'contact',
        customer: id(3),
        channel: 'call',
        outcome: n === 32 ? 'willCome' : 'sent',
        followUp: n === 32 ? dayFromNumber(20_040) : null,
      };
    if (n === 31)
      return {
        ...envelope,
        kind: 'feedback',
        customer: id(3),
        feedback: 'solved',
        answers: id(99),
      };
    if (n === 28) return { ...envelope, kind: 'alias', customer: id(2), other: id(4) };
    return {
      ...envelope,
      kind: 'foreign',
      foreignKind: 'contact',
      code: 'call',
      amount: 3,
      ref: null,
      text: '{"later":1}',
    };
  }) as fc.Arbitrary<Fact>;

const factSet = fc.array(fact, { maxLength: 40 });

test('merge: files may come in any order', () => {
  fc.assert(
    fc.property(factSet, factSet, (a, b) => {
      expect(merged(a, b)).toEqual(merged(b, a));
    }),
  );
});

test('merge: it does not matter who merged with whom first', () => {
  fc.assert(
    fc.property(factSet, factSet, factSet, (a, b, c) => {
      const left = unite(unite(tables(a), tables(b)), tables(c));
      const right = unite(tables(a), unite(tables(b), tables(c)));

      expect(listed(left)).toEqual(listed(right));
    }),
  );
});

test('merge: the same file twice changes nothing and counts as the same', () => {
  fc.assert(
    fc.property(factSet, factSet, (a, b) => {
      const once = unite(tables(a), tables(b));

      const again = union(once, tables(b));

      expect(again).toMatchObject({ news: 0, added: [], same: b.length });
      expect(again.outdated.size).toBe(0);
    }),
  );
});

test('merge: no fact that exists anywhere is lost', () => {
  fc.assert(
    fc.property(factSet, factSet, (a, b) => {
      const ids = new Set([...a, ...b].map((one) => one.id));

      const together = unite(tables(a), tables(b));

      expect(new Set(facts(together).map((one) => one.id))).toEqual(ids);
      expect(facts(together)).toHaveLength(ids.size);
    }),
  );
});

test('merge: equal sets of facts make equal books, however they lie in packs', () => {
  fc.assert(
    fc.property(factSet, factSet, (a, b) => {
      const packs = unite(tables(a), tables(b)).flatMap(cutIntoPacks);
      const other = tablesOf(facts(unite(tables(b), tables(a))).reverse());

      expect({ ...bookOf(packs), visitsOf: null }).toEqual({ ...bookOf(other), visitsOf: null });
    }),
  );
});

test('merge: an older backup never brings back a voided visit', () => {
  fc.assert(
    fc.property(factSet, fc.integer({ min: 1, max: 4 }), (older, n) => {
      const visit = { ...visitFact(n), l: 50 };
      const undone = { ...visit, kind: 'void', id: id(200), target: visit.id } as unknown as Fact;
      const now = merged([visit, undone], [...older, visit]);

      const sum = bookOf(tablesOf(now));

      expect(sum.visitsOf(visit.customer)).toBe(
        bookOf(tablesOf(now.filter((f) => f.id !== visit.id))).visitsOf(visit.customer),
      );
    }),
  );
});

test('merge: importing an undone file again brings it back, undoing once more takes it away', () => {
  const visit = { ...visitFact(1), batch: id(61) } as Fact;
  const word = (kind: 'import' | 'void', l: number) =>
    ({
      ...visit,
      id: id(200 + l),
      kind,
      l,
      customer: null,
      ...(kind === 'void'
        ? { target: id(61), batch: null }
        : { source: 'a.csv', customers: 1, visits: 1 }),
    }) as unknown as Fact;

  const visits = [
    [word('import', 1)],
    [word('import', 1), word('void', 2)],
    [word('import', 1), word('void', 2), word('import', 3)],
  ].map((words) => bookOf(tablesOf([visit, ...words])).visits);

  expect(visits).toEqual([1, 0, 1]);
});

function visitFact(n: number) {
  return {
    id: id(150 + n),
    l: 1,
    c: 0,
    device: '0000000000000a00',
    v: 1,
    at: { day: dayFromNumber(20_100), minute: null, zone: 480 },
    customer: id(1 + (n % 4)),
    batch: null,
    kind: 'visit',
    visit: 'purchase',
    amountFen: 700,
  } as unknown as Fact;
}

const tables = (list: readonly Fact[]): FactColumns[] => tablesOf(list);

function unite(a: readonly FactColumns[], b: readonly FactColumns[]): FactColumns[] {
  // A book never holds a fact twice; a file may.
  const clean = a.reduce<FactColumns[]>((book, table) => apply(book, [table]), []);
  return apply(clean, b);
}

function apply(book: readonly FactColumns[], incoming: readonly FactColumns[]): FactColumns[] {
  const { added, outdated } = union(book, incoming);
  const kept = book.flatMap((table, at) => {
    const now = outdated.has(at) ? outdated.get(at) : table;
    return now ? [now] : [];
  });
  const kinds = new Set([...kept, ...added].map((table) => table.kind));
  return [...kinds].map((kind) =>
    joinTables([...kept, ...added].filter((table) => table.kind === kind)),
  );
}

const facts = (list: readonly FactColumns[]): Fact[] =>
  list.flatMap((table) => Array.from({ length: table.n }, (_, i) => factAt(table, i)));
const listed = (list: readonly FactColumns[]) => facts(list).sort((a, b) => (a.id < b.id ? -1 : 1));
const merged = (a: readonly Fact[], b: readonly Fact[]) => listed(unite(tables(a), tables(b)));

function bookOf(list: readonly FactColumns[]) {
  const {
    ids,
    fields,
    figures,
    settings,
    years,
    imports,
    undone,
    visits,
    facts: count,
  } = foldBook(list);
  const customers = fields.map((one, i) => ({
    id: idFromBytes(ids, i * 16),
    fields: one,
    figures: figuresAt(figures, i),
  }));
  return {
    customers,
    settings,
    years,
    imports,
    undone,
    visits,
    count,
    visitsOf: (customer: string | null) =>
      customers.find((one) => one.id === customer)?.figures.visits ?? 0,
  };
}
