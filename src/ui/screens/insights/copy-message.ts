/** Copies a friendly word to somebody missed; nothing is ever sent by itself. */
import type { BookSettings } from '../../../app/book-settings';
import type { Warning } from '../../../domain/rhythm/warning';
import { copyText } from '../../../platform/clipboard';
import { m } from '../../i18n/messages.svelte';
import { showToast } from '../../shell/toast.svelte';

/** The word for this customer, by why he is missed and by the kind of business, signed with the shop's name where there is one. */
export function messageFor(
  name: string,
  warning: Warning,
  settings: BookSettings | undefined,
): string {
  return signed(m().insights.warnings.message[warning][settings?.preset ?? 'pond'](name), settings);
}

/** With the shop's name under it, where there is one. */
export function signed(text: string, settings: BookSettings | undefined): string {
  const shop = settings?.shopName.trim() ?? '';
  return shop === '' ? text : m().insights.warnings.signed(text, shop);
}

/** Copies a message and says so; where the browser refuses, the message itself is shown to be copied by hand. */
export async function copyMessage(text: string): Promise<void> {
  const words = m().insights.warnings;
  const copied = await copyText(text);
  showToast(copied ? { text: words.copied } : { text: `${words.notCopied}${text}`, tone: 'bad' });
}
