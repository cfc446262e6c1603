import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAmount } from '../../../src/files/csv/read-amount';

describe('amounts: yuan as written become whole fen', () => {
  test.each([
    ['29.33', 2933],
    ['$27.00', 2700],
    ['-$0.95', -95],
    ['$-0.95', -95],
    ['-$45.00', -4500],
    ['(1,234)', -123400],
    ['($5.00)', -500],
    ['5.00-', -500],
    ['−3.5', -350],
    ['+3.5', 350],
    ['￥１２．５０', 1250],
    ['¥100.00', 10000],
    ['RMB 1,234.56', 123456],
    ['12元', 1200],
    ['1.000', 100],
    ['12,5', 1250],
    ['12,50', 1250],
    ['1,234', 123400],
    ['5,000.00', 500000],
    ['1.234,50', 123450],
    ['1.234.567', 123456700],
    ['1,234,567.8', 123456780],
    ['1 234,50', 123450],
    ["1'234.50", 123450],
    ['0,500', 50],
    ['.5', 50],
    ['7.', 700],
    ['0.005', 1],
    ['-0.005', -1],
    ['0.0049', 0],
    ['1.995', 200],
    ['19.999', 2000],
    ['0', 0],
    ['-0.00', 0],
  ])('%s', (cell, fen) => {
    expect(readAmount(cell)).toBe(fen);
  });

  test.each([
    '',
    '-',
    'abc',
    '12abc',
    '1.2.3',
    '1,2,3',
    '1.38E+10',
    '--5',
    '5斤',
    '99999999999999',
    '2026-01-01',
    '12:30',
  ])('no amount: %s', (cell) => {
    expect(readAmount(cell)).toBeNaN();
  });
});

test('amounts: any fen written with two decimals reads back, plain, with signs and with groups', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000_000_00, max: 1_000_000_000_00 }), (fen) => {
      const size = Math.abs(fen);
      const whole = String(Math.floor(size / 100));
      const cents = String(size % 100).padStart(2, '0');
      const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');

      expect(readAmount(`${fen < 0 ? '-' : ''}${whole}.${cents}`)).toBe(fen);
      expect(readAmount(`${fen < 0 ? '-' : ''}¥${grouped}.${cents}`)).toBe(fen);
      expect(readAmount(fen < 0 ? `(${whole}.${cents}0)` : `${whole}.${cents}0`)).toBe(fen);
    }),
  );
});
