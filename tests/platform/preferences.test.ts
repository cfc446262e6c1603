import { expect, test } from 'vitest';
import { openPreferences, parsePreferences } from '../../src/platform/preferences';
import { safeStorage } from '../../src/platform/safe-storage';
import { forbiddenStorage, fullStorage, workingStorage } from './fake-storage';

test('preferences: dark theme and large letters are still there after a restart', () => {
  const kept = workingStorage();
  openPreferences(
    '/',
    safeStorage(() => kept),
  ).change({ theme: 'dark', large: true });

  const again = openPreferences(
    '/',
    safeStorage(() => kept),
  );

  expect(again.current).toMatchObject({ theme: 'dark', large: true, language: null });
});

test('preferences: two books on one host keep their own language', () => {
  const kept = workingStorage();
  openPreferences(
    '/店铺/',
    safeStorage(() => kept),
  ).change({ language: 'en' });

  expect(
    openPreferences(
      '/',
      safeStorage(() => kept),
    ).current.language,
  ).toBeNull();
  expect(
    openPreferences(
      '/店铺/',
      safeStorage(() => kept),
    ).current.language,
  ).toBe('en');
});

test.each([
  ['forbidden', forbiddenStorage],
  ['full', fullStorage],
])('preferences: with %s storage they hold until the page closes', (_name, open) => {
  const preferences = openPreferences('/', safeStorage(open));
  const heard: string[] = [];
  preferences.subscribe(({ theme }) => heard.push(theme));

  preferences.change({ theme: 'dark' });

  expect(preferences.current.theme).toBe('dark');
  expect(heard).toEqual(['system', 'dark']);
});

test('preferences: one damaged field does not lose the others', () => {
  const read = parsePreferences(
    '{"theme":"purple","language":"zh","large":1,"hiddenHints":["install",7]}',
  );

  expect(read).toEqual({ theme: 'system', language: 'zh', large: false, hiddenHints: ['install'] });
});

test.each(['', 'null', '[]', '7', '{"theme":'])(
  'preferences: %j counts as never chosen',
  (text) => {
    expect(parsePreferences(text)).toEqual(parsePreferences(null));
  },
);
