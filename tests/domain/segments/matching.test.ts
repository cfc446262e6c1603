import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { allOf, isAsking, type Condition, type Filter } from '../../../src/domain/segments/filter';
import { birthMonth, matchingRows } from '../../../src/domain/segments/matching';
import { runs } from '../../helpers/law-runs';
import { someCondition, somePeople, standingFor, TODAY, type Somebody } from './some-filters';

/*
 * Laws: all of several conditions is what each of them lets through, any is what some of them does; a question and its
 * opposite share out everybody of whom the answer is known; the order of conditions does not matter.
 */

const rows = (people: readonly Somebody[], filter: Filter) => [
  ...matchingRows(standingFor(people), filter),
];
const everyone = (people: readonly Somebody[]) => people.map((_, i) => i);

const OPPOSITE: Partial<Record<Condition['op'], Condition['op']>> = {
  contains: 'lacks',
  filled: 'empty',
  oneOf: 'noneOf',
  atLeast: 'below',
  within: 'before',
};
/** What is not known of everybody: no visit, no rhythm, no day. */
const PERHAPS_UNKNOWN = ['atLeast', 'within'];

describe('laws of filters', () => {
  // Everybody living, so that what is put away does not hide the law.
  const living = somePeople.map((people) =>
    people.map((one) => ({ ...one, fields: { ...one.fields, archived: false } })),
  );
  const asking = someCondition.filter(isAsking);

  it('filter: all is what every condition lets through, any what one of them does, in any order', () => {
    fc.assert(
      fc.property(living, asking, asking, (people, one, other) => {
        const standing = standingFor(people);
        const found = (match: Filter['match'], ...conditions: Condition[]) => [
          ...matchingRows(standing, { match, conditions }),
        ];
        const [a, b] = [found('all', one), found('all', other)];

        expect(found('all', one, other)).toEqual(a.filter((i) => b.includes(i)));
        expect(found('any', one, other)).toEqual(
          everyone(people).filter((i) => a.includes(i) || b.includes(i)),
        );
        expect(found('all', other, one)).toEqual(found('all', one, other));
        expect(found('any', one)).toEqual(a);
      }),
      runs(60),
    );
  });

  it('filter: a question and its opposite share out everybody of whom it is known', () => {
    fc.assert(
      fc.property(living, asking, (people, condition) => {
        const opposite = OPPOSITE[condition.op];
        fc.pre(opposite !== undefined);
        const yes = rows(people, allOf(condition));
        const no = rows(people, allOf({ ...condition, op: opposite } as Condition));

        expect(yes.filter((i) => no.includes(i))).toEqual([]);
        if (!PERHAPS_UNKNOWN.includes(condition.op))
          expect([...yes, ...no].sort((a, b) => a - b)).toEqual(everyone(people));
      }),
      runs(60),
    );
  });
});

const WANG: Somebody = {
  fields: { name: 'Old Wang', phone: '138 0013 8000', tags: ['carp'], birthday: '1980-08-15' },
  days: [TODAY - 40, TODAY - 30, TODAY - 20, TODAY - 10],
  amountFen: 5_000,
  points: 30,
};
const LI: Somebody = {
  fields: { name: 'Aunt Li', note: 'Wang sent her' },
  days: [TODAY - 3],
  amountFen: 12_000,
};
const NOBODY_YET: Somebody = {
  fields: { name: 'Zhao', tags: ['carp fry'] },
  days: [],
  amountFen: 0,
};
const GONE: Somebody = { fields: { name: 'Gone Wang', archived: true }, days: [], amountFen: 0 };

describe('single questions', () => {
  const people = [WANG, LI, NOBODY_YET, GONE];
  const names = (...conditions: Condition[]) =>
    rows(people, allOf(...conditions)).map((i) => people[i]!.fields.name);

  it.each<[string, Condition, string[]]>([
    [
      'a part of the name, capitals aside',
      { field: 'name', op: 'contains', text: 'wang' },
      ['Old Wang'],
    ],
    ['a tag only as a whole', { field: 'tags', op: 'contains', text: 'carp' }, ['Old Wang']],
    [
      'the end of a phone, spaces aside',
      { field: 'phone', op: 'endsWith', text: '8000' },
      ['Old Wang'],
    ],
    ['no phone', { field: 'phone', op: 'empty' }, ['Aunt Li', 'Zhao']],
    ['born in August', { field: 'birthMonth', op: 'oneOf', values: ['8'] }, ['Old Wang']],
    [
      '100 yuan or more in all',
      { field: 'amountFen', op: 'atLeast', value: 10_000 },
      ['Old Wang', 'Aunt Li'],
    ],
    ['an average of 50 to 100', { field: 'averageFen', op: 'below', value: 10_000 }, ['Old Wang']],
    ['here in the last ten days', { field: 'lastDay', op: 'within', days: 10 }, ['Aunt Li']],
    ['last here longer ago', { field: 'lastDay', op: 'before', days: 10 }, ['Old Wang']],
    ['never yet', { field: 'stage', op: 'oneOf', values: ['potential'] }, ['Zhao']],
    ['put away', { field: 'archived', op: 'oneOf', values: ['yes'] }, ['Gone Wang']],
    ['with points', { field: 'points', op: 'atLeast', value: 1 }, ['Old Wang']],
  ])('filter: %s', (_, condition, expected) => {
    expect(names(condition)).toEqual(expected);
  });

  it('filter: without a condition everybody is in but those put away', () => {
    expect(names()).toEqual(['Old Wang', 'Aunt Li', 'Zhao']);
    expect(names({ op: 'unknown', raw: 1 })).toHaveLength(3);
  });

  it('filter: the month of a birthday is that of its own calendar', () => {
    expect(['1980-08-15', '08-15', 'lunar:06L-15', 'lunar:12-01', ''].map(birthMonth)).toEqual([
      '8',
      '8',
      '6',
      '12',
      '',
    ]);
  });
});
