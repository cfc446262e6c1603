/** A friendly word to somebody whose habits changed, or to who brought somebody along; nothing is ever sent by itself. */
import type { BookSettings } from '../../../app/book-settings';
import type { ChangeRow } from '../../../app/queries/changes';
import { m } from '../../i18n/messages.svelte';
import { messageFor, signed } from './copy-message';

/** By what changed and by the kind of business, signed with the shop's name where there is one. */
export function changeMessage(
  { name, change, referrer }: Pick<ChangeRow, 'name' | 'change' | 'referrer'>,
  settings: BookSettings | undefined,
): string {
  const words = m().changes.message;
  const preset = settings?.preset ?? 'pond';
  switch (change.type) {
    case 'late':
    case 'comingLess':
      return messageFor(name, change.type, settings);
    case 'product':
    case 'seat':
      return signed(words.choice[preset](name, change.shift.instead), settings);
    case 'referred':
      return signed(words.thanks(referrer?.name ?? '', name), settings);
    default:
      return signed(words[change.type][preset](name), settings);
  }
}
