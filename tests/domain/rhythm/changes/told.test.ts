/** What is told of lateness, returns, first visits, other products and seats: by example, and once whatever comes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALWAYS_OPEN } from '../../../../src/domain/calendar/business-calendar';
import { changesIn, type Noted } from '../../../../src/domain/rhythm/changes/changes-in';
import type { Change } from '../../../../src/domain/rhythm/changes/change';
import { choiceAlarm, choiceShift } from '../../../../src/domain/rhythm/changes/choice-shift';
import type { NotedVisit } from '../../../../src/domain/rhythm/changes/noted-visit';
import type { SpendingShift } from '../../../../src/domain/rhythm/changes/spending';
import { strengthOf } from '../../../../src/domain/rhythm/changes/stake';
import { lookoutOf } from '../../../../src/domain/rhythm/lookout';
import { plainSpend } from '../../../../src/domain/rhythm/spend-model';
import { runs } from '../../../helpers/law-runs';
import { bookLogOf } from '../book-log';

const model = {
  calendar: ALWAYS_OPEN,
  stockingScale: null,
  visits: { r: 0.8, alpha: 8.75, a: 0.5, b: 1 },
  unitDays: 7,
  spend: plainSpend(5000),
  trend: 1,
  recalibration: null,
};
const NOTHING: Noted = { visitsOf: () => [], referrerOf: () => -1, complaintOf: () => null };

interface Her {
  readonly days: readonly number[];
  readonly amounts?: readonly number[];
  readonly archived?: boolean;
}

const everyWeek = (times: number, from = 0): number[] =>
  Array.from({ length: times }, (_, i) => from + 7 * i);

function told(customers: readonly Her[], asOf: number, noted: Noted = NOTHING) {
  const book = bookLogOf(
    customers.map(({ days, amounts = [] }, i) => ({ id: `c${i}`, days, amounts })),
  );
  customers.forEach(({ archived }, i) => (book.archived[i] = archived ? 1 : 0));
  return changesIn(book, lookoutOf(model, asOf, 30), noted);
}

const upTo = ({ days, amounts = [], ...her }: Her, day: number): Her => {
  const known = days.filter((one) => one <= day);
  return { ...her, days: known, amounts: amounts.slice(0, known.length) };
};

const typesOn = (customers: readonly Her[], asOf: number, noted?: Noted) =>
  told(customers, asOf, noted).map(({ change }) => change.type);

describe('late and back', () => {
  const days = everyWeek(20);
  const lateOn = Array.from({ length: 120 }, (_, i) => 134 + i).filter((day) =>
    typesOn([{ days }], day).includes('late'),
  );

  it('who should have come by now is told for one week, and coming less is not said beside it', () => {
    expect(lateOn).toHaveLength(7);
    expect(lateOn.at(-1)! - lateOn[0]!).toBe(6);
    expect(typesOn([{ days }], lateOn[0]!)).toEqual(['late']);
  });

  it('the same when she comes after all: back, with the days away and her usual gap, for one week', () => {
    const back = lateOn[0]! + 2;
    const her = [{ days: [...days, back] }];

    expect(told(her, back + 3)[0]?.change).toEqual({
      type: 'cameBack',
      comeback: {
        backOn: back,
        awayDays: back - 133,
        closedDays: 0,
        lost: false,
        usualGapDays: 7,
      },
    });
    expect(typesOn(her, back + 6)).toContain('cameBack');
    expect(typesOn(her, back + 7)).not.toContain('cameBack');
  });

  it('who came once and again after ten months had been given up, and has no usual gap yet', () => {
    expect(told([{ days: [0, 300] }], 301)[0]?.change).toMatchObject({
      type: 'cameBack',
      comeback: { awayDays: 300, lost: true, usualGapDays: null },
    });
  });

  it('nobody is told of an archived customer, late or back', () => {
    expect(typesOn([{ days, archived: true }], lateOn[0]!)).toEqual([]);
    expect(typesOn([{ days: [0, 300], archived: true }], 301)).toEqual([]);
  });
});

it('the first visit of somebody who was brought along is told for a week, with who brought her', () => {
  const noted: Noted = { ...NOTHING, referrerOf: (i) => (i === 1 ? 0 : -1) };
  const book = [{ days: everyWeek(20) }, { days: [130] }];

  expect(told(book, 134, noted).map(({ customer, change }) => [customer, change])).toEqual([
    [1, { type: 'referred', referrer: 0, firstOn: 130 }],
  ]);
  expect(typesOn(book, 137, noted)).toEqual([]);
});

it('who complained and lets her usual week go by is told for a week, as that and not as late', () => {
  const days = everyWeek(20);
  const noted: Noted = { ...NOTHING, complaintOf: () => 133 };
  const on = Array.from({ length: 60 }, (_, i) => 133 + i).filter((day) =>
    typesOn([{ days }], day, noted).includes('silent'),
  );

  expect(on).toHaveLength(7);
  expect(told([{ days }], on[0]!, noted)[0]!.change).toEqual({
    type: 'silent',
    silence: { complainedOn: 133, usualGapDays: on[0]! - 133 },
  });
  expect(typesOn([{ days }], on[0]!, noted)).toEqual(['silent']);
});

it('who came again after she complained, or has nothing open, is not silent', () => {
  const days = everyWeek(20);
  const silentOn = (her: Her, noted: Noted) =>
    Array.from({ length: 60 }, (_, i) => 133 + i).some((day) =>
      typesOn([upTo(her, day)], day, noted).includes('silent'),
    );
  const complained: Noted = { ...NOTHING, complaintOf: () => 133 };

  expect(silentOn({ days: [...days, 134] }, complained)).toBe(false);
  expect(silentOn({ days }, NOTHING)).toBe(false);
  expect(silentOn({ days, archived: true }, complained)).toBe(false);
});

describe('another product or seat', () => {
  const days = everyWeek(20);
  const took = (products: readonly string[], seats: readonly string[] = []): NotedVisit[] =>
    products.map((product, i) => ({
      day: days[i]!,
      products: new Map(product ? [[product, 3000]] : []),
      seat: seats[i] ?? '',
    }));
  const noted = (visits: readonly NotedVisit[]): Noted => ({ ...NOTHING, visitsOf: () => visits });
  const fish = (carp: number, crucian: number) => [
    ...Array.from({ length: carp }, () => 'carp'),
    ...Array.from({ length: crucian }, () => 'crucian'),
  ];

  it('16 times carp, then four times crucian: by chance once in 4,845, 93 times rarer than told', () => {
    const choices = fish(16, 4).map((key, day) => ({ day, key, name: key }));
    const shift = choiceShift(choices)!;

    expect(shift).toMatchObject({ usual: 'carp', before: 16, lately: 0, instead: 'crucian' });
    expect(choiceAlarm(shift, 7, 0.5)).toBeCloseTo((4845 * 7) / 365, 6);
  });

  it('is told from the third day of the new taste on, for one week', () => {
    const visits = took(fish(16, 4));
    const on = Array.from({ length: 30 }, (_, i) => days[15]! + i).filter((day) =>
      typesOn([{ days: days.filter((one) => one <= day) }], day, noted(visits)).includes('product'),
    );

    expect(on).toEqual(Array.from({ length: 7 }, (_, i) => days[18]! + i));
  });

  it('names what she took and how often, with the first of the latest days', () => {
    const her = [{ days }];
    const change = told(her, days[19]!, noted(took([...fish(17, 2), 'grass carp'])));

    expect(change.map((one) => one.change)).toEqual([
      {
        type: 'product',
        shift: {
          usual: 'carp',
          usualKey: 'carp',
          before: 16,
          earlierDays: 16,
          lately: 1,
          latestDays: 4,
          instead: 'crucian',
          insteadTimes: 2,
          since: days[16],
        },
      },
    ]);
  });

  it('the fee on every receipt is no choice: the fish beside it is', () => {
    const visits = took(fish(17, 3)).map((visit) => ({
      ...visit,
      products: new Map([['fee', 9000], ...visit.products]),
    }));

    expect(told([{ days }], days[19]!, noted(visits))[0]?.change).toMatchObject({
      type: 'product',
      shift: { usual: 'carp', instead: 'crucian' },
    });
  });

  it('another seat is told by the same rule; how it is written does not matter', () => {
    const seats = days.map((_, i) => (i < 17 ? (i % 2 ? '3号' : ' ３号') : '12号'));

    expect(
      told(
        [{ days }],
        days[19]!,
        noted(
          took(
            days.map(() => ''),
            seats,
          ),
        ),
      )[0]?.change,
    ).toMatchObject({
      type: 'seat',
      shift: { before: 16, lately: 1, instead: '12号', insteadTimes: 3 },
    });
  });

  it('nobody took carp any more because it was sold out: no habit changed', () => {
    const everybody = Array.from({ length: 4 }, () => ({ days }));

    expect(typesOn(everybody, days[19]!, noted(took(fish(16, 4))))).toEqual([]);
    const onlyOne: Noted = {
      ...NOTHING,
      visitsOf: (i) => took(i === 0 ? fish(17, 3) : fish(20, 0)),
    };
    expect(told(everybody, days[19]!, onlyOne).map(({ customer }) => customer)).toEqual([0]);
  });
});

it('strength is money, less what chance explains: ten times rarer than told keeps nine tenths', () => {
  const spent = {
    days: everyWeek(25),
    amounts: [...Array<number>(20).fill(10_000), ...Array<number>(5).fill(4000)],
  };
  const days = Array.from({ length: 30 }, (_, i) => 140 + i);
  const change = days.flatMap((day) => told([upTo(spent, day)], day))[0];

  expect(change?.change.type).toBe('spendingLess');
  const { shift } = change?.change as Extract<Change, { readonly shift: SpendingShift }>;
  expect(shift.latelyFen).toBeLessThan(shift.earlierFen);
  expect(change?.stakeFen).toBeCloseTo(((shift.earlierFen - shift.latelyFen) * 30) / 7, 6);
  expect(strengthOf({ ...change!, alarm: 10 })).toBeCloseTo(0.9 * change!.stakeFen, 6);
  expect(strengthOf({ ...change!, alarm: Infinity })).toBe(change!.stakeFen);
});

const gaps = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 25 });

describe('law', () => {
  it('what is told of somebody is told on at most seven days in a row, and then not for three visits', () => {
    fc.assert(
      fc.property(gaps, fc.integer({ min: 0, max: 60 }), (steps, away) => {
        const days = steps.reduce<number[]>((all, gap) => [...all, all.at(-1)! + gap], [0]);
        const last = days.at(-1)! + away;
        const seen = new Map<string, number[]>();
        for (let day = 0; day <= last; day++) {
          const known = days.filter((one) => one <= day);
          for (const type of typesOn([{ days: known }], day))
            seen.set(type, [...(seen.get(type) ?? []), day]);
        }
        for (const [type, on] of seen) {
          if (type === 'cameBack') continue;
          const begins = on.filter((day, i) => i === 0 || day - on[i - 1]! > 7);
          for (const [i, day] of begins.entries()) {
            expect(on.filter((one) => one >= day && one < day + 7).length).toBeLessThanOrEqual(7);
            const before = begins[i - 1];
            if (before === undefined) continue;
            expect(days.filter((one) => one > before && one <= day).length).toBeGreaterThanOrEqual(
              3,
            );
          }
        }
      }),
      runs(60),
    );
  });

  it('is the same in whatever order the customers stand', () => {
    const customer = fc.record({ steps: gaps, fen: fc.integer({ min: 100, max: 90_000 }) });
    fc.assert(
      fc.property(
        fc.array(customer, { minLength: 1, maxLength: 8 }),
        fc.nat({ max: 30 }),
        (people, away) => {
          const all = people.map(({ steps, fen }) => {
            const days = steps.reduce<number[]>((list, gap) => [...list, list.at(-1)! + gap], [0]);
            return { days, amounts: days.map((_, i) => fen * (1 + (i % 3))) };
          });
          const asOf = Math.max(...all.map(({ days }) => days.at(-1)!)) + away;
          const said = (some: readonly Her[]) =>
            told(some, asOf)
              .map(({ customer: i, change }) => JSON.stringify([some[i], change]))
              .sort();

          expect(said([...all].reverse())).toEqual(said(all));
        },
      ),
      runs(60),
    );
  });
});
