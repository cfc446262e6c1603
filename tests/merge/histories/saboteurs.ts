/** The app's rules with one law broken each: what a hurried developer might write, and other apps have written. */
import type { Fact } from '../../../src/domain/facts/fact';
import { foldBook } from '../../../src/merge/fold/fold';
import type { FactColumns } from '../../../src/merge/packs/pack';
import { tablesOf } from '../../../src/merge/packs/table';
import { union } from '../../../src/merge/union';
import { tablesAfter } from '../../../src/merge/unite';
import { factsOf } from '../../helpers/some-facts';
import { packed, RULES, stateOf, type File, type Rules, type Tables } from './rules';

const DAY_MS = 86_400_000;

/** Merging as the app does it, after something was done to the file. */
const merging =
  (
    change: (facts: readonly Fact[], nowMs: number, book: Tables) => readonly Fact[],
  ): Rules['merge'] =>
  (device, file, nowMs) => {
    const tables = tablesOf(change(factsOf(file.tables), nowMs, device.book));
    return RULES.merge(device, { ...file, tables }, nowMs);
  };

/** Folding as the app does it, after something was done to the facts. */
const folding =
  (change: (facts: readonly Fact[]) => readonly Fact[]): Rules['state'] =>
  (tables) =>
    stateOf(tablesOf(change(factsOf(tables))));

const without = (tables: Tables, drop: (fact: Fact) => boolean): FactColumns[] =>
  tablesOf(factsOf(tables).filter((fact) => !drop(fact)));

const targets = (facts: readonly Fact[]): Set<string> =>
  new Set(facts.flatMap((fact) => (fact.kind === 'void' ? [fact.target] : [])));

const balanceOf = (tables: Tables, customer: string): number => {
  const state = stateOf(tables).customers.find(({ id }) => id === customer);
  return (state?.balances as { points?: number } | undefined)?.points ?? 0;
};

