import { expect, test } from 'vitest';
import { isFolderDue } from '../../src/app/folder-pace';

const MINUTE = 60_000;
const due = (sinceMinutes: number, unwritten: number, tookMs = 3_000): boolean =>
  isFolderDue({ lookedMs: 1e12, tookMs }, unwritten, 1e12 + sinceMinutes * MINUTE);

test('folder: it is looked at every five minutes, sooner when much is unwritten', () => {
  expect([due(4.9, 0), due(5, 0)]).toEqual([false, true]);
  expect([due(4.9, 24), due(0.9, 25), due(1, 25)]).toEqual([false, false, true]);
});

test('folder: a book of a million visits rests forty minutes, eight when much is unwritten', () => {
  expect([due(39, 0, 40_000), due(40, 0, 40_000)]).toEqual([false, true]);
  expect([due(7, 25, 40_000), due(8, 25, 40_000)]).toEqual([false, true]);
});

test('folder: one never looked at is due, and a clock set back does not stop it', () => {
  expect(isFolderDue({ lookedMs: 0, tookMs: 0 }, 0, 1e12)).toBe(true);
  expect(due(-500_000, 0)).toBe(true);
});
