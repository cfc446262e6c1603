import { describe, expect, test } from 'vitest';
import type { Day } from '../../../src/domain/shared/day';
import { lineItemsOf } from '../../../src/domain/simulation/line-items';
import { simulateVendor } from '../../../src/domain/simulation/simulate-vendor';
import {
  NOT_LEFT,
  REFUND,
  WALK_IN,
  type SimulatedVendor,
} from '../../../src/domain/simulation/simulated-vendor';
import { dayFromNumber } from '../../../src/domain/shared/day';
import { fingerprint, visitDaysOf } from './book-facts';

const lastDay = '2026-11-21' as Day;
const vendor = (preset: 'pond' | 'stall', more = {}): SimulatedVendor =>
  simulateVendor({ preset, customers: 300, seed: 5, lastDay, ...more });

describe('simulator', () => {
  test('the same seed makes the same book, another seed another', () => {
    const first = fingerprint(vendor('pond'));

    expect(fingerprint(vendor('pond'))).toBe(first);
    expect(fingerprint(vendor('pond', { seed: 6 }))).not.toBe(first);
  });

  test.each([
    ['pond', '688dc5ff'],
    ['stall', '8c8a453d'],
  ] as const)('a %s book never changes by accident', (preset, pinned) => {
    expect(fingerprint(vendor(preset, { visits: 5000 }))).toBe(pinned);
  });

  test.each(['pond', 'stall'] as const)('a %s gets exactly the lines asked for', (preset) => {
    for (const visits of [450, 3000, 20_000]) {
      expect(vendor(preset, { visits }).visits.count).toBe(visits);
    }
  });

  test('a book of ten customers is a book', () => {
    const small = vendor('stall', { customers: 10, visits: 60 });

    expect(small.customers).toHaveLength(10);
    expect(small.visits.count).toBe(60);
  });

  test('a million visits of 100,000 customers take seconds', { timeout: 60_000 }, () => {
    const started = performance.now();
    const big = vendor('pond', { customers: 100_000, visits: 1_000_000 });
    console.log(`1,000,000 simulated visits: ${Math.round(performance.now() - started)} ms`);

    expect(big.visits.count).toBe(1_000_000);
    expect(new Set(big.customers.map((customer) => customer.name)).size).toBe(100_000);
    const phones = big.customers.map((customer) => customer.phone).filter((phone) => phone !== '');
    expect(new Set(phones).size).toBe(phones.length);
    expect(phones.every((phone) => /^1\d{10}$/.test(phone))).toBe(true);
  });

  test('the pond is closed in winter, the stall never', () => {
    const months = (book: SimulatedVendor) =>
      new Set(Array.from(book.visits.day, (day) => dayFromNumber(day).slice(5, 7)));

    expect([...months(vendor('pond'))].sort().join(' ')).toBe('03 04 05 06 07 08 09 10 11');
    expect(months(vendor('stall')).size).toBe(12);
  });

  test('lines stand in order of time, within the history, at hours when people buy', () => {
    const { visits, firstDay } = vendor('stall');

    for (let i = 1; i < visits.count; i++) {
      const step = (visits.day[i]! - visits.day[i - 1]!) * 1440;
      expect(step + visits.minute[i]! - visits.minute[i - 1]!).toBeGreaterThanOrEqual(0);
    }
    expect(dayFromNumber(visits.day[0]!) >= firstDay).toBe(true);
    expect(dayFromNumber(visits.day.at(-1)!) <= lastDay).toBe(true);
    expect(visits.minute.every((minute) => minute >= 300 && minute < 1440)).toBe(true);
  });

  test('nobody comes after the hidden day of leaving, and that day is a visit', () => {
    const book = vendor('pond');
    const days = visitDaysOf(book);

    const left = Array.from(book.truth.leftDay).filter((day) => day !== NOT_LEFT);
    expect(left.length).toBeGreaterThan(50);
    expect(left.length).toBeLessThan(300);
    book.truth.leftDay.forEach((day, i) => {
      if (day !== NOT_LEFT) expect(days[i]!.at(-1)).toBe(day);
    });
  });

  test('a refund follows a visit of the same person on the same day, and never gives back more', () => {
    const { visits } = vendor('stall', { customers: 1000 });

    const paid = new Map<string, number>();
    let refunds = 0;
    for (let i = 0; i < visits.count; i++) {
      const key = `${visits.customer[i]} ${visits.day[i]}`;
      if (visits.kind[i] === REFUND) {
        refunds++;
        expect(visits.customer[i]).not.toBe(WALK_IN);
        expect(visits.amountFen[i]).toBeLessThan(0);
        expect(-visits.amountFen[i]!).toBeLessThanOrEqual(paid.get(key) ?? 0);
      } else paid.set(key, visits.amountFen[i]!);
    }
    expect(refunds).toBeGreaterThan(20);
  });

  test.each(['pond', 'stall'] as const)('line items of a %s add up to the amount', (preset) => {
    const book = vendor(preset);

    let itemised = 0;
    for (let i = 0; i < book.visits.count; i++) {
      const items = lineItemsOf(book, i);
      if (items.length === 0) continue;
      itemised++;
      expect(items.reduce((sum, item) => sum + item.amountFen, 0)).toBe(book.visits.amountFen[i]);
    }
    expect(itemised).toBeGreaterThan(100);
  });

  test.each(['pond', 'stall'] as const)(
    'stocking and market days draw more people (%s)',
    (preset) => {
      const book = vendor(preset);
      const special = new Set(book.specialDays);

      const onSpecial = book.visits.day.filter((day) => special.has(day)).length;
      const perSpecial = onSpecial / book.specialDays.length;
      const perOrdinary =
        (book.visits.count - onSpecial) / (book.openDays.length - book.specialDays.length);
      expect(perSpecial).toBeGreaterThan(1.5 * perOrdinary);
    },
  );
});
