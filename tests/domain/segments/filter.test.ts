import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  isAsking,
  parseFilter,
  unknownIn,
  writeFilter,
  type Condition,
} from '../../../src/domain/segments/filter';
import {
  builtInAt,
  addressOf,
  filterOf,
  type BuiltIn,
} from '../../../src/domain/segments/built-in';
import { SEGMENTS } from '../../../src/domain/segments/rfm';
import { GRADES } from '../../../src/domain/segments/share-lines';
import { STAGES } from '../../../src/domain/segments/stage';
import { someFilter } from './some-filters';

describe('a filter as text', () => {
  it('filter: what was saved is read back as it was', () => {
    fc.assert(
      fc.property(someFilter, (filter) => {
        expect(parseFilter(writeFilter(filter))).toEqual({ ok: true, value: filter });
      }),
    );
  });

  it.each([
    ['a field of a later version', { field: 'shoeSize', op: 'atLeast', value: 42 }],
    ['a question of a later version', { field: 'visits', op: 'isPrime' }],
    ['a word of a later version', { field: 'stage', op: 'oneOf', values: ['adored'] }],
    ['a box of the wrong shape', { field: 'visits', op: 'atLeast', value: '3' }],
    [
      'a day that is none',
      { field: 'lastDay', op: 'between', from: '2026-02-30', to: '2026-03-01' },
    ],
    ['no condition at all', 7],
  ])('filter: %s is kept, said, and asks nothing here', (_, raw) => {
    const text = JSON.stringify({
      match: 'all',
      conditions: [{ field: 'visits', op: 'atLeast', value: 3 }, raw],
    });

    const read = parseFilter(text);

    if (!read.ok) throw new Error(read.error);
    expect(unknownIn(read.value)).toBe(1);
    expect(read.value.conditions.filter(isAsking)).toHaveLength(1);
    expect(writeFilter(read.value)).toBe(text);
  });

  it.each(['', 'null', '[]', '{"match":"some","conditions":[]}', '{"match":"all"}', '{'])(
    'filter: %j is none',
    (text) => {
      expect(parseFilter(text)).toEqual({ ok: false, error: 'not-a-filter' });
    },
  );

  it('filter: a box that is still empty asks nothing', () => {
    const empty: Condition[] = [
      { field: 'name', op: 'contains', text: ' ' },
      { field: 'stage', op: 'oneOf', values: [] },
    ];

    expect(empty.some(isAsking)).toBe(false);
    expect(isAsking({ field: 'phone', op: 'filled' })).toBe(true);
  });
});

it('ready-made groups: each is found again at its address, and asks something', () => {
  const groups: BuiltIn[] = [
    ...STAGES.map((stage) => ({ type: 'stage', stage }) as const),
    ...STAGES.flatMap((to) =>
      [null, ...STAGES].map((from) => ({ type: 'moved', to, from }) as const),
    ),
    ...SEGMENTS.map((segment) => ({ type: 'segment', segment }) as const),
    ...GRADES.map((grade) => ({ type: 'grade', grade }) as const),
    { type: 'core' },
    { type: 'treasured' },
    { type: 'warned' },
  ];

  for (const group of groups) {
    expect(builtInAt(addressOf(group))).toEqual(group);
    const { conditions } = filterOf(group);
    expect(conditions.length > 0 && conditions.every(isAsking)).toBe(true);
  }
  for (const wrong of ['', 'new', 'stage', 'stage-adored', 'grade-d', 'core-a', 'a1b2'])
    expect(builtInAt(wrong)).toBeNull();
});
