/** Decides when the computation over all customers is out of date; taps never wait for it. */
import { calendarKey } from '../domain/calendar/read-calendar';
import type { Day } from '../domain/shared/day';
import type { HeadRow } from '../storage/schema/version-1';
import type { InsightRow } from '../storage/tables/insight';
import { readSettings } from './read-settings';

/**
 * So many new facts may gather before everything is computed anew, apart from each new day: a customer who just came
 * leaves the list at once anyway. A small book is computed after each tap, since one visit is much of what it knows; a
 * large one is read as a whole each time, so a thousandth of it has to be new.
 */
const refitAfter = (facts: number): number =>
  Math.max(1, Math.min(25, Math.floor(facts / 50)), Math.floor(facts / 1000));

type KnownState = Pick<InsightRow, 'asOf' | 'generation' | 'facts' | 'horizonDays' | 'calendarKey'>;

export function isStale(
  insight: (KnownState & Pick<InsightRow, 'warnLevel'>) | null,
  head: HeadRow,
  today: Day,
): boolean {
  if (head.customers === 0 && !insight) return false;
  if (!insight) return true;
  const { warnLevel } = readSettings(head.settings);
  return isOutdated(insight, head, today) || insight.warnLevel !== warnLevel;
}

/** Whether what was computed over the whole book should be computed anew. */
export function isOutdated(computed: KnownState, head: HeadRow, today: Day): boolean {
  const { horizonDays } = readSettings(head.settings);
  return (
    computed.asOf !== today ||
    computed.generation !== head.generation ||
    head.facts - computed.facts >= refitAfter(computed.facts) ||
    computed.horizonDays !== horizonDays ||
    computed.calendarKey !== calendarKey(head.settings)
  );
}
