/**
 * What the model is worth to a vendor with 10 to 15 customers, seen on the day of his 40th visit: many of them, simulated
 * by the rules of tests/helpers/simulated-pool, at a pond's pace and at a stall's.
 */
import { expect, it } from 'vitest';
import { fitRhythm } from '../../../src/domain/rhythm/fit-rhythm';
import { lookoutOf } from '../../../src/domain/rhythm/lookout';
import { outlookOf } from '../../../src/domain/rhythm/rhythm-of';
import { scoreBook } from '../../../src/domain/rhythm/score-book';
import { approveTable } from '../../helpers/approved';
import { isFullRun } from '../../helpers/law-runs';
import { auc } from '../../helpers/metrics';
import { simulatedLog } from '../../helpers/simulated-pool';
import { bookLogOf } from './book-log';
import { knownAt } from './visit-log';

const HORIZON = 30;
/** So many are drawn; two in five ponds and one in ten stalls have 10 to 15 customers on that day. */
const DRAWN = isFullRun() ? 1000 : 100;
const LAST_DAY = 3 * 365 - 1;
const WORDS = ['probablyComes', 'open', 'probablyNot'] as const;

interface Seen {
  readonly chance: number;
  readonly since: number;
  readonly away: number;
  readonly warnable: boolean;
}

/** The customers of each small vendor on his day. */
function smallVendors(meanGapDays: number): Seen[][] {
  const vendors: Seen[][] = [];
  for (let seed = 1; seed <= DRAWN; seed++) {
    const log = simulatedLog(9000 + seed, () => true, meanGapDays, 30);
    const asOf = log.flatMap((c) => c.days).sort((a, b) => a - b)[39];
    if (asOf === undefined || asOf + HORIZON > LAST_DAY) continue;
    const known = knownAt(log, asOf);
    if (known.length < 10 || known.length > 15) continue;
    const book = bookLogOf(known);
    const { pNoVisit } = scoreBook(book, lookoutOf(fitRhythm(book, asOf, HORIZON), asOf, HORIZON));
    const later = new Map(log.map((c) => [c.id, c.days]));
    vendors.push(
      known.map(({ id, days }, i) => {
        const since = asOf - days.at(-1)!;
        const came = later.get(id)!.some((day) => day > asOf && day <= asOf + HORIZON);
        const warnable = days.length >= 3 && since <= 2 * HORIZON;
        return { chance: pNoVisit[i]!, since, away: came ? 0 : 1, warnable };
      }),
    );
  }
  return vendors;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Mean over the vendors with both outcomes: of the chance, and of the days since the last visit. */
function aucs(vendors: readonly Seen[][], among: (one: Seen) => boolean) {
  const judged = vendors
    .map((seen) => seen.filter(among))
    .filter((seen) => new Set(seen.map((one) => one.away)).size === 2);
  const by = (score: (one: Seen) => number) =>
    mean(
      judged.map((seen) =>
        auc(
          seen.map((one) => one.away),
          seen.map(score),
        ),
      ),
    );
  return [judged.length, by((one) => one.chance), by((one) => one.since)] as const;
}

it(
  'small vendors: the chance tells more than the days since the last visit, and the three words hold',
  { timeout: 600_000 },
  async () => {
    const paces = [
      { name: 'pond', vendors: smallVendors(12) },
      { name: 'stall', vendors: smallVendors(2.5) },
    ];
    const ranked = paces.flatMap(({ name, vendors }) =>
      (['warnable', 'all'] as const).map((who) => ({
        name: `${name}, ${who} customers`,
        who,
        figures: aucs(vendors, (one) => who === 'all' || one.warnable),
      })),
    );
    await approveTable('small-vendors-ranking', [
      ['10 to 15 customers, 40 visits', 'vendors', 'AUC', 'of recency'],
      ...ranked.map(({ name, figures: [n, ours, recency] }) => [name, String(n), ours, recency]),
    ]);
    const words = paces.flatMap(({ name, vendors }) =>
      WORDS.map((word) => {
        const said = vendors.flat().filter((one) => outlookOf(one.chance) === word);
        const told = mean(said.map((one) => one.chance));
        return {
          name: `${name}, ${word}`,
          n: said.length,
          told,
          real: mean(said.map((one) => one.away)),
        };
      }),
    );
    await approveTable('small-vendors-words', [
      ['three words', 'customers', 'told', 'stayed away'],
      ...words.map(({ name, n, told, real }) => [name, String(n), told, real]),
    ]);

    // A tenth of the vendors are too few for the figures themselves.
    const chance = isFullRun() ? 0 : 0.1;
    for (const { name, who, figures } of ranked) {
      const [, ours, recency] = figures;
      // Where nearly everybody has long gone, recency ranks them right too: there is no more to gain.
      expect(ours, name).toBeGreaterThanOrEqual(recency + (who === 'all' ? 0 : 0.05) - chance);
    }
    for (const { name, told, real } of words)
      expect(Math.abs(told - real), name).toBeLessThanOrEqual(0.1 + chance);
  },
);
