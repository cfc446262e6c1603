/** Moves the focus to what has just taken the place of the tapped button, so that keyboard and screen reader go on from there. */
export function takeFocus(element: HTMLElement): void {
  element.focus();
}
