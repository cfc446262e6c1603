/** What a key on a real keyboard means to the shell. */
export type KeyMeaning = 'search' | 'record' | 'back' | 'leave-field' | null;

export interface KeyPressed {
  readonly key: string;
  /** With Ctrl, Alt or Meta: the browser's or the system's business. */
  readonly modified: boolean;
  readonly inField: boolean;
  readonly inDialog: boolean;
}

/** `/` searches, `n` records, Esc goes back (out of a field first); in fields and dialogs letters stay letters. */
export function meaningOf({ key, modified, inField, inDialog }: KeyPressed): KeyMeaning {
  if (modified || inDialog) return null;
  if (key === 'Escape') return inField ? 'leave-field' : 'back';
  if (inField) return null;
  if (key === '/') return 'search';
  return key === 'n' ? 'record' : null;
}
