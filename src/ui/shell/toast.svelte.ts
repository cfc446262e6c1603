/** The last message to the vendor, with the way back if there is one; a new message takes the place of the old. */
export interface Toast {
  readonly text: string;
  readonly tone?: 'good' | 'bad';
  /** Takes back what was just done; the toast goes away by itself after. */
  readonly undo?: () => void | Promise<void>;
  /** What the way back is called where "undo" would be the wrong word. */
  readonly undoWord?: string;
}

const PLAIN_MS = 5_000;
const UNDO_MS = 10_000;

let shown = $state.raw<(Toast & { readonly id: number }) | null>(null);
let places = $state(0);
let timer: ReturnType<typeof setTimeout> | undefined;
let made = 0;

/** Shows a message for five seconds, ten with an undo. */
export function showToast(toast: Toast): void {
  shown = { ...toast, id: ++made };
  holdToast();
}

/** Begins the time anew, when a finger or the focus comes to the message: long enough to read, never in the way for ever. */
export function holdToast(): void {
  clearTimeout(timer);
  if (shown) timer = setTimeout(hideToast, shown.undo ? UNDO_MS : PLAIN_MS);
}

export function hideToast(): void {
  clearTimeout(timer);
  shown = null;
}

export const currentToast = (): (Toast & { readonly id: number }) | null => shown;

/** A screen has a place of its own for messages: they do not float meanwhile. Returns how to give them back. */
export function takeToasts(): () => void {
  places++;
  return () => void places--;
}

export const toastsTaken = (): boolean => places > 0;
