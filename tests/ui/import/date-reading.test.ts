import { expect, test } from 'vitest';
import { dateQuestion, readAs } from '../../../src/ui/screens/import/date-reading';

test.each([
  ['1/2/2026', 'mdy', '2026-01-02'],
  ['1/2/2026', 'dmy', '2026-02-01'],
  ['1/2/26 1:33 PM', 'mdy', '2026-01-02'],
  ['03.04.2025', 'dmy', '2025-04-03'],
  ['０３－０４－２０２５', 'mdy', '2025-03-04'],
  ['26/1/2', 'ymd', '2026-01-02'],
] as const)('import: %s as %s is %s', (text, order, day) => {
  expect(readAs(text, order)).toBe(day);
});

test('import: what is no day in an order is not offered in it', () => {
  expect(readAs('13/2/2026', 'mdy')).toBeNull();
  expect(readAs('30/2/2026', 'dmy')).toBeNull();
  expect(readAs('昨天', 'dmy')).toBeNull();
});

test('import: the question about dates shows an example that can really be read in two ways', () => {
  const question = dateQuestion(['5/5/2026', '3/4/2026']);

  expect(question).toEqual({
    example: '3/4/2026',
    readings: [
      { order: 'mdy', day: '2026-03-04' },
      { order: 'dmy', day: '2026-04-03' },
    ],
  });
});

test('import: without any date to show there is no example', () => {
  expect(dateQuestion(['', '昨天'])).toBeNull();
});
