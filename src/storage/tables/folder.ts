/** The folder in which this device keeps a file of the book, and what is known of the files there; it is no fact and leaves the device in no file. */
import type { Database } from '../database';
import { noteBackup } from './head';
import type { HeadRow } from '../schema/version-1';

/** What the vendor has chosen. */
export interface FolderRow {
  readonly key: 'folder';
  /** Made with each choice, so that work begun for another folder notes nothing here. */
  readonly id: string;
  readonly handle: FileSystemDirectoryHandle;
  /** Whether this device's file is encrypted with the secret it keeps. */
  readonly sealed: boolean;
}

/** One file as it lay there when it was last looked at. */
export interface SeenFile {
  readonly size: number;
  /** Milliseconds since 1970, as the folder tells it. */
  readonly lastModified: number;
  /** Why nothing was taken from it (a problem's type); null: all that is in it is in the book. */
  readonly problem: string | null;
}

export interface WrittenFile {
  readonly name: string;
  readonly size: number;
  readonly lastModified: number;
  readonly atMs: number;
  readonly facts: number;
  /** The book's generation then: with the facts it says whether the file is out of date. */
  readonly generation: number;
}

/** How the last look went. */
export interface KeptRow {
  readonly key: 'folder-kept';
  readonly id: string;
  /** When the last look ended, and how long it took, ms; 0 before the first. */
  readonly lookedMs: number;
  readonly tookMs: number;
  /** The browser wants the vendor to allow it again. */
  readonly asleep: boolean;
  /** A problem's type that kept the whole folder from being read or written; null: all is well. */
  readonly trouble: string | null;
  readonly written: WrittenFile | null;
  readonly seen: Readonly<Record<string, SeenFile>>;
}

export const nothingKept = (id: string): KeptRow => ({
  key: 'folder-kept',
  id,
  lookedMs: 0,
  tookMs: 0,
  asleep: false,
  trouble: null,
  written: null,
  seen: {},
});

export async function readFolder(db: Database): Promise<FolderRow | null> {
  return ((await db.records.get('folder')) as FolderRow | undefined) ?? null;
}

/** What is known of the folder with this id; of one never looked at, nothing. */
export async function readKept(db: Database, id: string): Promise<KeptRow> {
  const row = (await db.records.get('folder-kept')) as KeptRow | undefined;
  return row?.id === id ? row : nothingKept(id);
}

/** Takes a folder into use, or (null) none; answers the one before. */
export const changeFolder = (db: Database, next: FolderRow | null): Promise<FolderRow | null> =>
  db.transaction('rw', db.records, async () => {
    const before = await readFolder(db);
    if (next) await db.records.put(next);
    else await db.records.bulkDelete(['folder', 'folder-kept']);
    return before;
  });

/** Notes how a look at the folder went, unless the vendor has chosen another meanwhile; a file written now is a backup. */
export const noteKept = (
  db: Database,
  kept: KeptRow,
  backup: HeadRow['backup'] = null,
): Promise<void> =>
  db.transaction('rw', db.records, async () => {
    if ((await readFolder(db))?.id !== kept.id) return;
    await db.records.put(kept);
    if (backup) await noteBackup(db, backup);
  });
