/** Clock and chance: the only place that asks the device what time it is and rolls dice for ids. */
import { dayFromNumber } from '../domain/shared/day';
import { idFromBytes } from '../domain/shared/id';
import type { DeviceId } from '../domain/shared/id';
import type { When } from '../domain/shared/when';

const MS_PER_MINUTE = 60_000;
const MINUTES_PER_DAY = 1440;

/** Milliseconds since 1970-01-01T00:00Z by the device's clock. */
export const now = (): number => Date.now();

/** The device's offset from UTC at a moment, minutes (China: 480). */
export const zoneOffset = (ms: number = now()): number => -new Date(ms).getTimezoneOffset();

/** Day and minute on a wall clock `zone` minutes ahead of UTC: whenAt(0, 480) is 1970-01-01, minute 480. */
export function whenAt(ms: number, zone: number): When {
  const minutes = Math.floor(ms / MS_PER_MINUTE) + zone;
  const dayNumber = Math.floor(minutes / MINUTES_PER_DAY);
  return { day: dayFromNumber(dayNumber), minute: minutes - dayNumber * MINUTES_PER_DAY, zone };
}

/** Day, minute and zone on the wall beside the vendor, now. */
export function whenNow(): When {
  const ms = now();
  return whenAt(ms, zoneOffset(ms));
}

/** A new 128-bit id, 32 lower-case hex digits. */
export const randomId = (): string => idFromBytes(randomBytes(16));

/** A name for this browser profile, 64 bits as 16 lower-case hex digits; make it once and keep it in the book. */
export const randomDeviceId = (): DeviceId => randomId().slice(0, 16) as DeviceId;

const randomBytes = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));
