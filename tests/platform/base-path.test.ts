import { expect, test } from 'vitest';
import { basePathOf, cacheName, databaseName, storageKey } from '../../src/platform/base-path';

test.each([
  ['https://book.cn/', '/'],
  ['https://book.cn/index.html#/today', '/'],
  ['https://book.cn/?lang=en#/customers/x', '/'],
  ['https://book.cn/%E5%BA%97%E9%93%BA/', '/店铺/'],
  ['https://book.cn/店铺/index.html?lang=zh#/record', '/店铺/'],
  ['https://book.cn/店铺/sw.js', '/店铺/'],
  ['https://book.cn/a/b/', '/a/b/'],
])('base path: %s lies in %s', (address, folder) => {
  expect(basePathOf(address)).toBe(folder);
});

test('base path: a folder name written with separate accents is the same folder', () => {
  expect(basePathOf('https://book.cn/caf%C3%A9/')).toBe(basePathOf('https://book.cn/cafe%CC%81/'));
});

test('base path: a folder name with a stray percent sign still gives one stable name', () => {
  expect(basePathOf('https://book.cn/100%/')).toBe('/100%/');
});

test('base path: two books on one host share no database, no cache and no preference', () => {
  const names = ['/', '/店铺/', '/店铺/二/'].flatMap((base) => [
    databaseName(base),
    cacheName(base),
    storageKey(base, 'device'),
    storageKey(base, 'draft:record'),
  ]);

  expect(new Set(names).size).toBe(names.length);
  expect(databaseName('/店铺/')).toBe('pondbook:/店铺/');
});

test('base path: the caches of a folder below never look like our own', () => {
  expect(cacheName('/店铺/').startsWith('pondbook:/:')).toBe(false);
  expect(cacheName('/').startsWith('pondbook:/:')).toBe(true);
});
