/** Brings a list back to where it was scrolled, and notes where it is; works for the page and for a pane of its own. */

export interface KeptScroll {
  /** CSS pixels from the top. */
  scroll: number;
}

/**
 * Starts keeping; `pane` scrolls by itself where its content is higher, else the page does. Restores one frame later,
 * when the rows have their height and the router has moved the page to its top. Returns how to stop.
 */
export function keepScroll(pane: HTMLElement, kept: KeptScroll): () => void {
  const wanted = kept.scroll;
  const own = (): boolean => getComputedStyle(pane).overflowY === 'auto';
  let noting = false;
  const note = (): void => {
    if (noting) kept.scroll = own() ? pane.scrollTop : window.scrollY;
  };
  const frame = requestAnimationFrame(() => {
    if (own()) pane.scrollTop = wanted;
    else window.scrollTo(0, wanted);
    noting = true;
  });
  document.addEventListener('scroll', note, { capture: true, passive: true });
  return () => {
    cancelAnimationFrame(frame);
    document.removeEventListener('scroll', note, { capture: true });
  };
}

/** To the top, after the list was asked something else. */
export function toTop(pane: HTMLElement): void {
  if (getComputedStyle(pane).overflowY === 'auto') pane.scrollTop = 0;
  else window.scrollTo(0, 0);
}
