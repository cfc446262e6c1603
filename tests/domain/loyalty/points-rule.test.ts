import { expect, test } from 'vitest';
import { mostRedeemable, pointsEarned } from '../../../src/domain/loyalty/points-rule';
import type { Fen } from '../../../src/domain/shared/fen';

const aYuanAPoint = { on: true, earnPerFen: 100 as Fen, pointWorthFen: 1 as Fen };

test('points: 12.50 yuan at one point a yuan earn twelve', () => {
  expect(pointsEarned(aYuanAPoint, 1250)).toBe(12);
});

test('points: less than a full step earns nothing, and nor does money given back', () => {
  expect(pointsEarned(aYuanAPoint, 99)).toBe(0);
  expect(pointsEarned(aYuanAPoint, -5000)).toBe(0);
});

test('points: a shop without points gives and takes none', () => {
  const off = { ...aYuanAPoint, on: false };

  expect(pointsEarned(off, 5000)).toBe(0);
  expect(mostRedeemable(off, 100, 5000)).toBe(0);
});

test('points: never more are redeemed than there are, nor than the bill is worth', () => {
  const tenFen = { ...aYuanAPoint, pointWorthFen: 10 as Fen };

  expect(mostRedeemable(tenFen, 30, 5000)).toBe(30);
  expect(mostRedeemable(tenFen, 3000, 5000)).toBe(500);
  expect(mostRedeemable(tenFen, 3000, 5009)).toBe(500);
});

test('points: a balance below zero (two phones spent the same points) redeems nothing', () => {
  expect(mostRedeemable(aYuanAPoint, -20, 5000)).toBe(0);
});
