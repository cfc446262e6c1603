/** A folder on a test's computer: the browser's private file system in the place of the folder that a vendor would choose. */
import type { Page } from '@playwright/test';

export interface FolderFile {
  readonly name: string;
  /** Base64. */
  readonly bytes: string;
}

/** The question for a folder is answered with one that is there without a window of the system. */
export async function answerWithFolder(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const choose = async () =>
      (await navigator.storage.getDirectory()).getDirectoryHandle('ponds', { create: true });
    Object.assign(window, { showDirectoryPicker: choose });
  });
}

/** What lies in the folder, as a sync program sees it. */
export const filesIn = (page: Page): Promise<FolderFile[]> =>
  page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('ponds');
    const files: { name: string; bytes: string }[] = [];
    for await (const [name, entry] of folder.entries()) {
      const file = await (entry as FileSystemFileHandle).getFile();
      const bytes = new Uint8Array(await file.arrayBuffer());
      files.push({ name, bytes: btoa(String.fromCharCode(...bytes)) });
    }
    return files;
  });

/** Brings a file from elsewhere into the folder, as a sync program does. */
export const putFile = (page: Page, file: FolderFile): Promise<void> =>
  page.evaluate(async ({ name, bytes }) => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('ponds', { create: true });
    const handle = await folder.getFileHandle(name, { create: true });
    const out = await handle.createWritable();
    await out.write(Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0)));
    await out.close();
  }, file);
