import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { fitVisits } from '../../../src/domain/rhythm/fit-visits';
import { fittedRows, type Histories } from '../../../src/domain/rhythm/histories';
import { tallyHistories } from '../../../src/domain/rhythm/history-tally';
import { lnLikelihood } from '../../../src/domain/rhythm/ln-likelihood';
import { tallyLikelihood } from '../../../src/domain/rhythm/tally-likelihood';
import { numberOfDay, type Day } from '../../../src/domain/shared/day';
import { describeWithVectors, vectorJson, vectorRows } from '../../helpers/reference-vectors';
import { historiesOf, knownAt, readLog } from './visit-log';

describeWithVectors('rhythm: the fit reaches the reference figures', () => {
  it('plain maximum likelihood on CDNOW in weeks', () => {
    const { mbgnbd } = vectorJson<CdnowModels>('cdnow_models.json');

    const fit = fitVisits(weeks('cdnow_cbs_weeks.csv'), { prior: false });

    expect(fit.lnLikelihood).toBeGreaterThan(mbgnbd.lifetimes_fit.LL - 0.02);
    expectClose(fit.model, mbgnbd.lifetimes_fit, 1e-3);
  });

  it.each([1, 2] as const)('plain maximum likelihood on groceries, shape %i', (shape) => {
    const histories = weeks('grocery_cbs_weeks.csv');
    const { params } = vectorJson<GroceryModels>('grocery_models.json');
    const reference = params.find((p) => p.model === 'mbgcnbd-k' && p.k === shape);
    if (!reference) throw new Error('parameters missing');

    const fit = fitVisits(histories, { prior: false, shape });

    const sumLnGap = vectorRows('grocery_cbs_weeks.csv').map((row) => Number(row['litt']));
    const constant = (shape - 1) * sumLnGap.reduce((sum, value) => sum + value, 0);
    expect(fit.lnLikelihood + constant).toBeGreaterThan(reference.LL_ours - 0.02);
    expectClose(fit.model, reference, 1e-3);
  });

  it('plain maximum likelihood in days at every back-test', () => {
    for (const anchor of vectorJson<Anchors>('backtest_anchors.json').anchors) {
      const fit = fitVisits(atCutoff(anchor.data, anchor.cutoff), { prior: false });

      expect(fit.lnLikelihood).toBeGreaterThan(anchor.mbg_LL_days - 0.02);
      expectClose(fit.model, { ...anchor.mbg_params_days, alpha: anchor.mbg_params_days.al }, 1e-3);
    }
  });

  it('with the prior, at every back-test', () => {
    for (const anchor of vectorJson<MapAnchors>('map_stack_anchors.json').anchors) {
      const fit = fitVisits(atCutoff(anchor.data, anchor.cutoff));

      expect(fit.unitDays).toBe(anchor.map_params.u);
      expectClose(fit.model, { ...anchor.map_params, alpha: anchor.map_params.al }, 1e-2);
    }
  });

  it('with the prior, vendors of 15, 30 and 100 customers', () => {
    for (const vendor of vectorJson<SmallVendors>('map_small_vendors.json').vendors) {
      const log = readLog(LOGS[vendor.data] ?? '');
      const chosen = new Set(vendor.customers.map((c) => String(c.cust)));
      const cutoff = numberOfDay(vendor.cutoff as Day);
      const known = knownAt(log, cutoff).filter((c) => chosen.has(c.id));

      const fit = fitVisits(historiesOf(known, cutoff));

      expect(fit.fitted).toBe(vendor.customers.length);
      expect(fit.unitDays).toBe(vendor.time_unit_u);
      expect(fit.objective).toBeLessThan(vendor.objective + 1e-3);
      expectClose(fit.model, { ...vendor.fit, alpha: vendor.fit.al }, 1e-2);
    }
  });
});

