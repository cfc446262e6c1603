/** Patterns of whole books against a count of every fact by hand: voided visits, undone imports, joined people, walk-ins and refunds included. */
import { beforeEach, describe, expect, test } from 'vitest';
import { emptyForecast, forecast } from '../../src/domain/rhythm/forecast';
import { emptyHistory, readHistory } from '../../src/domain/rhythm/customer-history';
import { lookoutOf, type Lookout } from '../../src/domain/rhythm/lookout';
import { stageOf } from '../../src/domain/segments/stage';
import { numberOfDay } from '../../src/domain/shared/day';
import { readInsight } from '../../src/storage/tables/insight';
import { readPatterns, type PatternsRow } from '../../src/storage/tables/patterns';
import { computeInsight } from '../../src/workers/jobs/insight';
import { findPatterns } from '../../src/workers/jobs/patterns';
import { aBook, type TestBook } from '../helpers/a-book';
import { contextFor, done, useLocks } from '../helpers/a-worker';
import { allFacts } from '../helpers/book-dump';
import { countedVisits, type CountedVisit } from '../helpers/counted-book';
import { patternedBook } from '../helpers/patterned-book';
import { aDay, named, OLD_WANG, visited } from '../helpers/taps';

useLocks();

const TODAY = '2026-11-21';
const HORIZON = 30;

async function look(book: TestBook): Promise<PatternsRow> {
  await done(findPatterns({ asOf: aDay(TODAY), horizonDays: HORIZON }, contextFor(book)));
  return (await readPatterns(book.db))!;
}

const monthBack = (months: number): string =>
  new Date(Date.UTC(2026, 10 - months, 1)).toISOString().slice(0, 7);
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

/** Days on which each person came, ascending. */
function daysOfPeople(visits: readonly CountedVisit[]): Map<string, string[]> {
  const people = new Map<string, Set<string>>();
  for (const { who, day, refund } of visits)
    if (who && !refund) people.set(who, (people.get(who) ?? new Set()).add(day));
  return new Map([...people].map(([who, days]) => [who, [...days].sort()]));
}

describe.each([
  ['stall', 3],
  ['pond', 4],
] as const)('patterns of a simulated %s', (preset, seed) => {
  let visits: CountedVisit[];
  let row: PatternsRow;
  let book: TestBook;
  beforeEach(async () => {
    book = await patternedBook(preset, seed);
    const asks = { asOf: aDay(TODAY), horizonDays: HORIZON, warnLevel: 0.6 };
    await computeInsight(asks, contextFor(book));
    row = await look(book);
    visits = countedVisits(await allFacts(book.db), TODAY);
  });

  test('weekdays and hours: every visit of the last 365 days stands at its hour or among those without a time', () => {
    const recent = visits.filter(({ day, refund }) => !refund && day > '2025-11-21');
    const counts = new Array<number>(168).fill(0);
    const untimed = new Array<number>(7).fill(0);
    for (const { day, minute } of recent) {
      const weekday = (new Date(day).getUTCDay() + 6) % 7;
      if (minute === null) untimed[weekday]!++;
      else counts[weekday * 24 + Math.floor(minute / 60)]!++;
    }

    expect(row.patterns.hours).toEqual({ counts, untimed });
    expect(row.patterns.visits).toBe(recent.length);
    expect(sum(untimed)).toBeGreaterThan(50);
  });

  test('months: visits without refunds, money with them, and the same months a year before', () => {
    const first = visits.map(({ day }) => day).sort()[0]!;
    const inMonth = (month: string) => {
      if (month < first.slice(0, 7)) return null;
      const all = visits.filter(({ day }) => day.startsWith(month));
      return {
        visits: all.filter(({ refund }) => !refund).length,
        amountFen: sum(all.map(({ fen }) => fen)),
      };
    };
    const twelve = (from: number) =>
      Array.from({ length: 12 }, (_, i) => inMonth(monthBack(from - i)));

    const { months } = row.patterns;

    expect(months?.now).toEqual(twelve(11));
    expect(months?.before).toEqual(twelve(23));
    const year = visits.filter(({ day }) => day > '2025-11-21');
    const before = visits.filter(({ day }) => day > '2024-11-21' && day <= '2025-11-21');
    expect(months?.year.amountFen).toBe(sum(year.map(({ fen }) => fen)));
    expect(months?.yearBefore?.amountFen).toBe(sum(before.map(({ fen }) => fen)));
  });

  test('cohorts: of those who first came in a month, how many came again month after month', () => {
    const people = [...daysOfPeople(visits).values()];
    const expected = Array.from({ length: 12 }, (_, i) => {
      const first = people.filter((days) => days[0]!.startsWith(monthBack(11 - i)));
      const back = Array.from(
        { length: 11 - i },
        (__, k) =>
          first.filter((days) => days.some((day) => day.startsWith(monthBack(10 - i - k)))).length,
      );
      return { customers: first.length, back };
    });

    const { cohorts } = row.patterns.cohorts!;

    expect(cohorts.map(({ customers, back }) => ({ customers, back }))).toEqual(expected);
    expect(cohorts.at(-1)!.month).toBe(2026 * 12 + 10);
  });

  test('goods: what each product brought in the last 365 days, at how many visits, and who left most for it', () => {
    const sold = visits
      .filter(({ day, refund }) => !refund && day > '2025-11-21')
      .map(({ who, items }) => ({ who, items: items.filter(({ amountFen }) => amountFen >= 0) }))
      .filter(({ items }) => items.length > 0);
    const products = [...new Set(sold.flatMap(({ items }) => items.map((one) => one.product)))];
    const expected = products.map((product) => {
      const those = sold.filter(({ items }) => items.some((one) => one.product === product));
      const fen = (some: typeof sold) =>
        sum(
          some.flatMap(({ items }) =>
            items.filter((one) => one.product === product).map(({ amountFen }) => amountFen),
          ),
        );
      const perWho = [...new Set(those.flatMap(({ who }) => who ?? []))].map(
        (who) => [who, fen(those.filter((one) => one.who === who))] as const,
      );
      const [best] = perWho.sort(([, a], [, b]) => b - a);
      return [product, those.length, fen(those), best?.[0] ?? null];
    });

    const found = row.favourites.map(({ product, visits: n, amountFen, buyer }) => [
      product,
      n,
      amountFen,
      buyer?.customer.id ?? null,
    ]);

    expect(found.sort()).toEqual(expected.sort());
    expect(row.patterns.itemised.visits).toBe(sold.length);
  });

  test('rates: who came again and who was lost, this month and in the same days before', async () => {
    const { model } = (await readInsight(book.db))!;
    const people = daysOfPeople(visits);
    const isLost = (days: readonly string[], on: string) =>
      stageOn(days, lookoutOf(model, numberOfDay(aDay(on)), HORIZON)) === 'lost';
    const expected = (from: string, to: string) => {
      const before = new Date(Date.parse(from) - 864e5).toISOString().slice(0, 10);
      const since = new Date(Date.parse(to) - 89 * 864e5).toISOString().slice(0, 10);
      const recent = [...people.values()].map(
        (days) => days.filter((day) => day >= since && day <= to).length,
      );
      const active = [...people].filter(([, days]) => days[0]! <= before && !isLost(days, before));
      return {
        from: numberOfDay(aDay(from)),
        to: numberOfDay(aDay(to)),
        repurchase: {
          counted: recent.filter((n) => n >= 2).length,
          of: recent.filter((n) => n >= 1).length,
        },
        churn: {
          counted: active.filter(([, days]) => isLost(days, to)).length,
          of: active.length,
        },
        // Nobody was asked, and nothing was said.
        satisfaction: null,
        complaints: null,
      };
    };

    expect(row.patterns.rates).toEqual({
      now: expected('2026-11-01', '2026-11-21'),
      monthBefore: expected('2026-10-01', '2026-10-21'),
      yearBefore: expected('2025-11-01', '2025-11-21'),
    });
    expect(row.patterns.rates?.yearBefore.churn?.counted).toBeGreaterThan(0);
    const lost = [...people].filter(
      ([, days]) => days[0]! <= '2026-10-31' && !isLost(days, '2026-10-31') && isLost(days, TODAY),
    );
    expect(row.lost.map(({ id }) => id).sort()).toEqual(lost.map(([who]) => who).sort());
    expect(row.lost.every(({ name }) => name !== '')).toBe(true);
  });
});

