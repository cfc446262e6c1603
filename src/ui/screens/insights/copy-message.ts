/** Copies a friendly word to somebody long unseen; nothing is ever sent by itself. */
import type { BookSettings } from '../../../app/book-settings';
import { copyText } from '../../../platform/clipboard';
import { m } from '../../i18n/messages.svelte';
import { showToast } from '../../shell/toast.svelte';

/** The word for this customer, by the kind of business, signed with the shop's name where there is one. */
export function messageFor(name: string, settings: BookSettings | undefined): string {
  const words = m().insights.warnings;
  const text = words.message[settings?.preset ?? 'pond'](name);
  const shop = settings?.shopName.trim() ?? '';
  return shop === '' ? text : words.signed(text, shop);
}

/** Copies it and says so; where the browser refuses, the message itself is shown to be copied by hand. */
export async function copyMessage(name: string, settings: BookSettings | undefined): Promise<void> {
  const text = messageFor(name, settings);
  const words = m().insights.warnings;
  const copied = await copyText(text);
  showToast(copied ? { text: words.copied } : { text: `${words.notCopied}${text}`, tone: 'bad' });
}
