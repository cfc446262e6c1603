/** Arrow keys over the customer list on a laptop: which row they lead to. */
import type { RosterResult } from '../../../app/queries/roster';
import type { CustomerId } from '../../../domain/shared/id';
import { placeOf, stepTo } from './find-row';

/**
 * The row an arrow key opens, or null when the key means something else. In the search box the arrows step too (the
 * text is one line); in other fields, in dialogs and with modifiers they are left alone. A row that has the focus
 * leads: the list itself has moved the focus already (`event.defaultPrevented`).
 */
export function steppedTo(
  event: KeyboardEvent,
  result: RosterResult,
  open: CustomerId | null,
  near: number,
): number | null {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return null;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('dialog')) return null;
  if (event.defaultPrevented) return placeOfRow(document.activeElement);
  if (target?.closest('input:not([data-search]), textarea, select')) return null;
  return stepTo(result.count, open === null ? -1 : placeOf(result, open, near), step);
}

function placeOfRow(element: Element | null): number | null {
  const place = element?.closest('[data-place]')?.getAttribute('data-place') ?? null;
  return place === null ? null : Number(place);
}
