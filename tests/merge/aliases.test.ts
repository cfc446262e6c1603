/**
 * Laws of customers who are one person:
 * - whatever links say so, in whatever order and however often, the smallest id of all stands for the person;
 * - the book is the one that would have been, had all been recorded under that id;
 * - a voided link is as if it had never been.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figuresAt } from '../../src/domain/customers/figure-table';
import type { AliasFact, Fact } from '../../src/domain/facts/fact';
import { dayFromNumber } from '../../src/domain/shared/day';
import { idFromBytes } from '../../src/domain/shared/id';
import { rootsById } from '../../src/merge/fold/aliases';
import { foldBook } from '../../src/merge/fold/fold';
import { tablesOf } from '../../src/merge/packs/table';

const id = (n: number) => n.toString(16).padStart(2, '0').repeat(16);
const CUSTOMERS = 6;
const someone = fc.integer({ min: 1, max: CUSTOMERS });

const envelope = (n: number) => ({
  id: id(n),
  l: n,
  c: 0,
  device: '0000000000000a00',
  v: 1,
  at: { day: dayFromNumber(20_000 + (n % 17)), minute: null, zone: 480 },
  batch: null,
});
const visit = (n: number, customer: number) =>
  ({
    ...envelope(n),
    kind: 'visit',
    customer: id(customer),
    visit: n % 5 ? 'purchase' : 'refund',
    amountFen: 100 * n,
  }) as unknown as Fact;
const edit = (n: number, customer: number) =>
  ({
    ...envelope(n),
    kind: 'edit',
    customer: id(customer),
    fields: n % 2 ? { name: `name ${n}` } : { phone: `${n}` },
  }) as unknown as Fact;
const points = (n: number, customer: number) =>
  ({
    ...envelope(n),
    kind: 'entry',
    customer: id(customer),
    account: 'points',
    reason: 'adjust',
    amount: n,
    visit: null,
  }) as unknown as Fact;
const link = (n: number, one: number, other: number) =>
  ({ ...envelope(n), kind: 'alias', customer: id(one), other: id(other) }) as unknown as AliasFact;
const voidOf = (n: number, fact: Fact) =>
  ({ ...envelope(n), kind: 'void', customer: fact.customer, target: fact.id }) as unknown as Fact;

const facts = fc
  .array(fc.tuple(someone, fc.constantFrom(visit, edit, points)), { maxLength: 40 })
  .map((list) => list.map(([customer, make], i) => make(20 + i, customer)));
const links = fc
  .array(fc.tuple(someone, someone), { maxLength: 8 })
  .map((list) => list.map(([one, other], i) => link(100 + i, one, other)));

test('aliases: the book is the one that would have been under the smallest id', () => {
  fc.assert(
    fc.property(facts, links, (told, joined) => {
      const one = smallestOf(joined);
      const renamed = told.map((fact) => ({ ...fact, customer: one(fact.customer!) }) as Fact);

      expect(peopleOf([...told, ...joined])).toEqual(peopleOf(renamed));
    }),
  );
});

test('aliases: the order of the links, their number and rings among them do not matter', () => {
  fc.assert(
    fc.property(facts, links, fc.infiniteStream(fc.nat()), (told, joined, dice) => {
      const turned = joined.map((one, i) => ({
        ...link(150 + i, 1, 1),
        customer: one.other,
        other: one.customer,
      }));
      const shuffled = [...joined, ...turned].sort(() => (dice.next().value! % 2 ? 1 : -1));

      const book = foldBook(tablesOf([...told, ...joined]));
      const again = foldBook(tablesOf([...shuffled, ...told]));

      expect(again.people).toEqual(book.people);
      expect(peopleOf([...shuffled, ...told])).toEqual(peopleOf([...told, ...joined]));
    }),
  );
});

test('aliases: a voided link is as if it had never been', () => {
  fc.assert(
    fc.property(facts, links, fc.nat(), (told, joined, which) => {
      const gone = joined[which % (joined.length || 1)];
      fc.pre(gone !== undefined);
      const others = joined.filter((one) => one !== gone);

      const parted = [...told, ...joined, voidOf(180, gone)];

      expect(peopleOf(parted)).toEqual(peopleOf([...told, ...others]));
    }),
  );
});

test('aliases: of two names for one person the one told last is hers, whoever it was told of', () => {
  const told = [edit(21, 1), edit(23, 2), points(30, 1), points(12, 2)];

  const [person, ...more] = peopleOf([...told, link(100, 2, 1)]);

  expect(more).toEqual([]);
  expect(person).toMatchObject({ id: id(1), fields: { name: 'name 23' } });
  expect(person?.figures.balances.points).toBe(42);
});

test('aliases: everybody with several ids is listed with the one that counts first', () => {
  const { people } = foldBook(tablesOf([visit(20, 5), link(100, 5, 3), link(101, 3, 4)]));

  expect(people).toEqual([[id(3), id(4), id(5)]]);
  expect(rootsById(people)).toEqual(
    new Map([
      [id(4), id(3)],
      [id(5), id(3)],
    ]),
  );
});

function peopleOf(all: readonly Fact[]) {
  const { ids, fields, figures } = foldBook(tablesOf(all));
  return fields.map((one, i) => ({
    id: idFromBytes(ids, 16 * i),
    fields: one,
    figures: figuresAt(figures, i),
  }));
}

/** By walking from link to link until nothing new is reached: slow, and nothing like the code under test. */
function smallestOf(joined: readonly AliasFact[]): (customer: string) => string {
  return (customer) => {
    const reached = new Set([customer]);
    for (let before = 0; before !== reached.size;) {
      before = reached.size;
      for (const { customer: a, other: b } of joined)
        if (reached.has(a) || reached.has(b)) reached.add(a).add(b);
    }
    return [...reached].sort()[0]!;
  };
}
