import { expect, it } from 'vitest';
import fc from 'fast-check';
import { expectedVisits } from '../../../src/domain/rhythm/expected-visits';
import { lnLikelihood } from '../../../src/domain/rhythm/ln-likelihood';
import {
  lnStillAway,
  pActive,
  pNoVisit,
  populationGap,
  type GapShape,
  type VisitModel,
} from '../../../src/domain/rhythm/visit-model';
import {
  describeWithVectors,
  isNear,
  vectorJson,
  vectorRows,
} from '../../helpers/reference-vectors';

describeWithVectors('rhythm: the model equals the reference figures', () => {
  const grid = vectorRows('bgcnbdk_grid.csv').filter(
    (row) => row['model'] === 'mbg' && (row['k'] === '1' || row['k'] === '2'),
  );

  it.each(grid.map((row, i) => ({ i, row })))('edge case $i', ({ row }) => {
    const value = (name: string) => Number(row[name]);
    const model = { r: value('r'), alpha: value('alpha'), a: value('a'), b: value('b') };
    const k = value('k') as GapShape;
    const [x, t, s, h] = [value('x'), value('t_x'), value('T') - value('t_x'), value('h')];

    expect(lnLikelihood(model, x, t, s, value('litt'), k)).toSatisfy(near(value('ll')));
    expect(pActive(model, x, t, s, k)).toSatisfy(near(value('palive')));
    expect(pNoVisit(model, x, t, s, h, k)).toSatisfy(near(value('p_no_visit')));
    expect(expectedVisits(model, x, t, s, h, k)).toSatisfy(near(value('exp_visits')));
  });

  it('twenty customers of each back-test with the parameters given there', () => {
    const { anchors } = vectorJson<{ anchors: Anchor[] }>('backtest_anchors.json');

    for (const anchor of anchors) {
      const { r, al, a, b } = anchor.mbg_params_days;
      const model = { r, alpha: al, a, b };
      const h = anchor.horizon_days;
      for (const c of anchor.customers_sample) {
        const s = c.T - c.t_x;
        expect(pActive(model, c.x, c.t_x, s)).toSatisfy(near(c.p_alive));
        expect(pNoVisit(model, c.x, c.t_x, s, h)).toSatisfy(near(c.p_no_visit));
        expect(expectedVisits(model, c.x, c.t_x, s, h)).toSatisfy(near(c.exp_visits));
      }
    }
  });

  it('the grocery customers, purely random gaps and shape 2', () => {
    const grocery = vectorJson<Grocery>('grocery_models.json');

    for (const k of [1, 2] as const) {
      const p = grocery.params.find((row) => row.model === 'mbgcnbd-k' && row.k === k);
      if (!p) throw new Error('parameters missing');
      for (const c of grocery.customers) {
        const expected = c[`k${k}`];
        const s = c.T - c.t_x;
        expect(pActive(p, c.x, c.t_x, s, k)).toSatisfy(near(expected.palive));
        expect(pNoVisit(p, c.x, c.t_x, s, 13, k)).toSatisfy(near(expected.p_no_visit_13));
        expect(pNoVisit(p, c.x, c.t_x, s, 52, k)).toSatisfy(near(expected.p_no_visit_52));
        expect(expectedVisits(p, c.x, c.t_x, s, 13, k)).toSatisfy(near(expected.exact_exp_13));
        expect(expectedVisits(p, c.x, c.t_x, s, 52, k)).toSatisfy(near(expected.exact_exp_52));
      }
    }
  });

  it('usual and long gap and "back by now" of small vendors', () => {
    const { vendors } = vectorJson<{ vendors: SmallVendor[] }>('map_small_vendors.json');

    for (const vendor of vendors) {
      const model = { ...vendor.fit, alpha: vendor.fit.al };
      for (const c of vendor.customers) {
        const backBy = -Math.expm1(lnStillAway(model, c.x, c.t_x, c.T - c.t_x));
        expect(backBy).toSatisfy(near(c.p_back_by_now_if_active));
        expect(populationGap(model, c.x, c.t_x, 0.5)).toSatisfy(near(c.gap_q50_days));
        expect(populationGap(model, c.x, c.t_x, 0.9)).toSatisfy(near(c.gap_q90_days));
      }
    }
  });
});

const near = (expected: number) => (actual: number) => isNear(actual, expected);

