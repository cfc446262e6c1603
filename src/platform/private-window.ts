/** Whether this looks like a private window, where a book goes when the window is closed. */

/**
 * Firefox and Safari give it away by refusing pages their private files there. Chromium gives nothing away, so false
 * promises nothing.
 */
export async function looksPrivate(
  storage: Partial<Pick<StorageManager, 'getDirectory'>> = navigator.storage,
): Promise<boolean> {
  try {
    await storage.getDirectory?.();
    return false;
  } catch (error) {
    return error instanceof DOMException;
  }
}
