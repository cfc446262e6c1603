/** What is loaded when first used. */
import { expect, test } from 'vitest';
import { once } from '../../src/app/lazy';

test('once: loads once, however many ask', async () => {
  let loads = 0;
  const load = once(() => Promise.resolve(++loads));

  expect(await Promise.all([load(), load(), load()])).toEqual([1, 1, 1]);
});

test('once: after a failure whoever asks next tries again', async () => {
  let loads = 0;
  const load = once(() =>
    ++loads === 1 ? Promise.reject(new Error('no network')) : Promise.resolve(loads),
  );

  await expect(Promise.all([load(), load()])).rejects.toThrow('no network');
  expect(await load()).toBe(2);
  expect(await load()).toBe(2);
});
