/** What an app of tomorrow wrote: this one keeps it, hands it on, and lets it change no figure. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Fact } from '../../src/domain/facts/fact';
import { foldBook } from '../../src/merge/fold/fold';
import { tablesOf } from '../../src/merge/packs/table';
import { union } from '../../src/merge/union';
import { factsOf, knownFact, laterFact, listed, uniqueFacts } from '../helpers/some-facts';

const known = uniqueFacts(knownFact, 25);
const later = uniqueFacts(laterFact, 10);

test('merge: facts of a later version change no name, no figure and no sum', () => {
  fc.assert(
    fc.property(known, later, (facts, tomorrow) => {
      const today = foldBook(tablesOf(facts));

      const both = foldBook(tablesOf([...facts, ...tomorrow]));

      expect(figuresOf(both)).toEqual(figuresOf(today));
      expect(both.facts).toBe(facts.length + tomorrow.length);
    }),
  );
});

test('merge: facts of a later version are handed on as they came', () => {
  fc.assert(
    fc.property(known, later, (facts, tomorrow) => {
      const { added, news } = union(tablesOf(facts), tablesOf(tomorrow));

      expect(news).toBe(tomorrow.length);
      expect(listed(factsOf(added))).toEqual(listed(tomorrow));
    }),
  );
});

test('merge: a later kind of void does not take away a visit, because nobody here knows what it means', () => {
  const visit = fact({ kind: 'visit', visit: 'purchase', amountFen: 500 });
  const tomorrow = fact({
    kind: 'foreign',
    foreignKind: 'void',
    id: 'b'.repeat(32),
    v: 2,
    code: '',
    amount: 0,
    ref: visit.id,
    text: null,
  });

  expect(foldBook(tablesOf([visit, tomorrow])).visits).toBe(1);
});

test('merge: an account that this version does not keep is left alone', () => {
  const entries = ['__proto__', 'constructor', 'lottery'].map((account, i) =>
    fact({
      kind: 'entry',
      id: `${i + 1}`.repeat(32),
      account: account as 'points',
      reason: 'earn',
      amount: 5,
      visit: null,
    }),
  );

  const book = foldBook(tablesOf(entries));

  expect(book.figures.balances.points[0]).toBe(0);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>)['0']).toBeUndefined();
});

function figuresOf({ ids, fields, figures, settings, years, imports, undone, visits }: Book) {
  return { ids, fields, figures, settings, years, imports, undone, visits };
}
type Book = ReturnType<typeof foldBook>;

function fact(payload: object): Fact {
  return {
    id: 'a'.repeat(32),
    l: 1,
    c: 0,
    device: '0000000000000a00',
    v: 1,
    at: { day: '2026-05-01', minute: null, zone: 480 },
    customer: 'c'.repeat(32),
    batch: null,
    ...payload,
  } as unknown as Fact;
}
