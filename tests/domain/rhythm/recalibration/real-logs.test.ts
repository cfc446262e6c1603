import { expect, it } from 'vitest';
import { fitRhythm } from '../../../../src/domain/rhythm/fit-rhythm';
import { lookoutOf } from '../../../../src/domain/rhythm/lookout';
import type { RhythmModel } from '../../../../src/domain/rhythm/rhythm-model';
import { scoreBook } from '../../../../src/domain/rhythm/score-book';
import { approveTable } from '../../../helpers/approved';
import { isFullRun } from '../../../helpers/law-runs';
import { auc, brier, logLoss } from '../../../helpers/metrics';
import { describeWithVectors } from '../../../helpers/reference-vectors';
import { bookLogOf } from '../book-log';
import { knownAt, readLog, type LoggedCustomer } from '../visit-log';

interface Change {
  readonly logLoss: number;
  readonly brier: number;
  readonly auc: number;
}

const WHO = {
  repeat: (c: LoggedCustomer) => c.days.length >= 2,
  warnable: (c: LoggedCustomer, cutoff: number, h: number) =>
    c.days.length >= 3 && cutoff - c.days.at(-1)! <= 2 * h,
};

/** How far recalibrated chances are from the plain ones, on one day of a log; null where there is no recalibration. */
function changeAt(
  log: readonly LoggedCustomer[],
  cutoff: number,
  h: number,
): Readonly<Record<keyof typeof WHO, Change>> | null {
  const known = knownAt(log, cutoff);
  const book = bookLogOf(known);
  const model = fitRhythm(book, cutoff, h);
  if (!model.recalibration) return null;
  const chances = (with_: RhythmModel) => scoreBook(book, lookoutOf(with_, cutoff, h)).pNoVisit;
  const [plain, ours] = [chances({ ...model, recalibration: null }), chances(model)];
  const later = new Map(log.map((c) => [c.id, c.days]));
  const came = (c: LoggedCustomer) =>
    (later.get(c.id) ?? []).some((day) => day > cutoff && day <= cutoff + h);
  const among = (who: (c: LoggedCustomer, cutoff: number, h: number) => boolean): Change => {
    const rows = known.flatMap((c, i) => (who(c, cutoff, h) ? [i] : []));
    const labels = rows.map((i) => (came(known[i]!) ? 0 : 1));
    const [before, after] = [rows.map((i) => plain[i]!), rows.map((i) => ours[i]!)];
    return {
      logLoss: logLoss(labels, after) - logLoss(labels, before),
      brier: brier(labels, after) - brier(labels, before),
      auc: auc(labels, after) - auc(labels, before),
    };
  };
  return { repeat: among(WHO.repeat), warnable: among(WHO.warnable) };
}

describeWithVectors('recalibration: on real visit logs', () => {
  it(
    'is better than the plain fit on the whole, and never much worse',
    { timeout: 900_000 },
    async () => {
      const rows: (string | number)[][] = [
        ['log, horizon, who', 'days', 'log loss', 'worst', 'Brier', 'worst', 'AUC'],
      ];
      const all: Record<keyof typeof WHO, Change[]> = { repeat: [], warnable: [] };
      for (const file of ['cdnow_sample', 'grocery_elog']) {
        const log = readLog(`${file}.csv`);
        const days = log.flatMap((c) => c.days);
        const [first, last] = [Math.min(...days), Math.max(...days)];
        for (const h of isFullRun() ? [14, 30, 60, 90] : [60]) {
          const found: Record<keyof typeof WHO, Change[]> = { repeat: [], warnable: [] };
          const step = isFullRun() ? Math.max(20, h / 2) : 2 * h;
          for (let cutoff = first + 3 * h + 10; cutoff + h <= last; cutoff += step) {
            const change = changeAt(log, cutoff, h);
            if (!change) continue;
            found.repeat.push(change.repeat);
            found.warnable.push(change.warnable);
          }
          for (const who of ['repeat', 'warnable'] as const) {
            all[who].push(...found[who]);
            rows.push([`${file} ${h} ${who}`, ...summary(found[who])]);
          }
        }
      }
      for (const who of ['repeat', 'warnable'] as const)
        rows.push([`all ${who}`, ...summary(all[who])]);
      await approveTable('recalibration-real-logs', rows);

      for (const changes of [all.repeat, all.warnable]) {
        expect(mean(changes.map((c) => c.logLoss))).toBeLessThan(0);
        expect(mean(changes.map((c) => c.brier))).toBeLessThan(0);
        expect(Math.max(...changes.map((c) => c.logLoss))).toBeLessThan(0.06);
        expect(Math.max(...changes.map((c) => c.brier))).toBeLessThan(0.02);
      }
    },
  );
});

const summary = (changes: readonly Change[]): (string | number)[] => [
  String(changes.length),
  mean(changes.map((c) => c.logLoss)),
  Math.max(...changes.map((c) => c.logLoss)),
  mean(changes.map((c) => c.brier)),
  Math.max(...changes.map((c) => c.brier)),
  mean(changes.map((c) => c.auc)),
];

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
