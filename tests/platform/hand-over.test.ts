import { expect, test } from 'vitest';
import { hasTabCookie, isIosTab, tabCookie } from '../../src/platform/hand-over';

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';
const at = (userAgent: string, standalone = false) =>
  isIosTab({ userAgent, touchPoints: 5, standalone, offered: false });

test('hand-over: only a tab of Safari on an iPhone or iPad leaves word of its book', () => {
  expect(at(IPHONE)).toBe(true);
  expect(at(IPHONE, true)).toBe(false);
  expect(at(`${IPHONE} MicroMessenger/8.0.49`)).toBe(false);
  expect(at('Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/138.0 Mobile')).toBe(false);
});

test('hand-over: the cookie is for one folder of the host and lasts a week', () => {
  expect(tabCookie('/店铺/', true)).toBe(
    'pondbook-in-tab=1; path=/%E5%BA%97%E9%93%BA/; max-age=604800; samesite=strict; secure',
  );
  expect(hasTabCookie('a=b; pondbook-in-tab=1')).toBe(true);
  expect(hasTabCookie('pondbook-in-tab=10')).toBe(false);
  expect(hasTabCookie('')).toBe(false);
});
