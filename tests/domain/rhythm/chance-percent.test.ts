import { expect, test } from 'vitest';
import { ALWAYS_OPEN } from '../../../src/domain/calendar/business-calendar';
import { fitRhythm } from '../../../src/domain/rhythm/fit-rhythm';
import { lookoutOf } from '../../../src/domain/rhythm/lookout';
import { outlookOf, rhythmOf } from '../../../src/domain/rhythm/rhythm-of';
import { simulatedLog } from '../../helpers/simulated-pool';
import { bookLogOf } from './book-log';

const TODAY = 1000;

/** Everybody's outlook, of a vendor with so many customers. */
function outlooks(customers: number, horizonDays = 30) {
  const book = bookLogOf(simulatedLog(7, () => true, 12, customers));
  const model = fitRhythm(book, TODAY, 30, ALWAYS_OPEN);
  const lookout = lookoutOf(model, TODAY, horizonDays);
  return Array.from({ length: book.n }, (_, i) => rhythmOf(lookout, book, i)).filter(
    (rhythm) => rhythm !== null,
  );
}

test('chances: a book of 300 customers and three years is told percentages, whole and never 0 or 100', () => {
  const told = outlooks(300);

  expect(told.length).toBeGreaterThan(200);
  for (const { chancePercent, pNoVisit, outlook } of told) {
    expect(chancePercent).toBe(Math.min(99, Math.max(1, Math.round(100 * (1 - pNoVisit)))));
    expect(outlook).toBe(outlookOf(pNoVisit));
  }
});

test('chances: twelve customers are told in words only, and so is a horizon nobody has played back', () => {
  expect(outlooks(12).length).toBeGreaterThan(5);
  for (const told of [outlooks(12), outlooks(300, 14)])
    expect(told.every(({ chancePercent }) => chancePercent === null)).toBe(true);
});
