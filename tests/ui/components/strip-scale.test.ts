import { describe, expect, it } from 'vitest';
import type { Strip } from '../../../src/app/queries/strip';
import { placeStrip } from '../../../src/ui/components/strip-scale';

const weekly: Strip = {
  visitDays: [100, 107, 114, 121],
  expectedFrom: 125,
  expectedTo: 135,
  today: 128,
};

describe('rhythm strip: days laid out from left to right', () => {
  it('visits, the usual window and today keep their order', () => {
    const places = placeStrip(weekly);

    expect(places.dots).toEqual([...places.dots].sort((a, b) => a - b));
    expect(places.dots).toHaveLength(4);
    expect(places.dots[3]).toBeLessThan(places.band?.from ?? 0);
    expect(places.band?.from).toBeLessThan(places.today);
    expect(places.today).toBeLessThan(places.band?.to ?? 0);
  });

  it('somebody within his window is not late', () => {
    expect(placeStrip(weekly)).toMatchObject({ late: null, lateDays: 0 });
  });

  it('the late part runs from the end of the window to today', () => {
    const places = placeStrip({ ...weekly, today: 140 });

    expect(places.lateDays).toBe(5);
    expect(places.late).toEqual({ from: places.band?.to, to: 1 });
  });

  it('a long history does not squeeze the wait: old dots leave', () => {
    const visitDays = [...Array.from({ length: 15 }, (_, i) => i * 50), 1000];
    const places = placeStrip({ visitDays, expectedFrom: 1005, expectedTo: 1015, today: 1030 });

    expect(places.dots).toHaveLength(1);
    expect(1 - (places.dots[0] ?? 1)).toBeGreaterThanOrEqual(1 / 3);
  });

  it('without a known rhythm there are only dots and today', () => {
    const places = placeStrip({
      visitDays: [100],
      expectedFrom: null,
      expectedTo: null,
      today: 100,
    });

    expect(places).toMatchObject({ band: null, late: null, lateDays: 0 });
    expect(Number.isFinite(places.today)).toBe(true);
  });
});
