/** When a customer was last seen, in words: "today", "3 days ago", "never came". */
import type { DayNumber } from '../../../domain/shared/day';
import { m } from '../../i18n/messages.svelte';
import { lastSeen } from './row-words';

export function seenText(lastDay: DayNumber, today: DayNumber): string {
  const words = m().customers.seen;
  const when = lastSeen(lastDay, today);
  if (when.type === 'days') return words.days(when.days);
  if (when.type === 'months') return words.months(when.months);
  if (when.type === 'years') return words.years(when.years);
  return words[when.type];
}
