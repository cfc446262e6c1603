import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backTest } from '../../../src/domain/rhythm/back-test';
import { fitRhythm } from '../../../src/domain/rhythm/fit-rhythm';
import { lookoutOf } from '../../../src/domain/rhythm/lookout';
import { bookLogOf } from './book-log';

const ASOF = 1000;
const every = (gap: number, from: number, to: number): number[] => {
  const days: number[] = [];
  for (let day = from; day <= to; day += gap) days.push(day);
  return days;
};
/** Twenty who come every week and go on, five who stopped a month before the day, five who come back after it. */
const vendor = bookLogOf([
  ...Array.from({ length: 20 }, (_, i) => ({
    id: `loyal ${i}`,
    days: every(7, 700 + i, 1060),
    amounts: [],
  })),
  ...Array.from({ length: 5 }, (_, i) => ({
    id: `gone ${i}`,
    days: every(7, 700 + i, 970),
    amounts: [],
  })),
  ...Array.from({ length: 5 }, (_, i) => ({
    id: `back ${i}`,
    days: [...every(7, 700 + i, 970), 1015 + i],
    amounts: [],
  })),
]);
const played = (log = vendor) => {
  const model = fitRhythm(log, ASOF, 30);
  return backTest(log, lookoutOf(model, ASOF, 30));
};

test('back-test: warned and not warned are told apart by who came afterwards', () => {
  const { warned, others } = played();

  expect(warned).toEqual({ came: 5, away: 5 });
  expect(others).toEqual({ came: 20, away: 0 });
});

test('back-test: the rule of fixed days gets as many warnings as the model gave', () => {
  const { fixedDays, warned } = played();

  expect(fixedDays?.warned).toEqual(warned);
  expect(fixedDays?.days).toBeGreaterThan(23);
});

test('back-test: what the vendor would have been told does not depend on what came after', () => {
  const known = bookLogOf(
    Array.from({ length: vendor.n }, (_, i) => ({
      id: `c${i}`,
      days: [...vendor.day.subarray(vendor.start[i], vendor.start[i + 1])].filter(
        (day) => day <= ASOF,
      ),
      amounts: [],
    })),
  );
  const told = (log: typeof vendor) => {
    const { warned, bands } = played(log);
    return [warned.came + warned.away, bands.map(({ chance }) => chance)];
  };

  expect(told({ ...vendor, idHash: known.idHash })).toEqual(told(known));
  expect(played(known).warned.came).toBe(0);
});

test('back-test: everybody judged stands in one band and on one side of the warning', () => {
  const customer = fc
    .array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 20 })
    .map((gaps) => {
      let day = 500;
      return gaps.map((gap) => (day += gap));
    });
  fc.assert(
    fc.property(fc.array(customer, { maxLength: 30 }), (all) => {
      const log = bookLogOf(all.map((days, i) => ({ id: `c${i}`, days, amounts: [] })));
      const { warned, others, bands } = played(log);
      const sum = (some: readonly { came: number; away: number }[]) => [
        some.reduce((total, { came }) => total + came, 0),
        some.reduce((total, { away }) => total + away, 0),
      ];

      expect(sum(bands)).toEqual(sum([warned, others]));
      for (const { chance } of bands) expect(chance).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 50 },
  );
});

test('back-test: a book in which nobody has a rhythm yet says nothing', () => {
  expect(played(bookLogOf([]))).toEqual({
    warned: { came: 0, away: 0 },
    others: { came: 0, away: 0 },
    fixedDays: null,
    bands: [],
  });
});
