import { expect, test } from 'vitest';
import type { MatchChoices } from '../../../src/app/import-session';
import {
  differingFields,
  withAll,
  withField,
  withStranger,
} from '../../../src/ui/screens/import/match-choice';

const fill: MatchChoices = { all: 'fill', fields: {}, strangers: [] };

test('matching: one word for all ends what was said of single fields, but not who is somebody else', () => {
  const choices = withStranger(withField(fill, 'name', 'keep'), 4, true);

  expect(withAll(choices, 'take')).toEqual({ all: 'take', fields: {}, strangers: [4] });
});

test('matching: a choice of one field, and of one customer, can be taken back', () => {
  const choices = withStranger(withField(fill, 'name', 'keep'), 4, true);

  expect(withField(withStranger(choices, 4, false), 'name', null)).toEqual(fill);
});

test('matching: the fields to choose are those that differ, the most frequent first', () => {
  const change = (field: 'area' | 'name') => ({ field, book: 'a', file: 'b', taken: false });
  const match = { line: 2, name: '老王', byNameAlone: false };

  expect(
    differingFields([
      { ...match, changes: [change('name'), change('area')] },
      { ...match, changes: [change('area')] },
    ]),
  ).toEqual(['area', 'name']);
});
