/** The last message to the vendor, with the way back if there is one; a new message takes the place of the old. */
export interface Toast {
  readonly text: string;
  readonly tone?: 'good' | 'bad';
  /** Takes back what was just done; the toast goes away by itself after. */
  readonly undo?: () => void | Promise<void>;
}

const PLAIN_MS = 5_000;
const UNDO_MS = 10_000;

let shown = $state.raw<(Toast & { readonly id: number }) | null>(null);
let timer: ReturnType<typeof setTimeout> | undefined;
let made = 0;

/** Shows a message for five seconds, ten with an undo. */
export function showToast(toast: Toast): void {
  shown = { ...toast, id: ++made };
  holdToast(false);
}

/** While held (a finger or the focus is on it) the message stays. */
export function holdToast(hold: boolean): void {
  clearTimeout(timer);
  if (!hold && shown) timer = setTimeout(hideToast, shown.undo ? UNDO_MS : PLAIN_MS);
}

export function hideToast(): void {
  clearTimeout(timer);
  shown = null;
}

export const currentToast = (): (Toast & { readonly id: number }) | null => shown;
