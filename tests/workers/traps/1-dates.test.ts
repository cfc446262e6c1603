/** Trap 1: one column, many styles of dates; a whole column decides what one date leaves open. */
import { expect, test } from 'vitest';
import { aBook } from '../../helpers/a-book';
import { useLocks } from '../../helpers/a-worker';
import { bring, brought, look, visitsIn } from '../../helpers/import-fixture';

useLocks();

const daysOf = (visits: readonly (readonly unknown[])[]) =>
  visits.map(([who, day, clock]) => [who, day, clock]);

test('trap 1: four styles in one column are four dates; as two of them contradict each other, the vendor is asked', async () => {
  const { report, visits } = await brought('1-dates-four-styles.csv');

  expect(report.mapping).toMatchObject({ dateOrder: 'dmy', dateOrderOpen: true });
  expect(daysOf(visits)).toEqual([
    ['Cat', '2025-12-31', '14:05'],
    ['Dan', '2026-01-01', '8:00'],
    ['Ann', '2026-07-28', '13:33'],
    ['Ben', '2026-10-01', '23:50'],
  ]);
});

test('trap 1: one 31 in front says for the whole column that the day comes first', async () => {
  const { report, visits } = await brought('1-dates-day-first.csv');

  expect(report.mapping).toMatchObject({ dateOrder: 'dmy', dateOrderOpen: false });
  expect(daysOf(visits)).toEqual([
    ['Cat', '2025-12-31', '14:05'],
    ['Ann', '2026-10-01', '23:50'],
    ['Ben', '2026-10-02', '8:00'],
  ]);
});

test('trap 1: where no line decides the vendor is asked, and asked once', async () => {
  const book = await aBook();

  const asked = await bring('1-dates-open.csv', book, ({ mapping }) => ({
    mapping: { ...mapping, dateOrder: 'mdy', dateOrderOpen: false },
  }));
  const again = await look('1-dates-open.csv', book);

  expect(asked.mapping).toMatchObject({ dateOrder: 'mdy', dateOrderOpen: false });
  expect(daysOf(await visitsIn(book))).toEqual([
    ['Ann', '2026-01-10', '23:50'],
    ['Ben', '2026-02-10', '8:00'],
  ]);
  expect(again.mapping).toMatchObject({ dateOrder: 'mdy', dateOrderOpen: false });
});

test('trap 1: 年月日, 下午, eight digits and the numbers of a spreadsheet all name 5 March 2025', async () => {
  const { report, visits } = await brought('1-dates-chinese.csv');

  expect(report.reading).toEqual({ type: 'text', encoding: 'utf-16le' });
  expect(report.counts.problems).toBe(0);
  expect(new Map(visits.map(([who, day, clock]) => [who, `${day} ${clock}`.trim()]))).toEqual(
    new Map([
      ['老王', '2025-03-05'],
      ['老李', '2025-03-05 15:05'],
      ['老张', '2025-03-05'],
      ['老赵', '2025-03-05'],
      ['老钱', '2025-03-05 15:05'],
      ['老孙', '2025-03-05 8:10'],
    ]),
  );
});

test('trap 1: 30 February is a line to look at, never 2 March', async () => {
  const { report, visits } = await brought('1-dates-30-february.csv');

  expect(daysOf(visits)).toEqual([['老王', '2026-02-28', '']]);
  expect(report.problems.map(({ line, reason, text }) => [line, reason, text])).toEqual([
    [3, 'date-impossible', '2026-02-30'],
    [4, 'date-impossible', '30/02/2026'],
    [5, 'date-impossible', '2026年2月30日'],
  ]);
});

test('trap 1: 1970 and 1900 are how a till writes that it knows no date', async () => {
  const { report, visits } = await brought('1-dates-unknown.csv');

  expect(daysOf(visits)).toEqual([['老王', '2026-10-01', '8:00']]);
  expect(report.problems.map(({ line, reason, text }) => [line, reason, text])).toEqual([
    [3, 'date-missing', '1970-01-01 08:00:00'],
    [4, 'date-missing', '1900-01-01'],
    [5, 'date-impossible', '0000-00-00 00:00:00'],
  ]);
});
