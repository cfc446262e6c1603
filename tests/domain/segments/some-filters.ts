/** Filters of every shape, and a small book to ask them of. */
import fc from 'fast-check';
import type { CustomerFields } from '../../../src/domain/customers/customer';
import { emptyFigureTable, writeFigures } from '../../../src/domain/customers/figure-table';
import type { BookLog } from '../../../src/domain/rhythm/visit-log';
import { fitRhythm } from '../../../src/domain/rhythm/fit-rhythm';
import { lookoutOf, type Lookout } from '../../../src/domain/rhythm/lookout';
import type { Condition, Filter, Op } from '../../../src/domain/segments/filter';
import {
  FIELDS,
  KINDS,
  WORDS,
  type ChoiceField,
  type FilterField,
} from '../../../src/domain/segments/filter-fields';
import { rfmCutoffs } from '../../../src/domain/segments/rfm-scores';
import { standingOf, type Standing } from '../../../src/domain/segments/standing';
import { dayFromNumber } from '../../../src/domain/shared/day';
import { bookLogOf } from '../rhythm/book-log';

const field = fc.constantFrom(...(Object.keys(FIELDS) as FilterField[]));
const whole = fc.integer({ min: -100_000, max: 1_000_000 });
const aDay = fc.integer({ min: 19_000, max: 21_000 }).map(dayFromNumber);
const text = fc.constantFrom('Wang', 'wa', '13', '0000', 'river', 'a note', ' ', '');

const valuesOf = (one: FilterField, op: Op): fc.Arbitrary<object> => {
  switch (op) {
    case 'contains':
    case 'lacks':
    case 'endsWith':
      return fc.record({ text });
    case 'filled':
    case 'empty':
      return fc.constant({});
    case 'oneOf':
    case 'noneOf':
      return fc.record({ values: fc.subarray([...WORDS[one as ChoiceField]]) });
    case 'atLeast':
    case 'below':
      return fc.record({ value: whole });
    case 'within':
    case 'before':
      return fc.record({ days: fc.integer({ min: 1, max: 900 }) });
    case 'between':
      return fc.record({ from: aDay, to: aDay });
  }
};

export const someCondition: fc.Arbitrary<Condition> = field.chain((one) =>
  fc
    .constantFrom(...(KINDS[FIELDS[one]] as readonly Op[]))
    .chain((op) => valuesOf(one, op).map((rest) => ({ field: one, op, ...rest }) as Condition)),
);

export const someFilter: fc.Arbitrary<Filter> = fc.record({
  match: fc.constantFrom('all', 'any'),
  conditions: fc.array(someCondition, { maxLength: 5 }),
});

export interface Somebody {
  readonly fields: CustomerFields;
  readonly days: readonly number[];
  /** Of each day, fen. */
  readonly amountFen: number;
  readonly points?: number;
}

export const TODAY = 20_400;

/** How some people stand on day TODAY, 30 days looked ahead, "before" a month ago. */
export function standingFor(people: readonly Somebody[]): Standing & { lookout: Lookout } {
  const figures = emptyFigureTable(people.length);
  people.forEach(({ days, amountFen, points = 0 }, i) => {
    writeFigures(figures, i, {
      visits: days.length,
      visitDays: days.length,
      firstDay: days[0] ?? 0,
      lastDay: days.at(-1) ?? 0,
      amountFen: days.length * amountFen,
      lastAmountFen: days.length ? amountFen : 0,
      recentDays: days.slice(-16),
      balances: { points, stored: 0, times: 0, tab: 0 },
    });
  });
  const log: BookLog = {
    ...bookLogOf(
      people.map(({ days, amountFen }, i) => ({
        id: String(i),
        days,
        amounts: days.map(() => amountFen),
      })),
    ),
    archived: Uint8Array.from(people, ({ fields }) => Number(fields.archived ?? false)),
  };
  const lookout = lookoutOf(fitRhythm(log, TODAY, 30), TODAY, 30);
  const cutoffs = rfmCutoffs({ ...figures, archived: log.archived }, TODAY, 'stall');
  const fields = people.map((one) => one.fields);
  return { ...standingOf({ fields, figures, log }, lookout, cutoffs, TODAY - 30), lookout };
}

const name = fc.constantFrom('Old Wang', 'Aunt Li', 'Seat 3', 'wa');
const optional = (values: readonly string[]) => fc.constantFrom('', ...values);
export const somePeople: fc.Arbitrary<readonly Somebody[]> = fc.array(
  fc.record({
    fields: fc.record({
      name,
      phone: optional(['13800130000', '138 0013 0001', '021-5555 0000']),
      tags: fc.subarray(['river', 'Wang']),
      note: optional(['a note']),
      birthday: optional(['1980-08-15', '08-15', 'lunar:06L-15']),
      archived: fc.boolean(),
      purse: fc.constantFrom('', 'yes', 'no'),
    }),
    days: fc
      .uniqueArray(fc.integer({ min: 20_000, max: TODAY }), { maxLength: 12 })
      .map((days) => days.sort((a, b) => a - b)),
    amountFen: fc.integer({ min: 0, max: 50_000 }),
    points: fc.integer({ min: -50, max: 500 }),
  }),
  { minLength: 1, maxLength: 30 },
);
