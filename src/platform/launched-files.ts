/** Files the vendor opens with the installed app, from his computer's folders. */
import type { SafeStorage } from './safe-storage';

/** Chromium's queue of launches, in no type library. */
export interface LaunchQueue {
  setConsumer(
    consumer: (launch: { readonly files?: readonly FileSystemFileHandle[] }) => void,
  ): void;
}

/**
 * Hands over the files of each launch, those from before the page stood too. A reload brings the last launch once more:
 * what this tab (`storage`, under `key`) was handed already is then left alone.
 */
export function watchLaunches(
  queue: LaunchQueue,
  reloaded: boolean,
  storage: SafeStorage,
  key: string,
  onfiles: (files: readonly File[]) => void,
): void {
  let mayRepeat = reloaded;

  async function hand(handles: readonly FileSystemFileHandle[]): Promise<void> {
    const files = await Promise.all(handles.map((handle) => handle.getFile()));
    const marks = JSON.stringify(files.map((file) => [file.name, file.size, file.lastModified]));
    const repeated = mayRepeat && storage.read(key) === marks;
    mayRepeat = false;
    storage.write(key, marks);
    if (!repeated) onfiles(files);
  }

  queue.setConsumer(({ files = [] }) => {
    if (files.length > 0) void hand(files);
  });
}
