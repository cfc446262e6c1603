/** Saves a part of the book's settings at once, and says so when it could not be saved. */
import type { Actions } from '../../../app/app';
import type { BookSettings } from '../../../app/book-settings';
import { m } from '../../i18n/messages.svelte';
import { tellRefusal } from '../../shell/tell-refusal';
import { showToast } from '../../shell/toast.svelte';

/** `told` is for what is typed: there a vendor wants to hear that it was kept; a switch shows it by itself. */
export async function saveSettings(
  actions: Actions,
  part: Partial<BookSettings>,
  told = false,
): Promise<void> {
  const saved = await actions.saveSettings(part);
  if (!saved.ok) tellRefusal(saved.error);
  else if (told) showToast({ text: m().settings.saved, tone: 'good' });
}
