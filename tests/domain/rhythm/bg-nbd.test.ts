import { expect, it } from 'vitest';
import { minimise } from '../../../src/domain/rhythm/nelder-mead';
import {
  describeWithVectors,
  isNear,
  vectorJson,
  vectorRows,
} from '../../helpers/reference-vectors';
import { bgActive, bgLnLikelihood } from './bg-nbd';

describeWithVectors('our search finds the published BG/NBD maximum', () => {
  const rows = vectorRows('cdnow_cbs_weeks.csv').map((row) => {
    const t = Number(row['t_x']);
    return { x: Number(row['x']), t, s: Number(row['T']) - t };
  });

  it('CDNOW: r .243, alpha 4.414, a .793, b 2.426, ln likelihood −9582.4', () => {
    const modelAt = (point: Float64Array) => {
      const [r = 0, alpha = 0, a = 0, b = 0] = point.map((value) => Math.exp(value));
      return { r, alpha, a, b };
    };

    const best = minimise(
      (point) => {
        const model = modelAt(point);
        return -rows.reduce((sum, c) => sum + bgLnLikelihood(model, c.x, c.t, c.s), 0);
      },
      [0, 0, 0, 0],
      0.4,
    );

    const { bgnbd } = vectorJson<CdnowModels>('cdnow_models.json');
    expect(-best.value).toBeGreaterThan(bgnbd.published.LL_recomputed - 0.02);
    for (const [name, value] of Object.entries(modelAt(best.point))) {
      const number = name as 'r' | 'alpha' | 'a' | 'b';
      expect(Math.abs(value / bgnbd.lifetimes_fit[number] - 1), name).toBeLessThan(1e-3);
      // Published to three decimals.
      expect(Math.abs(value - bgnbd.published[number]), name).toBeLessThan(1e-3);
    }
  });

  it('the edge cases of the grid', () => {
    const grid = vectorRows('bgcnbdk_grid.csv').filter(
      (r) => r['model'] === 'bg' && r['k'] === '1',
    );
    expect(grid.length).toBeGreaterThan(5);

    for (const row of grid) {
      const value = (name: string) => Number(row[name]);
      const model = { r: value('r'), alpha: value('alpha'), a: value('a'), b: value('b') };
      const [x, t, s] = [value('x'), value('t_x'), value('T') - value('t_x')];
      expect(bgLnLikelihood(model, x, t, s)).toSatisfy((v: number) => isNear(v, value('ll')));
      expect(bgActive(model, x, t, s)).toSatisfy((v: number) => isNear(v, value('palive')));
    }
  });
});

type Numbers = Record<'r' | 'alpha' | 'a' | 'b', number>;

interface CdnowModels {
  bgnbd: { published: Numbers & { LL_recomputed: number }; lifetimes_fit: Numbers };
}
