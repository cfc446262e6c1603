import { afterEach, expect, test, vi } from 'vitest';
import { appUrl, ownAddress } from '../../src/platform/trusted-url';

afterEach(() => {
  vi.unstubAllGlobals();
});

const pageAt = (address: string): void => {
  vi.stubGlobal('document', { baseURI: address });
};

test('worker addresses: the service worker lies beside the page, whatever the folder', () => {
  pageAt('https://book.cn/店铺/#/today');

  expect(appUrl('sw.js')).toBe('https://book.cn/%E5%BA%97%E9%93%BA/sw.js');
});

test.each([
  'https://elsewhere.cn/sw.js',
  'http://book.cn/sw.js',
  'https://book.cn:8443/sw.js',
  '//elsewhere.cn/sw.js',
  'data:text/javascript,1',
  'blob:https://elsewhere.cn/1',
  'javascript:1',
])('worker addresses: %s is refused', (address) => {
  pageAt('https://book.cn/');

  expect(() => ownAddress(address)).toThrow(TypeError);
});
