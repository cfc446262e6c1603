/**
 * What the vendor's own clock is worth: pools of simulated vendors (300 customers each, tests/helpers/simulated-pool)
 * who were closed, forecast 30 days ahead with their own clock and with that of the calendar.
 */
import { describe, expect, it } from 'vitest';
import { inferClosures } from '../../../src/domain/calendar/infer-closures';
import { ALWAYS_OPEN, type BusinessCalendar } from '../../../src/domain/calendar/business-calendar';
import { businessClock } from '../../../src/domain/calendar/business-clock';
import { daysByClock } from '../../../src/domain/calendar/clock';
import { fitRhythm } from '../../../src/domain/rhythm/fit-rhythm';
import { lookoutOf } from '../../../src/domain/rhythm/lookout';
import { scoreBook } from '../../../src/domain/rhythm/score-book';
import { closedIn } from '../../helpers/a-calendar';
import { approveTable } from '../../helpers/approved';
import { isFullRun } from '../../helpers/law-runs';
import { auc, brier, logLoss } from '../../helpers/metrics';
import { closedRanges, POOL_CUSTOMERS, simulatedLog } from '../../helpers/simulated-pool';
import { bookLogOf } from './book-log';
import { knownAt, type LoggedCustomer } from './visit-log';

const HORIZON = 30;
const VENDORS = isFullRun() ? 12 : 3;

type IsOpen = (day: number) => boolean;

/** Every two or three weeks, as fish can be had. */
const STOCKING = Array.from({ length: 60 }, (_, k) => 18 * k + ((7 * k * k) % 13)).filter(
  (day) => day < 3 * 365,
);
const ALSO_STOCKING = 60;
/** What the seeds, and so the ids, of these begin with. */
const STOCKED = '4';

const always: IsOpen = () => true;

/** Day 0 is 1 June: closed from 1 December to 1 March. */
const winter: IsOpen = (day) => day % 365 < 183 || day % 365 >= 273;
const THIRD_OPENING = 2 * 365 + 273;
const breakOfThreeWeeks: IsOpen = (day) => day < 900 || day >= 921;
const marketDays: IsOpen = (day) => day % 5 === 2;
const MARKET: BusinessCalendar = {
  ...ALWAYS_OPEN,
  market: [{ kind: 'cycle', every: 5, from: 2 }],
};

/** What each way of counting said of all customers of a pool, and what came true. */
interface Pool {
  /** 1: no visit within the horizon. */
  readonly away: number[];
  readonly warnable: boolean[];
  readonly calendar: number[];
  readonly own: number[];
  readonly inferred: number[];
  readonly recalibrated: number[];
  readonly warned: number[];
}

function lookAt({ logs, cutoff, isOpen, calendar, against, only = () => true }: Case): Pool {
  const pool: Pool = {
    away: [],
    warnable: [],
    calendar: [],
    own: [],
    inferred: [],
    recalibrated: [],
    warned: [],
  };
  const entered = calendar ?? closedIn(closedRanges(isOpen, cutoff + HORIZON));
  const clock = businessClock(entered);
  for (const log of logs) {
    const known = knownAt(log, cutoff);
    const book = bookLogOf(known);
    const later = new Map(log.map((c) => [c.id, c.days]));
    const judged = known.flatMap(({ id }, i) => (only(id) ? [i] : []));
    const of = (column: ArrayLike<number>) => judged.map((i) => column[i]!);
    const score = (by: BusinessCalendar, recalibrate: boolean) => {
      const model = fitRhythm(book, cutoff, HORIZON, by);
      const used = recalibrate ? model : { ...model, recalibration: null };
      return scoreBook(book, lookoutOf(used, cutoff, HORIZON));
    };
    const visited = [...new Set(known.flatMap((c) => c.days))].sort((a, b) => a - b);
    pool.calendar.push(...of(score(against ?? ALWAYS_OPEN, false).pNoVisit));
    pool.own.push(...of(score(entered, false).pNoVisit));
    const inferred = closedIn(inferClosures(visited, known.length, cutoff));
    pool.inferred.push(...of(score(inferred, false).pNoVisit));
    const ours = score(entered, true);
    pool.recalibrated.push(...of(ours.pNoVisit));
    pool.warned.push(...of(ours.warned));
    for (const i of judged) {
      const { id, days } = known[i]!;
      const came = later.get(id)!.some((day) => day > cutoff && day <= cutoff + HORIZON);
      pool.away.push(came ? 0 : 1);
      const s = daysByClock(clock, days.at(-1)!, cutoff);
      pool.warnable.push(days.length >= 3 && s * clock.stretch <= 2 * HORIZON);
    }
  }
  return pool;
}

function figuresOf(pool: Pool) {
  const among = (values: readonly number[]) => values.filter((_, i) => pool.warnable[i]);
  const away = among(pool.away);
  const warned = among(pool.warned);
  const hits = warned.filter((flag, i) => flag && away[i]).length;
  const count = warned.filter(Boolean).length;
  const all = pool.away;
  return {
    brier: brier(all, pool.own) / brier(all, pool.calendar),
    auc: auc(away, among(pool.own)) - auc(away, among(pool.calendar)),
    inferred: brier(all, pool.inferred) - brier(all, pool.own),
    recalibration: logLoss(all, pool.recalibrated) - logLoss(all, pool.own),
    falseOf100: (100 * (count - hits)) / away.length,
    precision: hits / count,
    recall: hits / away.reduce((sum, one) => sum + one, 0),
  };
}

