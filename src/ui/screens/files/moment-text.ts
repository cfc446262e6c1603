/** A moment as a vendor says it: "今天 14:05". */
import type { Day } from '../../../domain/shared/day';
import { whenAt, zoneOffset } from '../../../platform/environment';
import { clock, relativeDay } from '../../i18n/format';

/** `ms` since 1970, on the wall beside the vendor. */
export function momentText(ms: number, today: Day): string {
  const { day, minute } = whenAt(ms, zoneOffset(ms));
  return `${relativeDay(day, today)} ${clock(minute ?? 0)}`;
}
