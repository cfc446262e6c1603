import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { hashOfId, type BookLog } from '../../../src/domain/rhythm/visit-log';
import { fitRhythm } from '../../../src/domain/rhythm/fit-rhythm';
import { lookoutOf } from '../../../src/domain/rhythm/lookout';
import { rhythmOf } from '../../../src/domain/rhythm/rhythm-of';
import { scoreBook } from '../../../src/domain/rhythm/score-book';
import { numberOfDay, type Day } from '../../../src/domain/shared/day';
import { auc, brier, logLoss } from '../../helpers/metrics';
import { describeWithVectors, vectorJson } from '../../helpers/reference-vectors';
import { bookLogOf, lookoutOn } from './book-log';
import { knownAt, readLog, type LoggedCustomer } from './visit-log';

describeWithVectors('rhythm: who comes back, on real visit logs', () => {
  const { anchors } = vectorJson<{ anchors: Anchor[] }>('map_stack_anchors.json');

  it.each(anchors)('$data as of $cutoff, $horizon_days days ahead', (anchor) => {
    const log = readLog(anchor.data === 'grocery' ? 'grocery_elog.csv' : `${anchor.data}.csv`);
    const cutoff = numberOfDay(anchor.cutoff as Day);
    const h = anchor.horizon_days;
    const known = knownAt(log, cutoff);
    const later = new Map(log.map((c) => [c.id, c.days]));
    const stayedAway = known.map((c) => {
      const days = later.get(c.id) ?? [];
      return days.some((day) => day > cutoff && day <= cutoff + h) ? 0 : 1;
    });

    const book = bookLogOf(known);
    const plain = { ...fitRhythm(book, cutoff, h), recalibration: null };
    const scores = scoreBook(book, lookoutOf(plain, cutoff, h));

    const figures = (chosen: (c: LoggedCustomer) => boolean) => {
      const rows = known.flatMap((c, i) => (chosen(c) ? [i] : []));
      const labels = rows.map((i) => stayedAway[i] ?? 0);
      const chances = rows.map((i) => scores.pNoVisit[i] ?? NaN);
      return {
        auc: auc(labels, chances),
        brier: brier(labels, chances),
        logLoss: logLoss(labels, chances),
      };
    };
    const since = (c: LoggedCustomer) => cutoff - (c.days.at(-1) ?? 0);
    const repeat = figures((c) => c.days.length >= 2);
    const warnable = figures((c) => c.days.length >= 3 && since(c) <= 2 * h);
    const warned = known.flatMap((_, i) => (scores.warned[i] === 1 ? [stayedAway[i] ?? 0] : []));
    console.info(
      `${anchor.data} ${anchor.cutoff}: AUC warnable ${warnable.auc.toFixed(4)}, repeat ${repeat.auc.toFixed(4)}; ` +
        `warned ${warned.length}, of whom ${warned.filter((away) => away === 1).length} stayed away`,
    );
    expect(repeat.auc).toBeGreaterThan(anchor.map.auc_repeat - 0.005);
    expect(warnable.auc).toBeGreaterThan(anchor.map.auc_warn - 0.005);
    expect(repeat.brier).toBeLessThan(anchor.map.brier_repeat + 0.0005);
    expect(repeat.logLoss).toBeLessThan(anchor.map.logloss_repeat + 0.001);
    if (anchor.data === 'cdnow_sample' && anchor.cutoff === '1997-12-31') {
      expect(warnable.auc).toBeGreaterThan(0.68);
      expect(repeat.auc).toBeGreaterThan(0.725);
    }
  });
});

