/** Why the vendor's folder could not be read or written; the book is as before. */

export type FolderProblem =
  /** It is not there any more, or the disk it lies on. */
  | { readonly type: 'folder-gone' }
  /** The system does not let the app in. */
  | { readonly type: 'folder-refused' }
  | { readonly type: 'folder-full' }
  /** Something else changed this device's file while it was being written. */
  | { readonly type: 'folder-moving' }
  /** What was read back is not what was written. */
  | { readonly type: 'folder-unsound' }
  /** Made-up customers do not go out to the other devices. */
  | { readonly type: 'demo-in-book' };

/** What a folder throws, as plain data; what is not known here is a bug and stays an exception. */
export function folderProblem(error: unknown): FolderProblem | null {
  if (!(error instanceof DOMException)) return null;
  if (error.name === 'NotFoundError') return { type: 'folder-gone' };
  if (error.name === 'QuotaExceededError') return { type: 'folder-full' };
  if (error.name === 'InvalidStateError') return { type: 'folder-moving' };
  return { type: 'folder-refused' };
}
