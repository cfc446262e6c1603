import { expect, test } from 'vitest';
import { openPersistence } from '../../src/platform/persistence';
import type { StorageKeeper } from '../../src/platform/persistence';
import { safeStorage } from '../../src/platform/safe-storage';
import type { SafeStorage } from '../../src/platform/safe-storage';
import { workingStorage } from './fake-storage';

function aStorage(): SafeStorage {
  const kept = workingStorage();
  return safeStorage(() => kept);
}

/** A browser that says yes or no when asked, and remembers; `asked` counts. */
function browserThat(
  answer: boolean,
  already = false,
): { keeper: StorageKeeper; asked: () => number } {
  let asked = 0;
  let persisted = already;
  const keeper: StorageKeeper = {
    persisted: () => Promise.resolve(persisted),
    persist: () => {
      asked++;
      persisted ||= answer;
      return Promise.resolve(persisted);
    },
    estimate: () => Promise.resolve({ usage: 1000, quota: 5000 }),
  };
  return { keeper, asked: () => asked };
}

test('persistence: the first real save asks, the following ones do not', async () => {
  const { keeper, asked } = browserThat(true);
  const persistence = openPersistence(keeper, '/', aStorage());

  await persistence.afterSave();
  await persistence.afterSave();

  expect(asked()).toBe(1);
  expect(persistence.current).toBe('granted');
});

test('persistence: nothing is asked before the vendor has saved anything', async () => {
  const { keeper, asked } = browserThat(true);
  const persistence = openPersistence(keeper, '/', aStorage());
  await persistence.space();

  expect(asked()).toBe(0);
  expect(persistence.current).toBe('denied');
});

test('persistence: a no is not asked again by itself after a restart, but may be by the vendor’s tap', async () => {
  const kept = workingStorage();
  const { keeper, asked } = browserThat(false);
  await openPersistence(
    keeper,
    '/',
    safeStorage(() => kept),
  ).afterSave();

  const again = openPersistence(
    keeper,
    '/',
    safeStorage(() => kept),
  );
  await again.afterSave();

  expect(asked()).toBe(1);
  expect(await again.ask()).toBe('denied');
  expect(asked()).toBe(2);
});

test('persistence: what is granted already needs no question', async () => {
  const { keeper, asked } = browserThat(true, true);

  const state = await openPersistence(keeper, '/', aStorage()).afterSave();

  expect(state).toBe('granted');
  expect(asked()).toBe(0);
});

test.each([
  ['without persist() and estimate()', {}],
  ['that throws', { persisted: () => Promise.reject(new TypeError('opaque origin')) }],
] satisfies [string, StorageKeeper][])(
  'persistence: a browser %s leaves it unknown and breaks nothing',
  async (_name, keeper) => {
    const persistence = openPersistence(keeper, '/', aStorage());

    expect(await persistence.afterSave()).toBe('unknown');
    expect(await persistence.space()).toEqual({ usedBytes: null, quotaBytes: null });
  },
);

test('persistence: space used and left is the browser’s estimate', async () => {
  const { keeper } = browserThat(true);

  const space = await openPersistence(keeper, '/', aStorage()).space();

  expect(space).toEqual({ usedBytes: 1000, quotaBytes: 5000 });
});
