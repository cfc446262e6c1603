/** What "since last time" means: nothing that was never shown is passed over. */
import { expect, test } from 'vitest';
import { codesShown } from '../../src/platform/codes-shown';
import { safeStorage } from '../../src/platform/safe-storage';
import { aDay } from '../helpers/taps';
import { forbiddenStorage, workingStorage } from './fake-storage';

const third = aDay('2026-11-03');
const fifth = aDay('2026-11-05');

test('codes shown: the next time begins where the last one ended', () => {
  const storage = workingStorage();
  const shown = codesShown(
    '/',
    safeStorage(() => storage),
  );
  expect(shown.day()).toBeNull();

  shown.keep(third, third);
  expect(shown.day()).toBe('2026-11-03');
  shown.keep(aDay('2026-11-03'), fifth);
  expect(shown.day()).toBe('2026-11-05');
  shown.keep(null, aDay('2026-11-09'));
  expect(shown.day()).toBe('2026-11-09');
});

test('codes shown: up to the 3rd, and on the 5th only the 5th: the next time still begins with the 3rd', () => {
  const storage = workingStorage();
  const shown = codesShown(
    '/',
    safeStorage(() => storage),
  );

  shown.keep(third, third);
  shown.keep(fifth, fifth);

  expect(shown.day()).toBe('2026-11-03');
});

test('codes shown: where the browser keeps nothing there is no last time', () => {
  const shown = codesShown('/', safeStorage(forbiddenStorage));

  expect(shown.day()).toBeNull();
});
