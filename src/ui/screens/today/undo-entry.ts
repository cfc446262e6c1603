/** Takes one of the last entries back, and tells what stands then; the message offers to make it count again. */
import type { App } from '../../../app/app';
import type { RecentEntry } from '../../../app/queries/recent-entries';
import { belowZeroAfter } from '../../../domain/loyalty/below-zero';
import { count } from '../../i18n/format';
import { m } from '../../i18n/messages.svelte';
import { tellRefusal } from '../../shell/tell-refusal';
import { showToast } from '../../shell/toast.svelte';
import { entryText } from './entry-text';

export type Undoable = Exclude<RecentEntry, { type: 'import' }>;

/** The points that would be left where undoing takes them below zero, else null: 30 earned, 20 left now: −10. */
export function belowZeroBy(entry: Undoable): number | null {
  const gave = entry.type === 'points' ? entry.points : entry.pointsEarned - entry.pointsRedeemed;
  return entry.customer ? belowZeroAfter(entry.pointsBalance, -gave) : null;
}

export async function undoEntry(app: App, entry: Undoable): Promise<void> {
  const { title, figure } = entryText(entry, app.today());
  const left = belowZeroBy(entry);
  const undone = await app.actions.undo(entry.undo, entry.customer);
  if (!undone.ok) {
    tellRefusal(undone.error);
    return;
  }
  const stands = left === null ? '' : m().today.pointsNow(count(left));
  showToast({
    text: m().shell.undoneWhat(`${title} ${figure}`) + stands,
    tone: 'good',
    undo: () => bringBack(app, entry),
  });
}

async function bringBack(app: App, entry: Undoable): Promise<void> {
  const back = await app.actions.bringBack(entry.undo, entry.customer);
  if (back.ok) showToast({ text: m().today.backAgain, tone: 'good' });
  else tellRefusal(back.error);
}
