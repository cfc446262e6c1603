import { describe, expect, it } from 'vitest';
import { visibleRows } from '../../../src/ui/components/visible-rows';

describe('long list: only rows in sight are drawn', () => {
  it('at the top of 100,000 customers some twenty rows stand', () => {
    expect(visibleRows(200, 800, 72, 100_000)).toEqual({ from: 0, to: 17 });
  });

  it('in the middle the rows before and after the window are spared', () => {
    expect(visibleRows(-72_000, 720, 72, 100_000)).toEqual({ from: 992, to: 1018 });
  });

  it('at the end it stops with the last customer', () => {
    expect(visibleRows(-7_200_000 + 720, 720, 72, 100_000)).toEqual({ from: 99_982, to: 100_000 });
  });

  it('a short list and an empty one are drawn whole', () => {
    expect(visibleRows(0, 720, 72, 3)).toEqual({ from: 0, to: 3 });
    expect(visibleRows(0, 720, 72, 0)).toEqual({ from: 0, to: 0 });
  });

  it('scrolled past a list that has become short, nothing is drawn backwards', () => {
    const { from, to } = visibleRows(-72_000, 720, 72, 10);

    expect(to).toBeGreaterThanOrEqual(from);
    expect(to).toBeLessThanOrEqual(10);
  });
});
