/** What the vendor hears after saving a visit, with the way to take it back. */
import type { Actions, VisitSaved } from '../../../app/app';
import type { Day } from '../../../domain/shared/day';
import { points, shortDay, yuan } from '../../i18n/format';
import { m } from '../../i18n/messages.svelte';
import { tellRefusal } from '../../shell/tell-refusal';
import { currentToast, hideToast, showToast } from '../../shell/toast.svelte';
import type { RecordProblem } from './record-form.svelte';

/** Who, how much, points, and the day when it was not today (null); an empty `who` is a walk-in. */
export function savedText(saved: VisitSaved, who: string, day: Day | null, today: Day): string {
  const words = m().record;
  const name = who || m().shell.walkIn;
  return (
    (saved.paidFen < 0
      ? words.savedRefund(name, yuan(-saved.paidFen))
      : words.saved(name, yuan(saved.paidFen))) +
    (saved.pointsEarned > 0 ? words.savedPoints(points(saved.pointsEarned)) : '') +
    (day === null ? '' : words.savedOn(shortDay(day, today)))
  );
}

export function tellSaved(saved: VisitSaved, text: string, actions: Pick<Actions, 'undo'>): void {
  const undo = async (): Promise<void> => {
    const undone = await actions.undo(saved.visit, saved.customer);
    if (undone.ok) showToast({ text: m().shell.undone, tone: 'good' });
    else tellProblem(undone.error);
  };
  showToast({ text, tone: 'good', undo });
}

export function tellProblem(problem: RecordProblem): void {
  if (problem.type === 'pick-first') showToast({ text: m().record.pickFirst, tone: 'bad' });
  else tellRefusal(problem);
}

/** The way to throw away what was kept last, while its message may still stand. */
let throwAway: (() => void) | null = null;

/** Leaving Record half-way: what was typed stays, and can be thrown away here and now. */
export function tellKept(forget: () => void): void {
  throwAway = forget;
  showToast({ text: m().record.kept.left, undo: forget, undoWord: m().record.kept.drop });
}

/** Back on Record the screen itself says what was kept. */
export function hideKept(): void {
  if (throwAway && currentToast()?.undo === throwAway) hideToast();
  throwAway = null;
}