describe('rhythm: a whole book', () => {
  const customer = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 25 });
  const book = fc.array(customer, { minLength: 1, maxLength: 25 });
  const toLog = (gaps: readonly (readonly number[])[]): LoggedCustomer[] =>
    gaps.map((list, i) => {
      const days: number[] = [];
      for (const gap of list) days.push((days.at(-1) ?? 0) + gap);
      return { id: `c${i}`, days, amounts: list.map((gap) => 100 * gap) };
    });

  it('says of each customer what her card says of her alone', () => {
    fc.assert(
      fc.property(book, fc.integer({ min: 1, max: 120 }), (gaps, h) => {
        const log = toLog(gaps);
        const asOf = 1000;
        const book = bookLogOf(log);
        const lookout = lookoutOn(book, asOf, h);
        const scores = scoreBook(book, lookout);

        log.forEach((_, i) => {
          const rhythm = rhythmOf(lookout, book, i);
          expect(rhythm?.pNoVisit).toBe(scores.pNoVisit[i]);
          expect(rhythm?.pActive).toBe(scores.pActive[i]);
          expect(rhythm?.expectedVisits).toBe(scores.expectedVisits[i]);
          expect(rhythm?.stakeFen).toBe(Math.round(scores.stakeFen[i] ?? NaN));
          expect(rhythm?.warning != null).toBe(scores.warned[i] === 1);
          expect(rhythm?.warning === 'late').toBe(scores.late[i] === 1);
          expect(rhythm?.backBy ?? 0).toBe(scores.backBy[i]);
          expect(rhythm?.tooEarly).toBe(Number.isNaN(scores.usualGapDays[i]));
        });
      }),
      { numRuns: 30 },
    );
  });

  it('gives the same scores in whatever order the customers stand in the book', () => {
    fc.assert(
      fc.property(book, (gaps) => {
        const log = toLog(gaps);
        const [book, turned] = [bookLogOf(log), bookLogOf([...log].reverse())];
        const lookout = lookoutOn(book, 1000, 30);

        expect(lookoutOn(turned, 1000, 30).model).toEqual(lookout.model);
        expect([...scoreBook(turned, lookout).pNoVisit].reverse()).toEqual([
          ...scoreBook(book, lookout).pNoVisit,
        ]);
      }),
      { numRuns: 30 },
    );
  });

  it('an empty book and a book of names alone can be scored', () => {
    const nobody = bookLogOf([]);
    expect(scoreBook(nobody, lookoutOn(nobody, 1000, 30)).n).toBe(0);

    const named = bookLogOf([{ id: 'a', days: [], amounts: [] }]);
    const scores = scoreBook(named, lookoutOn(named, 1000, 30));
    expect(scores.pNoVisit[0]).toBeNaN();
    expect(scores.warned[0]).toBe(0);
  });

  it('nobody is warned about an archived customer', () => {
    const weekly = Array.from({ length: 20 }, (_, i) => 7 * i);
    const log = ['a', 'b', 'c'].map((id) => ({ id, days: weekly, amounts: [] }));
    const book = bookLogOf(log);
    book.archived[1] = 1;

    const { warned } = scoreBook(book, lookoutOn(book, 133 + 40, 30));

    expect([...warned]).toEqual([1, 0, 1]);
  });

  it('scores a hundred thousand customers, and says how long that took', () => {
    const book = manyCustomers(100_000);

    const start = performance.now();
    const lookout = lookoutOn(book, 1000, 30);
    const fitted = performance.now();
    const { pNoVisit } = scoreBook(book, lookout);
    const scored = performance.now();

    console.info(
      `100,000 customers: fit ${(fitted - start).toFixed(0)} ms, scores ${(scored - fitted).toFixed(0)} ms`,
    );
    expect(pNoVisit.every((chance) => chance > 0 && chance <= 1)).toBe(true);
  });
});

/** A book of n customers with their own pace and about ten visits each, the same every time: 5,000 and their likes. */
function manyCustomers(n: number): BookLog {
  let state = 7;
  const chance = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const some = Array.from({ length: 5000 }, () => {
    const pace = 3 + 30 * chance() ** 2;
    const days = [Math.floor(900 * chance())];
    while (chance() > 0.07) {
      const next = (days.at(-1) ?? 0) + 1 + Math.floor(-pace * Math.log(1 - chance()));
      if (next > 1000) break;
      days.push(next);
    }
    const amounts = days.map(() => Math.round(5000 + 5000 * chance()));
    return { days, amounts };
  });
  return bookLogOf(
    Array.from({ length: n }, (_, i) => ({ id: `customer ${i}`, ...some[i % some.length]! })),
  );
}

it('the sample of a big book: hashes of ids spread evenly, whatever the ids look like', () => {
  const low = Array.from({ length: 10_000 }, (_, i) =>
    hashOfId(i.toString(16).padStart(32, '0')),
  ).filter((hash) => hash < 2 ** 31).length;

  expect(low).toBeGreaterThan(4800);
  expect(low).toBeLessThan(5200);
});

interface Anchor {
  data: string;
  cutoff: string;
  horizon_days: number;
  map: { auc_repeat: number; auc_warn: number; brier_repeat: number; logloss_repeat: number };
}
