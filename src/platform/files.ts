/** Files out of the browser: saved to the downloads or handed to another app. */

/** Long enough for the slowest phone to have read the file. */
const KEEP_MS = 60_000;

/** Saves a file under its own name to the downloads. */
export function downloadFile(file: File): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, KEEP_MS);
}

/** Whether this device can hand this file to another app (WeChat, mail, a drive). */
export function canShareFile(file: File): boolean {
  return 'canShare' in navigator && navigator.canShare({ files: [file] });
}

export type ShareOutcome = 'shared' | 'cancelled' | 'unavailable';

/** Opens the device's share sheet; must run inside a tap. 'unavailable': download it instead. */
export async function shareFile(file: File): Promise<ShareOutcome> {
  if (!canShareFile(file)) return 'unavailable';
  try {
    await navigator.share({ files: [file] });
    return 'shared';
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return error.name === 'AbortError' ? 'cancelled' : 'unavailable';
  }
}
