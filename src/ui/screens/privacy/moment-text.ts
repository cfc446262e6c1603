/** A moment of the past by the clock beside the vendor. */
import { now, whenAt, zoneOffset } from '../../../platform/environment';
import { clock, longDay } from '../../i18n/format';

export function momentText(ms: number): string {
  const { day, minute } = whenAt(ms, zoneOffset(ms));
  return `${longDay(day, whenAt(now(), zoneOffset()).day)} ${clock(minute ?? 0)}`;
}
