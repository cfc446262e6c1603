/** Takes a folder into use, or none: what is known of a folder goes on counting while it stays the same one. */
import {
  changeFolder,
  noteKept,
  nothingKept,
  readFolder,
  type FolderRow,
} from '../../storage/tables/folder';
import type { Book } from '../book';
import type { FolderChoice } from '../folder';

export async function useFolder(
  book: Book,
  choice: FolderChoice | null,
): Promise<FolderChoice | null> {
  await book.ready;
  const { db, surroundings } = book;
  const now = await readFolder(db);
  const stays = choice && now && (await now.handle.isSameEntry(choice.handle));
  const id = stays ? now.id : surroundings.newId();
  const next: FolderRow | null = choice && { key: 'folder', id, ...choice };
  const before = await changeFolder(db, next);
  // The first look is the one that whoever chose it asks for: none begins by itself beside it.
  if (!stays) await noteKept(db, { ...nothingKept(id), lookedMs: surroundings.nowMs() });
  return before && { handle: before.handle, sealed: before.sealed };
}
