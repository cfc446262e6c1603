/** Whether the age of the last backup is news, and how urgent. */
export type BackupAge =
  /** An empty book, or one without anything new: no nagging. */
  | { readonly type: 'none' }
  /** What should be kept up to date by itself is not. */
  | { readonly type: 'stopped' }
  | { readonly type: 'done' }
  | { readonly type: 'never' }
  | { readonly type: 'days'; readonly days: number; readonly old: boolean };

/** Older than this with unsaved entries is worth a look. */
const OLD_DAYS = 7;

export function backupAge(
  ageDays: number | null,
  unsavedFacts: number,
  stopped = false,
): BackupAge {
  if (stopped) return { type: 'stopped' };
  if (ageDays === null) return { type: unsavedFacts > 0 ? 'never' : 'none' };
  if (unsavedFacts === 0) return { type: 'done' };
  return { type: 'days', days: ageDays, old: ageDays >= OLD_DAYS };
}
