/** This device's own file in the vendor's folder: written aside, swapped in, read back. */
import { fail, ok, type Result } from '../../domain/shared/result';
import { ownName } from '../../files/backup/folder-names';
import type { KeptRow, SeenFile } from '../../storage/tables/folder';
import type { FolderProblem } from './folder-problem';

type Seen = KeptRow['seen'];

/**
 * The name to write under: the first of this device's names that is free, empty, or holds nothing but what is in the
 * book already. A file that could not be read is never written over, whoever it is from.
 */
export function nameToWrite(device: string, sealed: boolean, seen: Seen): string {
  for (let number = 1; ; number++) {
    const name = ownName(device, sealed, number);
    const there = seen[name];
    if (!there || there.problem === null || there.size === 0) return name;
  }
}

/** Writes the file; only what reads back byte for byte is called written. Throws what the folder throws. */
export async function writeOwnFile(
  folder: FileSystemDirectoryHandle,
  name: string,
  content: Blob,
  before: SeenFile | undefined,
): Promise<Result<SeenFile, FolderProblem>> {
  const handle = await folder.getFileHandle(name, { create: true });
  const aside = await handle.createWritable();
  await content.stream().pipeTo(aside, { preventClose: true });
  const there = await handle.getFile();
  // Closing is what swaps it in: what a sync program has put there meanwhile must be read first.
  if (
    there.size !== (before?.size ?? 0) ||
    (before && there.lastModified !== before.lastModified)
  ) {
    await aside.abort();
    return fail({ type: 'folder-moving' });
  }
  await aside.close();
  const back = await handle.getFile();
  if (!(await sameBytes(back, content))) return fail({ type: 'folder-unsound' });
  return ok({ size: back.size, lastModified: back.lastModified, problem: null });
}

/** Removes the file that this device wrote under another name (plain before, encrypted now), if nobody has changed it since. */
export async function removeFormer(
  folder: FileSystemDirectoryHandle,
  name: string,
  seen: SeenFile | undefined,
): Promise<void> {
  if (seen?.problem !== null) return;
  const there = await (await folder.getFileHandle(name)).getFile();
  if (there.size === seen.size && there.lastModified === seen.lastModified)
    await folder.removeEntry(name);
}

/** Compared piece by piece: a large book is not held in memory twice. */
async function sameBytes(a: Blob, b: Blob): Promise<boolean> {
  if (a.size !== b.size) return false;
  const PIECE = 1024 * 1024;
  for (let from = 0; from < a.size; from += PIECE) {
    const [one, other] = await Promise.all(
      [a, b].map(
        async (blob) => new Uint8Array(await blob.slice(from, from + PIECE).arrayBuffer()),
      ),
    );
    if (one!.some((byte, i) => byte !== other![i])) return false;
  }
  return true;
}
