/** The folder in use, and how it stands with it. */
import { readFolder, readKept } from '../../storage/tables/folder';
import type { Book } from '../book';
import type { FolderView } from '../folder';
import type { Live } from '../live';

type Problem = NonNullable<FolderView['trouble']>;

export const folder = (book: Book): Live<FolderView | null> =>
  book.live(async () => {
    const row = await readFolder(book.db);
    if (!row) return null;
    const kept = await readKept(book.db, row.id);
    const { asleep, written, lookedMs, trouble, seen } = kept;
    return {
      handle: row.handle,
      sealed: row.sealed,
      asleep,
      written,
      lookedMs: lookedMs || null,
      // Only ever written with these types: see sync-folder.
      trouble: trouble as Problem | null,
      refused: Object.entries(seen).flatMap(([name, { problem }]) =>
        problem === null ? [] : [{ name, problem: problem as Problem }],
      ),
    };
  });
