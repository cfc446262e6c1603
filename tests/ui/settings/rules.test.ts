import { expect, test } from 'vitest';
import type { Fen } from '../../../src/domain/shared/fen';
import { DEFAULT_SETTINGS } from '../../../src/app/book-settings';
import { percentBack, ruleAmount, yuanText } from '../../../src/ui/screens/settings/points-form';
import {
  WARN_LEVELS,
  WARN_WORDS,
  horizonChoices,
  warnWord,
} from '../../../src/ui/screens/settings/warn-level';

test('settings: a new book warns at the normal level', () => {
  expect(warnWord(DEFAULT_SETTINGS.warnLevel)).toBe('normal');
});

test.each(WARN_WORDS)('settings: the level of "%s" reads back as that word', (word) => {
  expect(warnWord(WARN_LEVELS[word])).toBe(word);
});

test('settings: earlier warnings need less certainty than later ones', () => {
  expect(WARN_LEVELS.early).toBeLessThan(WARN_LEVELS.normal);
  expect(WARN_LEVELS.normal).toBeLessThan(WARN_LEVELS.late);
});

test('settings: a level set elsewhere shows as the nearest word', () => {
  expect(warnWord(0.1)).toBe('early');
  expect(warnWord(0.99)).toBe('late');
});

test('settings: a horizon that came with a file stays among the choices', () => {
  expect(horizonChoices(45)).toEqual([14, 30, 45, 60, 90]);
  expect(horizonChoices(30)).toEqual([14, 30, 60, 90]);
});

test.each([
  ['1', 100],
  ['0.5', 50],
  ['10.25', 1025],
  ['￥１０', 1000],
  ['5 元', 500],
])('settings: %s is understood as %i fen', (text, fen) => {
  expect(ruleAmount(text)).toBe(fen);
});

test.each(['', '0', '-1', 'abc', '1.234', '1,5'])(
  'settings: "%s" is no amount for the rule',
  (text) => {
    expect(ruleAmount(text)).toBeNull();
  },
);

test('settings: amounts are typed back as they were read', () => {
  for (const fen of [1, 5, 50, 100, 1025, 100000])
    expect(ruleAmount(yuanText(fen as Fen))).toBe(fen);
});

test('settings: one point for each yuan, worth one fen, gives one percent back', () => {
  expect(percentBack({ on: true, earnPerFen: 100 as Fen, pointWorthFen: 1 as Fen })).toBe(1);
  expect(percentBack({ on: true, earnPerFen: 1000 as Fen, pointWorthFen: 25 as Fen })).toBe(2.5);
});