const parameter = fc.double({ min: 0.05, max: 20, noNaN: true });
const model: fc.Arbitrary<VisitModel> = fc.record({
  r: parameter,
  alpha: parameter,
  a: parameter,
  b: parameter,
});
const history = fc
  .tuple(fc.nat(200), fc.nat(1000), fc.nat(1000))
  .map(([x, t, s]) => ({ x, t: x === 0 ? 0 : x + t, s }));

it('rhythm: over a closed winter a tenth may have left for good', () => {
  const m = { r: 1, alpha: 10, a: 0.3, b: 1, perClosedDay: -Math.log(0.9) / 90 };
  // Two repeat visits in 20 days: left after the last one weighs .3 / (1 + 2) = .1.
  const gapSeenBy = (share: number) => 30 * (share ** (-1 / 3) - 1);
  const winter = [{ afterDays: gapSeenBy(0.8), closedDays: 90 }];

  const found = pActive(m, 2, 20, gapSeenBy(0.5), 1, winter);

  expect(found).toBeCloseTo((0.9 * 0.5) / (0.1 + 0.1 * 0.8 + 0.9 * 0.5), 12);
  expect(found).toBeCloseTo(0.71, 2);
});

it('rhythm: a closure never makes it likelier that she still comes', () => {
  const closed = fc.record({
    afterDays: fc.nat(1000),
    closedDays: fc.integer({ min: 14, max: 200 }),
  });
  fc.assert(
    fc.property(
      model,
      history,
      fc.array(closed, { maxLength: 3 }),
      fc.double({ min: 0, max: 0.05, noNaN: true }),
      (m, { x, t, s }, list, perClosedDay) => {
        const closures = list
          .filter(({ afterDays }) => afterDays <= s)
          .sort((one, other) => one.afterDays - other.afterDays);
        const leaving = { ...m, perClosedDay };
        const found = pActive(leaving, x, t, s, 1, closures);

        expect(found).toSatisfy(isChance);
        expect(found).toBeLessThanOrEqual(pActive(m, x, t, s) * (1 + 1e-9));
        expect(pNoVisit(leaving, x, t, s, 30, 1, closures)).toSatisfy(isChance);
      },
    ),
  );
});

it('rhythm: every chance lies within 0 and 1, whatever the history', () => {
  fc.assert(
    fc.property(model, history, fc.integer({ min: 1, max: 400 }), (m, { x, t, s }, h) => {
      for (const k of [1, 2] as const) {
        expect(pActive(m, x, t, s, k)).toSatisfy(isChance);
        expect(pNoVisit(m, x, t, s, h, k)).toSatisfy(isChance);
      }
    }),
  );
});

it('rhythm: the longer one waits, the less likely it is that nobody comes, and the more visits come', () => {
  fc.assert(
    fc.property(model, history, fc.integer({ min: 1, max: 400 }), (m, { x, t, s }, h) => {
      expect(pNoVisit(m, x, t, s, h + 30)).toBeLessThanOrEqual(pNoVisit(m, x, t, s, h));
      const visits = expectedVisits(m, x, t, s, h);
      expect(expectedVisits(m, x, t, s, h + 30)).toBeGreaterThanOrEqual(visits * (1 - 1e-9));
      expect(visits).toBeGreaterThanOrEqual((1 - pNoVisit(m, x, t, s, h)) * (1 - 1e-9) - 1e-12);
    }),
  );
});

const isChance = (value: number) => value >= 0 && value <= 1;

interface Anchor {
  horizon_days: number;
  mbg_params_days: { r: number; al: number; a: number; b: number };
  customers_sample: {
    x: number;
    t_x: number;
    T: number;
    p_alive: number;
    p_no_visit: number;
    exp_visits: number;
  }[];
}

interface GroceryFigures {
  palive: number;
  p_no_visit_13: number;
  p_no_visit_52: number;
  exact_exp_13: number;
  exact_exp_52: number;
}

interface Grocery {
  params: (VisitModel & { model: string; k: number })[];
  customers: { x: number; t_x: number; T: number; k1: GroceryFigures; k2: GroceryFigures }[];
}

interface SmallVendor {
  fit: { r: number; al: number; a: number; b: number };
  customers: {
    x: number;
    t_x: number;
    T: number;
    p_back_by_now_if_active: number;
    gap_q50_days: number;
    gap_q90_days: number;
  }[];
}