export const SABOTEURS: readonly { readonly breaks: string; readonly rules: Rules }[] = [
  {
    breaks: '1: balances added up at each file',
    rules: {
      ...RULES,
      merge: merging((facts) =>
        facts.map((fact) =>
          fact.kind === 'entry' ? { ...fact, id: `9${fact.id.slice(1)}` as never } : fact,
        ),
      ),
    },
  },
  {
    breaks: '1: a file simply added to the book',
    rules: { ...RULES, merge: (device, file) => [...device.book, ...file.tables] },
  },
  {
    breaks: '1: a file put in the place of the book',
    rules: { ...RULES, merge: (_device, file) => file.tables },
  },
  {
    breaks: '2: facts identified by a running number of their device',
    rules: {
      ...RULES,
      newId: ({ name, made }) => name.slice(8) + made.toString(16).padStart(24, '0'),
    },
  },
  {
    breaks: '2: a clock that does not learn from files',
    rules: { ...RULES, observe: (clock) => clock },
  },
  {
    breaks: '2: stamps by the clock on the wall alone',
    rules: { ...RULES, tick: (_clock, nowMs) => ({ l: nowMs, c: 0 }) },
  },
  {
    breaks: '3: of a customer the newest record wins as a whole',
    rules: {
      ...RULES,
      state: folding((facts) => {
        const edits = facts.filter((fact) => fact.kind === 'edit');
        const newer = (a: Fact, b: Fact) => a.l - b.l || a.c - b.c || (a.id < b.id ? -1 : 1);
        return facts.filter(
          (fact) =>
            fact.kind !== 'edit' ||
            edits.every((other) => other.customer !== fact.customer || newer(other, fact) <= 0),
        );
      }),
    },
  },
  {
    breaks: '3: two words of one moment decided by who came first',
    rules: {
      ...RULES,
      state: (tables) => {
        const seen = new Map<string, number>();
        // The id, which is the last word, replaced by the order of arrival.
        const arrived = factsOf(tables).map((fact, i) => {
          if (fact.kind !== 'edit') return fact;
          const key = `${fact.l} ${fact.c} ${fact.device}`;
          seen.set(key, (seen.get(key) ?? 0) + 1);
          return { ...fact, id: (10_000 - i).toString(16).padStart(32, '0') as never };
        });
        return stateOf(tablesOf(arrived));
      },
    },
  },
  {
    breaks: '4: what was voided is thrown away, and its void with it',
    rules: {
      ...RULES,
      add: (device, facts) => {
        const book = RULES.add(device, facts);
        const gone = targets(facts);
        return without(
          book,
          (fact) => gone.has(fact.id) || (fact.kind === 'void' && gone.has(fact.target)),
        );
      },
    },
  },
  {
    breaks: '4: voided twice is back again',
    rules: {
      ...RULES,
      state: folding((facts) => {
        const twice = new Map<string, number>();
        for (const fact of facts)
          if (fact.kind === 'void') twice.set(fact.target, (twice.get(fact.target) ?? 0) + 1);
        return facts.filter((fact) => fact.kind !== 'void' || twice.get(fact.target)! % 2 === 1);
      }),
    },
  },
  {
    breaks: '4: an undone import can never come back',
    rules: {
      ...RULES,
      state: folding((facts) => {
        const undone = targets(facts);
        return facts.filter((fact) => fact.kind !== 'import' || !undone.has(fact.batch));
      }),
    },
  },
  {
    breaks: '5: facts from a clock that runs ahead are refused',
    rules: {
      ...RULES,
      merge: merging((facts, nowMs) => facts.filter(({ l }) => l < nowMs + DAY_MS)),
    },
  },
  {
    breaks: '6: only what is newer than the last file is written',
    rules: {
      ...RULES,
      write: (device) => {
        const written = factsOf(RULES.write(device, null));
        return tablesOf(written.slice(Math.floor(written.length / 3)));
      },
    },
  },
  {
    breaks: '6: a part of a book taken for the whole of it',
    rules: {
      ...RULES,
      merge: (device, file: File) => {
        const merged = RULES.merge(device, file, 0);
        const there = new Set(factsOf(file.tables).map(({ id }) => id));
        const [oldest] = factsOf(file.tables)
          .map(({ l }) => l)
          .sort((a, b) => a - b);
        return without(merged, (fact) => fact.l >= (oldest ?? Infinity) && !there.has(fact.id));
      },
    },
  },
  {
    breaks: '7: joined customers go by the id that was named first',
    rules: {
      ...RULES,
      state: (tables) => {
        const [first] = factsOf(tables).flatMap((fact) => (fact.kind === 'alias' ? [fact] : []));
        const state = stateOf(tables);
        if (!first) return state;
        const root = [first.customer, first.other].sort()[0]!;
        const customers = state.customers.map((one) =>
          one.id === root ? { ...one, id: first.customer } : one,
        );
        return { ...state, customers };
      },
    },
  },
  {
    breaks: '8: points used twice are refused',
    rules: {
      ...RULES,
      merge: merging((facts, _now, book) =>
        facts.filter(
          (fact) =>
            fact.kind !== 'entry' ||
            fact.amount >= 0 ||
            balanceOf(book, fact.customer ?? '') + fact.amount >= 0,
        ),
      ),
    },
  },
  {
    breaks: '9: what a later version wrote is left out',
    rules: { ...RULES, merge: merging((facts) => facts.filter(({ kind }) => kind !== 'foreign')) },
  },
  {
    breaks: '11: somebody erased comes back with an older file',
    rules: {
      ...RULES,
      merge: (device, file) => packed(tablesAfter(device.book, union(device.book, file.tables))),
    },
  },
  {
    breaks: '11: somebody erased takes her visits along',
    rules: {
      ...RULES,
      state: folding((facts) => {
        const erased = new Set(facts.flatMap((f) => (f.kind === 'erase' ? [f.customer] : [])));
        return facts.filter(({ customer, kind }) => kind !== 'visit' || !erased.has(customer!));
      }),
    },
  },
  {
    breaks: 'the state: figures that depend on the order of packs',
    rules: {
      ...RULES,
      state: (tables) => ({ ...stateOf(tables), visits: foldBook(tables.slice(0, -1)).visits }),
    },
  },
];
