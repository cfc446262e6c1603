/** Saves a contact or feedback and tells the vendor, with the way back. */
import type { App, SaveProblem } from '../../../app/app';
import type { NewContact, NewFeedback } from '../../../app/new-talk';
import type { CustomerId, FactId } from '../../../domain/shared/id';
import type { Result } from '../../../domain/shared/result';
import { m } from '../../i18n/messages.svelte';
import { tellRefusal } from '../../shell/tell-refusal';
import { showToast } from '../../shell/toast.svelte';
import { touchText } from './talk-text';

interface Whom {
  readonly id: CustomerId;
  readonly name: string;
}

/** True when saved. */
export async function saveContact(app: App, whom: Whom, contact: NewContact): Promise<boolean> {
  const text = m().contacts.saved(whom.name, touchText(contact));
  return told(app, whom.id, text, await app.actions.noteContact(whom.id, contact));
}

/** True when saved. */
export async function saveFeedback(app: App, whom: Whom, said: NewFeedback): Promise<boolean> {
  const words = m().contacts;
  const text =
    said.feedback === 'solved'
      ? words.solved
      : words.feedbackSaved(whom.name, words.feedback[said.feedback]);
  return told(app, whom.id, text, await app.actions.noteFeedback(whom.id, said));
}

function told(
  app: App,
  customer: CustomerId,
  text: string,
  saved: Result<FactId, SaveProblem>,
): boolean {
  if (!saved.ok) return tellRefusal(saved.error);
  const undo = async (): Promise<void> => {
    const undone = await app.actions.undo(saved.value, customer);
    if (undone.ok) showToast({ text: m().shell.undone });
    else tellRefusal(undone.error);
  };
  showToast({ text, tone: 'good', undo });
  return true;
}
