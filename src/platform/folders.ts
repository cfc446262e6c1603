/** A folder of the device that the vendor has chosen once, and whether the browser still lets the app use it (Chromium only). */

/** Chromium's parts of the File System Access API that no type library has. */
interface FolderWindow {
  showDirectoryPicker(wish: {
    readonly id: string;
    readonly mode: 'readwrite';
  }): Promise<FileSystemDirectoryHandle>;
}
interface AskableFolder extends FileSystemDirectoryHandle {
  queryPermission?(wish: { readonly mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(wish: { readonly mode: 'readwrite' }): Promise<PermissionState>;
}

const WRITING = { mode: 'readwrite' } as const;

/** Whether this browser has folders to choose. */
export const canChooseFolder = (): boolean => 'showDirectoryPicker' in globalThis;

/** Lets the vendor choose; must run inside a tap. Null where he leaves, or the browser guards the folder he chose. */
export async function chooseFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    const picker = globalThis as unknown as FolderWindow;
    return await picker.showDirectoryPicker({ id: 'pondbook', ...WRITING });
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

/** Whether the app may read and write there now, without asking. */
export async function mayUseFolder(folder: FileSystemDirectoryHandle): Promise<boolean> {
  const state = await (folder as AskableFolder).queryPermission?.(WRITING);
  return (state ?? 'granted') === 'granted';
}

/** Asks the vendor to let the app in again; must run inside a tap. */
export async function askForFolder(folder: FileSystemDirectoryHandle): Promise<boolean> {
  const state = await (folder as AskableFolder).requestPermission?.(WRITING);
  return (state ?? 'granted') === 'granted';
}
