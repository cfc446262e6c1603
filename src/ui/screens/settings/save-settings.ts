/** Saves a part of the book's settings at once, and says so when it could not be saved. */
import type { Actions } from '../../../app/app';
import type { BookSettings } from '../../../app/book-settings';
import { m } from '../../i18n/messages.svelte';
import { say } from '../../i18n/say';
import { showToast } from '../../shell/toast.svelte';

/** `told` is for what is typed: there a vendor wants to hear that it was kept; a switch shows it by itself. */
export async function saveSettings(
  actions: Actions,
  part: Partial<BookSettings>,
  told = false,
): Promise<void> {
  const saved = await actions.saveSettings(part);
  if (!saved.ok) showToast({ text: say(m().refusals, saved.error), tone: 'bad' });
  else if (told) showToast({ text: m().settings.saved, tone: 'good' });
}
