import { expect, test } from 'vitest';
import type { ImportCounts } from '../../../src/app/import-session';
import {
  broughtNothing,
  details,
  headline,
  worthWriting,
} from '../../../src/ui/screens/import/understood';

const counts = (with_: Partial<ImportCounts>): ImportCounts => ({
  customers: 0,
  newCustomers: 0,
  updated: 0,
  conflicts: 0,
  visits: 0,
  walkIns: 0,
  refunds: 0,
  cancelled: 0,
  leftOut: 0,
  same: 0,
  customerLines: 0,
  problems: 0,
  firstDay: null,
  lastDay: null,
  amountFen: 0,
  ...with_,
});

test('import: the headline says customers and visits, the lines below only what is there', () => {
  const till = counts({
    customers: 312,
    newCustomers: 300,
    visits: 4870,
    refunds: 4,
    problems: 12,
  });

  expect(headline(till)).toEqual([
    { part: 'customers', count: 312 },
    { part: 'visits', count: 4870 },
  ]);
  expect(details(till)).toEqual([
    { part: 'newCustomers', count: 300 },
    { part: 'refunds', count: 4 },
    { part: 'problems', count: 12 },
  ]);
});

test('import: that all customers are new is not said twice', () => {
  expect(details(counts({ customers: 3, newCustomers: 3, visits: 3 }))).toEqual([]);
});

test('import: a file of nothing but problem lines cannot be confirmed, a list of customers can', () => {
  expect(worthWriting(counts({ problems: 7, cancelled: 2 }))).toBe(false);
  expect(worthWriting(counts({ customers: 7, customerLines: 7 }))).toBe(true);
});

test('import: a file whose import was undone may be confirmed again', () => {
  expect(worthWriting(counts({ customers: 7, same: 9 }))).toBe(true);
});

test('import: a file that was in the book already brought nothing, one new line is something', () => {
  expect(broughtNothing(counts({ customers: 7, same: 9 }))).toBe(true);
  expect(broughtNothing(counts({ customers: 7, same: 9, walkIns: 1 }))).toBe(false);
  expect(broughtNothing(counts({ problems: 9 }))).toBe(false);
});
