/** A contact in few words: "Call: will come". */
import type { ContactFact } from '../../../domain/facts/fact';
import { m } from '../../i18n/messages.svelte';

export function touchText({ channel, outcome }: Pick<ContactFact, 'channel' | 'outcome'>): string {
  const words = m().contacts;
  return words.touch(words.channel[channel], words.outcome[outcome]);
}