/** Her stage of life on the lookout's day, by the rules for one customer. */
function stageOn(days: readonly string[], lookout: Lookout): string {
  const known = days.map((day) => numberOfDay(aDay(day))).filter((day) => day <= lookout.asOf);
  const log = {
    start: Uint32Array.of(0, known.length),
    day: Int32Array.from(known),
    amountFen: new Float64Array(known.length),
  };
  const history = emptyHistory();
  readHistory(log, 0, lookout.clock, lookout.asOf, lookout.horizon, history);
  const found = emptyForecast();
  forecast(lookout, history, found);
  return stageOf({
    visitDays: known.length,
    awayDays: history.s,
    longGapDays: history.x >= 2 ? found.longGapDays : null,
    unitDays: lookout.model.unitDays,
    horizonDays: lookout.regularHorizon,
    warned: false,
  });
}

test('patterns: an empty book has none, and says so', async () => {
  const { patterns, lost } = await look(await aBook());

  expect(patterns).toMatchObject({
    begun: null,
    visits: 0,
    months: null,
    cohorts: null,
    rates: null,
  });
  expect(lost).toEqual([]);
});

test('patterns: one visit is a month and a beginning, and nobody can be lost yet', async () => {
  const book = await aBook();
  await book.add(named(OLD_WANG, '老王'), visited(OLD_WANG, '2026-11-01', 500));

  const { patterns } = await look(book);

  expect(patterns.visits).toBe(1);
  expect(patterns.months?.now.at(-1)).toEqual({ visits: 1, amountFen: 500 });
  expect(patterns.months?.now.slice(0, 11)).toEqual(new Array(11).fill(null));
  expect(patterns.cohorts?.cohorts).toEqual([{ month: 2026 * 12 + 10, customers: 1, back: [] }]);
  expect(patterns.rates?.now).toMatchObject({ repurchase: null, churn: null });
});

test('patterns: what a later version kept is not read', async () => {
  const book = await aBook();
  await look(book);
  const row = (await book.db.records.get('patterns')) as PatternsRow;
  const later: PatternsRow = { ...row, rules: row.rules + 1 };

  await book.db.records.put(later);

  expect(await readPatterns(book.db)).toBeNull();
});
