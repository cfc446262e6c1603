/**
 * How soon the detectors find a change, and how often they cry wolf: simulated customers with usual gaps of 3, 7 and 14
 * days, k = 1, 2, 3 and 10 to 40 gaps of history; amounts log-normal with variation .4, .6, .8.
 */
import { describe, expect, it } from 'vitest';
import { clockOf } from '../../../helpers/a-calendar';
import { comingLess } from '../../../../src/domain/rhythm/changes/coming-less';
import { comingMore } from '../../../../src/domain/rhythm/changes/coming-more';
import { shiftAlarm, spendingShift } from '../../../../src/domain/rhythm/changes/spending';
import { emptyHistory, readHistory } from '../../../../src/domain/rhythm/customer-history';
import type { VisitLog } from '../../../../src/domain/rhythm/visit-log';
import { gamma, logNormal } from '../../../../src/domain/simulation/distributions';
import { Prng } from '../../../../src/domain/simulation/prng';
import { approveTable } from '../../../helpers/approved';
import { isFullRun } from '../../../helpers/law-runs';
import { cameOn } from '../book-log';

/** False alarms per customer and year that the bars are about. */
const BUDGET = 1;
const CUSTOMERS = isFullRun() ? 1000 : 150;
const SILENT_VISITS = 3;
const open = clockOf([]);
const history = emptyHistory();

const DETECTORS = {
  less: { gapFactor: 2, alarm: comingLess },
  more: {
    gapFactor: 0.5,
    alarm: (of: typeof history, unit: number, budget: number) => comingMore(of, unit, 1, budget),
  },
};

/** Visits in whole days: so many gaps as ever, then gaps times a factor for some days. */
function simulate(prng: Prng, gap: number, k: number, gaps: number, factor: number, after: number) {
  const days = [0];
  let at = 0.5;
  const next = (mean: number) => {
    at += (gamma(prng, k) / k) * mean;
    if (Math.floor(at) > days.at(-1)!) days.push(Math.floor(at));
  };
  for (let i = 0; i < gaps; i++) next(gap);
  const change = days.at(-1)!;
  while (at < change + after) next(gap * factor);
  return { days: days.filter((day) => day <= change + after), change };
}

/** Days after the change on which the alarm rang, looked at every evening, silent for three visits after each. */
function alarms(log: VisitLog, change: number, last: number, rings: () => boolean): number[] {
  const found: number[] = [];
  let silentUntil = 0;
  for (let day = change + 1; day <= last; day++) {
    readHistory(log, 0, open, day, 0, history);
    if (history.x + 1 <= silentUntil || !rings()) continue;
    found.push(day - change);
    silentUntil = history.x + 1 + SILENT_VISITS;
  }
  return found;
}

function measure(kind: keyof typeof DETECTORS, gap: number, k: number) {
  const { gapFactor, alarm } = DETECTORS[kind];
  const prng = new Prng(17, 10 * gap + k);
  const rings = () => alarm(history, gap, BUDGET) > 1;
  let [within5, within8, falseAlarms] = [0, 0, 0];
  for (let i = 0; i < CUSTOMERS; i++) {
    const gaps = 10 + prng.below(31);
    const changed = simulate(prng, gap, k, gaps, gapFactor, 8 * gap);
    const [first = Infinity] = alarms(
      cameOn(changed.days),
      changed.change,
      changed.change + 8 * gap,
      rings,
    );
    if (first <= 5 * gap) within5++;
    if (first <= 8 * gap) within8++;
    const same = simulate(prng, gap, k, gaps, 1, 365);
    falseAlarms += alarms(cameOn(same.days), same.change, same.change + 365, rings).length;
  }
  return [within5, within8, falseAlarms].map((count) => count / CUSTOMERS);
}

describe('detectors', () => {
  it.each([
    { kind: 'less', name: 'half as often', least5: 0.25, least8: 0.55 },
    { kind: 'more', name: 'twice as often', least5: 0.55, least8: 0.65 },
  ] as const)('coming $name', { timeout: 600_000 }, async ({ kind, name, least5, least8 }) => {
    const rows = [3, 7, 14].flatMap((gap) =>
      [1, 2, 3].map((k) => ({ gap, k, figures: measure(kind, gap, k) })),
    );
    const mean = (at: number) => rows.reduce((sum, { figures }) => sum + figures[at]!, 0) / 9;
    await approveTable(`detector-coming-${kind}`, [
      [name, 'within 5 gaps', 'within 8 gaps', 'false alarms a year'],
      ...rows.map(({ gap, k, figures }) => [`every ${gap} days, k = ${k}`, ...figures]),
      ['all', mean(0), mean(1), mean(2)],
    ]);

    // A share of the customers is off by so much by chance.
    const chance = isFullRun() ? 0 : 0.04;
    expect(mean(0)).toBeGreaterThan(least5 - chance);
    expect(mean(1)).toBeGreaterThan(least8 - chance);
    expect(mean(2)).toBeLessThanOrEqual(1);
    for (const { figures } of rows) expect(figures[2]).toBeLessThanOrEqual(2);
  });

  it('spending 40 % less, found within eight visits at 2 % false alarms a visit', async () => {
    const perVisit = 0.02;
    const [gapDays, budget] = [7, (perVisit * 365) / 7];
    const rings = (log: VisitLog, day: number) => {
      const shift = spendingShift(log, 0, day);
      return shift !== null && shift.z < 0 && shiftAlarm(shift.z, gapDays, budget) > 1;
    };
    const rows = [0.4, 0.6, 0.8].map((variation) => {
      const prng = new Prng(23, 10 * variation);
      let [found, falseAlarms] = [0, 0];
      for (let i = 0; i < CUSTOMERS; i++) {
        const before = 10 + prng.below(31);
        const amounts = Array.from({ length: before + 8 }, () => 5000 * logNormal(prng, variation));
        const days = amounts.map((_, v) => gapDays * v);
        const less = cameOn(
          days,
          amounts.map((fen, v) => (v < before ? fen : 0.6 * fen)),
        );
        const lately = days.slice(before);
        if (lately.some((day) => rings(less, day))) found++;
        let silent = 0;
        for (const day of lately) {
          if (silent > 0) silent--;
          else if (rings(cameOn(days, amounts), day)) {
            falseAlarms += 1 / lately.length;
            silent = SILENT_VISITS;
          }
        }
      }
      return [`variation ${variation}`, found / CUSTOMERS, falseAlarms / CUSTOMERS] as const;
    });
    const mean = (at: 1 | 2) => rows.reduce((sum, row) => sum + row[at], 0) / 3;
    await approveTable('detector-spending-less', [
      ['40 % less', 'within 8 visits', 'false alarms a visit'],
      ...rows,
      ['all', mean(1), mean(2)],
    ]);

    expect(mean(1)).toBeGreaterThan(0.68);
    expect(mean(2)).toBeLessThan(isFullRun() ? 0.02 : 0.03);
  });
});
