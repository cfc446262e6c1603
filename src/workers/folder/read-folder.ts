/** What other devices have put into the vendor's folder since it was last looked at. */
import { isFolderBook } from '../../files/backup/folder-names';
import { openBookFile } from '../../files/backup/open-book-file';
import type { FactColumns } from '../../merge/packs/pack';
import { unite } from '../../merge/unite';
import { readWholeBook } from '../../storage/read-all';
import type { KeptRow, SeenFile } from '../../storage/tables/folder';
import { readRecovery } from '../../storage/tables/recovery';
import type { CallContext } from '../call-context';

export interface FolderRead {
  /** Every book file that lies there, and how it was found. */
  readonly seen: Readonly<Record<string, SeenFile>>;
  /** Facts that the book does not have yet. */
  readonly news: readonly FactColumns[];
  /** Files read for the first time. */
  readonly strangers: readonly string[];
}

/**
 * Reads the files that have changed, all that were in trouble too when `again`. One that cannot be read is named and
 * left alone, and stops no other; nothing in the folder is changed or deleted. Throws what the folder itself throws.
 */
export async function readFolderFiles(
  folder: FileSystemDirectoryHandle,
  known: KeptRow['seen'],
  again: boolean,
  { db, onProgress }: Pick<CallContext, 'db' | 'onProgress'>,
): Promise<FolderRead> {
  const files = await bookFilesIn(folder);
  const asBefore = ({ name, size, lastModified }: File): boolean => {
    const before = known[name];
    const same = before?.size === size && before.lastModified === lastModified;
    return same && !(again && before.problem !== null);
  };
  const changed = files.filter((file) => !asBefore(file));
  const seen = Object.fromEntries(
    files.flatMap(({ name }) => (known[name] ? [[name, known[name]]] : [])),
  );
  const news: FactColumns[] = [];
  const book = changed.length ? await readWholeBook(db) : null;
  const existing = book ? [...book.packs, ...book.recent] : [];
  const secrets = { typed: null, kept: await readRecovery(db) };
  for (const [i, file] of changed.entries()) {
    const read = await openBookFile(file, secrets, (part) =>
      onProgress({ phase: 'read', done: (i + part) / changed.length }),
    );
    if (read.ok) news.push(...unite(existing, { incoming: read.value.packs }).added);
    const { size, lastModified } = file;
    seen[file.name] = { size, lastModified, problem: read.ok ? null : read.error.type };
  }
  const strangers = changed.flatMap(({ name }) => (known[name] ? [] : [name]));
  return { seen, news, strangers };
}

/** In the order of their names, so that two looks at the same folder do the same. */
async function bookFilesIn(folder: FileSystemDirectoryHandle): Promise<File[]> {
  const files: File[] = [];
  for await (const entry of folder.values()) {
    if (entry.kind !== 'file' || !isFolderBook(entry.name)) continue;
    const file = await entry.getFile().catch((error: unknown) => {
      // A sync program has taken it away since the folder was listed.
      if (error instanceof DOMException && error.name === 'NotFoundError') return null;
      throw error;
    });
    if (file) files.push(file);
  }
  return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}