/** A quarter of the customers never come again after the winter. */
const withQuitters = (logs: readonly LoggedCustomer[][]): LoggedCustomer[][] =>
  logs.map((log, k) =>
    log.map((c, i) =>
      (7 * i + k) % 4 ? c : { ...c, days: c.days.filter((day) => day < THIRD_OPENING) },
    ),
  );

const pool = (from: number, isOpen: IsOpen, meanGapDays?: number): LoggedCustomer[][] =>
  Array.from({ length: VENDORS }, (_, k) => simulatedLog(from + k, isOpen, meanGapDays));

/** A pool, the day of looking, and the bars: Brier of the own clock over that of the calendar, gain in warnable AUC. */
interface Case {
  readonly name: string;
  readonly logs: LoggedCustomer[][];
  readonly cutoff: number;
  readonly isOpen: IsOpen;
  /** As the vendor would enter it, where that is not a list of closed seasons. */
  readonly calendar?: BusinessCalendar;
  /** What it is measured against; every day open if absent. */
  readonly against?: BusinessCalendar;
  /** Only these customers are judged. */
  readonly only?: (id: string) => boolean;
  readonly mostBrier: number;
  readonly leastAuc?: number;
  readonly inferable?: boolean;
}

function cases(): Case[] {
  const ponds = pool(1, winter);
  const after = (days: number) => THIRD_OPENING + days - 1;
  const spring = (days: number, mostBrier: number, leastAuc?: number): Case => ({
    name: `winter, day ${days} after it`,
    logs: ponds,
    cutoff: after(days),
    isOpen: winter,
    mostBrier,
    ...(leastAuc === undefined ? {} : { leastAuc }),
  });
  const share = [spring(7, 0.65, 0.08), spring(14, 0.8, 0.025)];
  if (!isFullRun()) return share;
  const quitters = withQuitters(ponds);
  const stocked = Array.from({ length: VENDORS }, (_, k) => [
    ...simulatedLog(301 + k, always, 12, POOL_CUSTOMERS - ALSO_STOCKING),
    ...simulatedLog(
      Number(`${STOCKED}01`) + k,
      (day) => STOCKING.includes(day),
      2.5,
      ALSO_STOCKING,
    ),
  ]);
  return [
    ...share,
    spring(30, 0.92),
    { name: 'winter, mid-season', logs: ponds, cutoff: 840, isOpen: winter, mostBrier: 1 },
    ...[7, 14, 30].map((days) => ({
      name: `a quarter quit, day ${days}`,
      logs: quitters,
      cutoff: after(days),
      isOpen: winter,
      mostBrier: 1.03,
    })),
    {
      name: 'three weeks, day 1 after',
      logs: pool(101, breakOfThreeWeeks),
      cutoff: 921,
      isOpen: breakOfThreeWeeks,
      mostBrier: 0.9,
    },
    {
      name: 'market days',
      logs: pool(201, marketDays, 2.5),
      cutoff: 950,
      isOpen: marketDays,
      calendar: MARKET,
      mostBrier: 1.02,
      inferable: false,
    },
    // Of customers who come for stockings only, with their own clock against the vendor's; coming ones are not known.
    ...[760, 850, 940].map((cutoff): Case => ({
      name: `stockings only, day ${cutoff}`,
      logs: stocked,
      cutoff,
      isOpen: always,
      calendar: { ...ALWAYS_OPEN, stocking: STOCKING.filter((day) => day <= cutoff) },
      only: (id) => id.startsWith(STOCKED),
      mostBrier: 1.02,
      inferable: false,
    })),
  ];
}

describe('the clock of a vendor who was closed', () => {
  it('forecasts better than the calendar, and never much worse', { timeout: 900_000 }, async () => {
    const found = cases().map((one) => ({
      ...one,
      figures: figuresOf(lookAt(one)),
    }));
    await approveTable('clock-of-closed-vendors', [
      [
        'own clock against calendar',
        'Brier, ratio',
        'AUC, gain',
        'inferred, Brier',
        'recalibration, log loss',
        'false warnings of 100',
        'precision',
        'recall',
      ],
      ...found.map(({ name, figures }) => [name, ...Object.values(figures)]),
    ]);

    for (const { name, figures, mostBrier, leastAuc = -Infinity, inferable = true } of found) {
      expect(figures.brier, name).toBeLessThanOrEqual(mostBrier);
      expect(figures.auc, name).toBeGreaterThanOrEqual(leastAuc);
      if (inferable) expect(Math.abs(figures.inferred), name).toBeLessThanOrEqual(0.005);
      expect(figures.recalibration, name).toBeLessThanOrEqual(0.02);
      expect(figures.falseOf100, name).toBeLessThanOrEqual(5);
    }
  });
});
