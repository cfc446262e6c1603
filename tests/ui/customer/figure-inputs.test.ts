/** What a figure is the sum of always adds up to the figure itself. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { timelineOf } from '../../../src/app/queries/timeline';
import { ACCOUNTS, type Fact } from '../../../src/domain/facts/fact';
import { foldBook } from '../../../src/merge/fold/fold';
import { tablesOf } from '../../../src/merge/packs/table';
import { figureInputs } from '../../../src/ui/screens/customer/figure-inputs';
import { runs } from '../../helpers/law-runs';

const HER = 'a'.repeat(32);
const DEVICE = '00000000000000a1';
const idOf = (n: number) => `1${n.toString(16).padStart(31, '0')}`;

/** One thing done at the counter, as the actions write it: a visit with its points, a line of an account, one struck out. */
const deed = fc.oneof(
  fc.record({
    type: fc.constant('visit' as const),
    visit: fc.constantFrom('purchase' as const, 'session' as const, 'refund' as const),
    amountFen: fc.integer({ min: -50_000, max: 50_000 }),
    earned: fc.nat(500),
    redeemed: fc.nat(300),
  }),
  fc.record({
    type: fc.constant('entry' as const),
    account: fc.constantFrom(...ACCOUNTS),
    reason: fc.constantFrom('adjust' as const, 'opening' as const),
    amount: fc.integer({ min: -9999, max: 9999 }),
  }),
  fc.record({ type: fc.constant('void' as const), of: fc.nat() }),
);
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never;

function factsOf(deeds: readonly Deed[]): Fact[] {
  const facts: object[] = [];
  const add = (fact: object): string => {
    const id = idOf(facts.length + 1);
    const at = { day: '2026-11-21', minute: null, zone: 480 };
    facts.push({
      id,
      l: facts.length,
      c: 0,
      device: DEVICE,
      v: 1,
      at,
      customer: HER,
      batch: null,
      ...fact,
    });
    return id;
  };
  for (const one of deeds) {
    if (one.type === 'void') {
      const targets = facts.filter((fact) => !('target' in fact)) as { id: string }[];
      const target = targets[one.of % targets.length]?.id;
      if (target) add({ kind: 'void', target });
    } else if (one.type === 'entry') {
      const { account, reason, amount } = one;
      add({ kind: 'entry', account, reason, amount, visit: null });
    } else {
      const { visit, amountFen, earned, redeemed } = one;
      const id = add({ kind: 'visit', visit, amountFen });
      for (const [reason, amount] of [
        ['earn', earned],
        ['redeem', -redeemed],
      ] as const)
        if (amount !== 0) add({ kind: 'entry', account: 'points', reason, amount, visit: id });
    }
  }
  return facts as Fact[];
}

test('card: whatever was recorded, used, adjusted and struck out, the inputs of a figure add up to it', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 30 }), (deeds) => {
      // A line of a visit is struck out with its visit, never alone.
      const facts = factsOf(deeds).filter((fact, _, all) => {
        if (fact.kind !== 'void') return true;
        const target = all.find(({ id }) => id === fact.target);
        return target?.kind !== 'entry' || target.visit === null;
      });
      const timeline = timelineOf(facts, new Set());
      const { figures } = foldBook(tablesOf(facts));
      const sum = (figure: Parameters<typeof figureInputs>[1]) =>
        figureInputs(timeline, figure).reduce((total, input) => total + input.sum, 0);
      const counted = figureInputs(timeline, 'visits').filter(({ what }) => what !== 'refund');

      expect(sum('total')).toBe(figures.amountFen[0] ?? 0);
      expect(counted.reduce((total, { lines }) => total + lines, 0)).toBe(figures.visits[0] ?? 0);
      for (const account of ACCOUNTS) expect(sum(account)).toBe(figures.balances[account][0] ?? 0);
    }),
    runs(200),
  );
});

test('card: of ¥30 and ¥12 bought and ¥5 given back, with 42 points earned and 10 used, the total and the points say so', () => {
  const facts = factsOf([
    { type: 'visit', visit: 'purchase', amountFen: 3000, earned: 30, redeemed: 0 },
    { type: 'visit', visit: 'purchase', amountFen: 1200, earned: 12, redeemed: 10 },
    { type: 'visit', visit: 'refund', amountFen: -500, earned: 0, redeemed: 0 },
  ]);
  const timeline = timelineOf(facts, new Set());

  expect(figureInputs(timeline, 'total')).toEqual([
    { what: 'purchase', lines: 2, sum: 4200 },
    { what: 'refund', lines: 1, sum: -500 },
  ]);
  expect(figureInputs(timeline, 'points')).toEqual([
    { what: 'earned', lines: 2, sum: 42 },
    { what: 'redeemed', lines: 1, sum: -10 },
  ]);
  expect(figureInputs(timeline, 'last')).toEqual([]);
});
