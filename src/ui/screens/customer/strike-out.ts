/** Strikes a line out and brings it back, and tells the vendor. */
import type { App } from '../../../app/app';
import type { CustomerId, FactId } from '../../../domain/shared/id';
import { m } from '../../i18n/messages.svelte';
import { tellRefusal } from '../../shell/tell-refusal';
import { showToast } from '../../shell/toast.svelte';

/** True when the line no longer counts; the toast offers the way back. */
export async function strikeOut(app: App, fact: FactId, customer: CustomerId): Promise<boolean> {
  const struck = await app.actions.undo(fact, customer);
  if (!struck.ok) return tellRefusal(struck.error);
  showToast({
    text: m().card.correct.struck,
    undo: async () => void (await bringBack(app, fact, customer)),
  });
  return true;
}

/** True when the line counts, again or still. */
export async function bringBack(app: App, fact: FactId, customer: CustomerId): Promise<boolean> {
  const back = await app.actions.bringBack(fact, customer);
  if (!back.ok) return tellRefusal(back.error);
  const words = m().card.correct;
  showToast({ text: back.value.news ? words.broughtBack : words.countsAlready, tone: 'good' });
  return true;
}
