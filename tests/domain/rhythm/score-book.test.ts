import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { emptyFigureTable, writeFigures } from '../../../src/domain/customers/figure-table';
import { hashOfId, type FigureColumns } from '../../../src/domain/rhythm/figure-columns';
import { rhythmOf } from '../../../src/domain/rhythm/rhythm-of';
import { scoreBook } from '../../../src/domain/rhythm/score-book';
import { numberOfDay, type Day } from '../../../src/domain/shared/day';
import { auc, brier, logLoss } from '../../helpers/metrics';
import { describeWithVectors, vectorJson } from '../../helpers/reference-vectors';
import { columnsOf, figuresOf } from './columns';
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

    const scores = scoreBook(columnsOf(known), cutoff, h);

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
        const scores = scoreBook(columnsOf(log), asOf, h);

        log.forEach((c, i) => {
          const rhythm = rhythmOf(scores.model, figuresOf(c.days, c.amounts), asOf, h);
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
        const scores = scoreBook(columnsOf(log), 1000, 30);
        const turned = scoreBook(columnsOf([...log].reverse()), 1000, 30);

        expect(turned.model.visits).toEqual(scores.model.visits);
        expect([...turned.pNoVisit].reverse()).toEqual([...scores.pNoVisit]);
      }),
      { numRuns: 30 },
    );
  });

  it('an empty book and a book of names alone can be scored', () => {
    expect(scoreBook(columnsOf([]), 1000, 30).n).toBe(0);

    const scores = scoreBook(columnsOf([{ id: 'a', days: [], amounts: [] }]), 1000, 30);
    expect(scores.pNoVisit[0]).toBeNaN();
    expect(scores.warned[0]).toBe(0);
  });

  it('nobody is warned about an archived customer', () => {
    const weekly = Array.from({ length: 20 }, (_, i) => 7 * i);
    const log = ['a', 'b', 'c'].map((id) => ({ id, days: weekly, amounts: [] }));
    const columns = columnsOf(log);
    columns.archived[1] = 1;

    const { warned } = scoreBook(columns, 133 + 40, 30);

    expect([...warned]).toEqual([1, 0, 1]);
  });

  it('scores a hundred thousand customers, and says how long that took', () => {
    const columns = manyCustomers(100_000);

    const start = performance.now();
    const { model } = scoreBook(columns, 1000, 30);
    const fitted = performance.now();
    const { pNoVisit } = scoreBook(columns, 1000, 30, { model });
    const scored = performance.now();

    console.info(
      `100,000 customers: fit and scores ${(fitted - start).toFixed(0)} ms, ` +
        `scores alone ${(scored - fitted).toFixed(0)} ms`,
    );
    expect(pNoVisit.every((chance) => chance > 0 && chance <= 1)).toBe(true);
  });
});

/** A book of n customers with their own pace and about ten visits each, the same every time: 5,000 and their likes. */
function manyCustomers(n: number): FigureColumns {
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
    return figuresOf(days, amounts);
  });
  const table = emptyFigureTable(n);
  for (let i = 0; i < n; i++) writeFigures(table, i, some[i % some.length] ?? figuresOf([1]));
  return {
    ...table,
    idHash: Uint32Array.from({ length: n }, (_, i) => hashOfId(`customer ${i}`)),
    archived: new Uint8Array(n),
  };
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
