/** One of the last entries in words: who or what, how much, and the small print. */
import type { RecentEntry } from '../../../app/queries/recent-entries';
import type { Day } from '../../../domain/shared/day';
import { clock, count, people, points, relativeDay, visits, yuan } from '../../i18n/format';
import { m } from '../../i18n/messages.svelte';

export interface EntryText {
  readonly title: string;
  readonly figure: string;
  readonly more: readonly string[];
}

/** The time of day for today's entries, else the day. */
function when(entry: RecentEntry, today: Day): string {
  const minute = entry.type === 'import' ? null : entry.minute;
  return entry.day === today && minute !== null ? clock(minute) : relativeDay(entry.day, today);
}

export function entryText(entry: RecentEntry, today: Day): EntryText {
  const words = m().today;
  const at = when(entry, today) + (entry.by ? `\u00a0${entry.by.name}` : '');
  if (entry.type === 'import' && entry.tag) {
    const title = words.entryTag(entry.tag.name, entry.tag.on);
    return { title, figure: '', more: [at, people(entry.customers)] };
  }
  if (entry.type === 'import') {
    const counts = words.entryImportCounts(people(entry.customers), visits(entry.visits));
    return { title: words.entryImport(entry.source), figure: '', more: [at, counts] };
  }
  if (entry.type === 'points') {
    const signed = (entry.points > 0 ? '+' : '') + count(entry.points);
    return { title: entry.name, figure: words.entryPoints(signed), more: [at] };
  }
  const more = [at];
  if (entry.visit === 'refund') more.push(words.refund);
  if (entry.pointsEarned > 0) more.push(words.entryEarned(points(entry.pointsEarned)));
  if (entry.pointsRedeemed > 0) more.push(words.entryRedeemed(points(entry.pointsRedeemed)));
  return { title: entry.name || m().shell.walkIn, figure: yuan(entry.amountFen), more };
}
