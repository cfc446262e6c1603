import { expect, test } from 'vitest';
import { installWay } from '../../src/platform/install';
import type { BrowserFacts } from '../../src/platform/install';

const SAFARI_IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1';
const SAFARI_MAC =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15';
const CHROME_ANDROID =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36';
const WECHAT_IPHONE = SAFARI_IPHONE.replace(/Version.*$/, 'Mobile/15E148 MicroMessenger/8.0.49');
const HOME_SCREEN_IPHONE = SAFARI_IPHONE.replace(/Version.*$/, 'Mobile/15E148');

const facts = (part: Partial<BrowserFacts>): BrowserFacts => ({
  userAgent: CHROME_ANDROID,
  touchPoints: 5,
  standalone: false,
  offered: false,
  ...part,
});

test('install: Chrome on Android asks as soon as the browser offers it, and points to its menu before', () => {
  expect(installWay(facts({ offered: true }))).toEqual({ type: 'ask' });
  expect(installWay(facts({}))).toEqual({ type: 'menu', device: 'android' });
});

test('install: an iPhone is shown the share sheet', () => {
  const way = installWay(facts({ userAgent: SAFARI_IPHONE }));

  expect(way).toEqual({ type: 'share-sheet', device: 'iphone' });
});

test('install: an iPad that calls itself a Mac is known by its fingers', () => {
  const withFingers = installWay(facts({ userAgent: SAFARI_MAC, touchPoints: 5 }));
  const withMouse = installWay(facts({ userAgent: SAFARI_MAC, touchPoints: 0 }));

  expect(withFingers).toEqual({ type: 'share-sheet', device: 'ipad' });
  expect(withMouse).toEqual({ type: 'menu', device: 'computer' });
});

test('install: inside WeChat the way out comes before the way in', () => {
  const way = installWay(facts({ userAgent: WECHAT_IPHONE, offered: true }));

  expect(way).toEqual({ type: 'in-app', app: 'wechat', device: 'iphone' });
});

test('install: the app on the home screen of an iPhone is not taken for a browser in another app', () => {
  const opened = facts({ userAgent: HOME_SCREEN_IPHONE, standalone: true });

  expect(installWay(opened)).toEqual({ type: 'installed' });
});