describe('rhythm: the fit', () => {
  const customer = fc
    .tuple(fc.nat(8), fc.integer({ min: 1, max: 300 }), fc.nat(300), fc.nat(2 ** 32 - 1))
    .map(([x, span, s, hash]) => ({ x, t: x === 0 ? 0 : x + span, s, hash }));

  it('begins at what is known of such businesses when nobody has come yet', () => {
    const { model, unitDays } = fitVisits(toHistories([]));

    expect(unitDays).toBe(30);
    expectClose(model, { r: 0.8, alpha: 37.5, a: 0.5, b: 1 }, 1e-3);
  });

  it('gives the same model in whatever order the customers come', () => {
    fc.assert(
      fc.property(fc.array(customer, { minLength: 1, maxLength: 30 }), fc.nat(29), (list, turn) => {
        const turned = [...list.slice(turn), ...list.slice(0, turn)].reverse();

        expect(fitVisits(toHistories(turned))).toEqual(fitVisits(toHistories(list)));
      }),
      { numRuns: 25 },
    );
  });

  it('counts equal histories together without changing their likelihood', () => {
    fc.assert(
      fc.property(fc.array(customer, { minLength: 1, maxLength: 40 }), (list) => {
        const model = { r: 0.7, alpha: 20, a: 0.6, b: 1.3 };
        const histories = toHistories([...list, ...list]);
        const tally = tallyHistories(histories, fittedRows(histories.hash));

        for (const k of [1, 2] as const) {
          const one = list.reduce((sum, c) => sum + lnLikelihood(model, c.x, c.t, c.s, 0, k), 0);
          const all = tallyLikelihood(tally, k)(model);
          expect(Math.abs(all - 2 * one)).toBeLessThan(1e-9 * (1 + Math.abs(one)));
        }
        expect(tally.count.length).toBeLessThanOrEqual(list.length);
      }),
    );
  });

  it('fits the 4,000 customers with the smallest hash above 8,000, in whatever order', () => {
    const hash = Uint32Array.from({ length: 20_000 }, (_, i) => Math.imul(i + 1, 2654435761));

    const rows = fittedRows(hash);

    expect(fittedRows(hash.slice(0, 8000))).toHaveLength(8000);
    expect(rows).toHaveLength(4000);
    const limit = hash.slice().sort()[3999] ?? 0;
    expect(rows.every((row) => (hash[row] ?? 0) <= limit)).toBe(true);
  });

  it('finds the 4,000 even when the hashes are crowded at the top', () => {
    const hash = Uint32Array.from({ length: 9000 }, (_, i) => 2 ** 32 - 1 - i);

    expect(fittedRows(hash)).toHaveLength(4000);
    expect(fittedRows(hash).at(0)).toBe(5000);
  });
});

const LOGS: Record<string, string> = {
  cdnow_sample: 'cdnow_sample.csv',
  grocery: 'grocery_elog.csv',
};

function atCutoff(data: string, day: string): Histories {
  const cutoff = numberOfDay(day as Day);
  return historiesOf(knownAt(readLog(LOGS[data] ?? ''), cutoff), cutoff);
}

function weeks(file: string): Histories {
  const rows = vectorRows(file);
  const column = (name: string) => Float64Array.from(rows, (row) => Number(row[name]));
  const n = rows.length;
  return {
    x: column('x'),
    t: column('t_x'),
    T: column('T'),
    medianGap: new Float64Array(n).fill(1),
    hash: Uint32Array.from({ length: n }, (_, i) => i),
    closures: new Map(),
    outlastedDays: 0,
  };
}

function toHistories(
  list: readonly { x: number; t: number; s: number; hash?: number }[],
): Histories {
  return {
    x: Float64Array.from(list, (c) => c.x),
    t: Float64Array.from(list, (c) => c.t),
    T: Float64Array.from(list, (c) => c.t + c.s),
    medianGap: Float64Array.from(list, (c) => (c.x > 0 ? c.t / c.x : NaN)),
    hash: Uint32Array.from(list, (c) => c.hash ?? 0),
    closures: new Map(),
    outlastedDays: 0,
  };
}

interface Numbers {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

function expectClose(actual: Numbers, expected: Numbers, relative: number): void {
  for (const name of ['r', 'alpha', 'a', 'b'] as const)
    expect(Math.abs(actual[name] / expected[name] - 1), name).toBeLessThan(relative);
}

interface CdnowModels {
  mbgnbd: { lifetimes_fit: Numbers & { LL: number } };
}
interface GroceryModels {
  params: (Numbers & { model: string; k: number; LL_ours: number })[];
}
interface Anchors {
  anchors: {
    data: string;
    cutoff: string;
    mbg_LL_days: number;
    mbg_params_days: { r: number; al: number; a: number; b: number };
  }[];
}
interface MapAnchors {
  anchors: {
    data: string;
    cutoff: string;
    map_params: { r: number; al: number; a: number; b: number; u: number };
  }[];
}
interface SmallVendors {
  vendors: {
    data: string;
    cutoff: string;
    time_unit_u: number;
    objective: number;
    fit: { r: number; al: number; a: number; b: number };
    customers: { cust: number }[];
  }[];
}
