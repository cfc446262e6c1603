/** The two signals beside the rhythm in plain words. */
import type { ContactSignal, SatisfactionSignal } from '../../../domain/contacts/signals';
import { waitsUntil } from '../../../domain/contacts/standing';
import { addDays, type Day } from '../../../domain/shared/day';
import { count, relativeDay } from '../../i18n/format';
import { m } from '../../i18n/messages.svelte';
import { touchText } from './talk-text';

/** "Call: will come (3 days ago); look again tomorrow." and how often it was tried since the last visit. */
export function contactText(
  { contact, standing, agoDays, tries }: ContactSignal,
  today: Day,
): string {
  const words = m().contacts.signals;
  const last = words.last(relativeDay(addDays(today, -agoDays), today), touchText(contact));
  const again = relativeDay(waitsUntil(contact), today);
  const then =
    standing === 'waiting'
      ? words.waiting(again)
      : standing === 'due'
        ? words.due(again)
        : words[standing];
  return last + then + (tries > 1 ? ` ${words.tries(count(tries))}` : '');
}

/** "So-so (3 days ago). The tea was cold"; a complaint nobody has put right says so. */
export function satisfactionText(
  { said, openComplaint, agoDays }: SatisfactionSignal,
  today: Day,
): string {
  const { signals, feedback } = m().contacts;
  const when = relativeDay(addDays(today, -agoDays), today);
  const text = openComplaint
    ? signals.openSince(when)
    : signals.said(when, feedback[said.feedback]);
  return said.note ? `${text} ${said.note}` : text;
}
