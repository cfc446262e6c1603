/** Saves a change of the calendar at once, says what it means, and offers the way back. */
import type { Actions } from '../../../app/app';
import type { CalendarChange } from '../../../domain/calendar/calendar-change';
import { m } from '../../i18n/messages.svelte';
import { tellRefusal } from '../../shell/tell-refusal';
import { showToast } from '../../shell/toast.svelte';

/** Answers whether it was saved. */
export async function saveCalendar(
  actions: Actions,
  change: CalendarChange,
  text: string,
): Promise<boolean> {
  const saved = await actions.saveCalendar(change);
  if (!saved.ok) return tellRefusal(saved.error);
  const undo = async (): Promise<void> => {
    const undone = await actions.saveCalendar(saved.value);
    if (undone.ok) showToast({ text: m().shell.undone });
    else tellRefusal(undone.error);
  };
  showToast({ text, tone: 'good', undo });
  return true;
}
