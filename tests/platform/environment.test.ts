import { expect, test } from 'vitest';
import {
  randomDeviceId,
  randomId,
  whenAt,
  whenNow,
  zoneOffset,
} from '../../src/platform/environment';
import { isId } from '../../src/domain/shared/id';

const SATURDAY_NOON_UTC = Date.UTC(2026, 10, 21, 12, 0, 59);

test.each([
  ['China', 480, '2026-11-21', 20 * 60],
  ['Los Angeles', -480, '2026-11-21', 4 * 60],
  ['Kathmandu', 345, '2026-11-21', 17 * 60 + 45],
  ['Kiritimati', 840, '2026-11-22', 2 * 60],
])('clock: noon in Greenwich is read off the wall in %s', (_place, zone, day, minute) => {
  expect(whenAt(SATURDAY_NOON_UTC, zone)).toEqual({ day, minute, zone });
});

test('clock: a second before midnight is still the old day', () => {
  const midnightInChina = Date.UTC(2026, 10, 21, 16);

  expect(whenAt(midnightInChina - 1, 480)).toMatchObject({ day: '2026-11-21', minute: 1439 });
  expect(whenAt(midnightInChina, 480)).toMatchObject({ day: '2026-11-22', minute: 0 });
});

test('clock: the day now is the one the device’s own calendar shows', () => {
  const shownNow = (): string => new Date().toLocaleDateString('sv-SE');
  const before = shownNow();
  const when = whenNow();

  // Two answers are right if midnight passes meanwhile.
  expect([before, shownNow()]).toContain(when.day);
  expect(when.zone).toBe(zoneOffset());
});

test('ids: 128 random bits for a fact, 64 for a device, never the same twice', () => {
  const ids = Array.from({ length: 1000 }, randomId);

  expect(ids.every(isId)).toBe(true);
  expect(new Set(ids).size).toBe(1000);
  expect(randomDeviceId()).toMatch(/^[0-9a-f]{16}$/);
  expect(randomDeviceId()).not.toBe(randomDeviceId());
});
