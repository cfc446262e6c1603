/** The two records everything begins with: head (counts, clock, settings) and directory (what the book is made of). */
import type { DeviceId } from '../../domain/shared/id';
import type { Database } from '../database';
import type { DirectoryRow, HeadRow } from '../schema/version-1';

export const emptyHead = (device: DeviceId): HeadRow => ({
  key: 'head',
  device,
  l: 0,
  c: 0,
  generation: 0,
  facts: 0,
  customers: 0,
  visits: 0,
  openDay: null,
  settings: {},
  imports: [],
  undone: [],
  backup: null,
});

const EMPTY_DIRECTORY: DirectoryRow = { key: 'directory', generation: 0, packs: [], chunks: [] };

/** Gives a new database its head; an existing one keeps its own device id. */
export async function ensureHead(db: Database, newDevice: () => string): Promise<void> {
  if (await db.records.get('head')) return;
  await db.transaction('rw', db.records, async () => {
    if (!(await db.records.get('head'))) await db.records.put(emptyHead(newDevice() as DeviceId));
  });
}

/** The browser threw the book away while it was open: cleared site data, or too little room. */
export class BookGone extends Error {
  override readonly name = 'BookGone';
}

export async function readHead(db: Database): Promise<HeadRow> {
  const head = (await db.records.get('head')) as HeadRow | undefined;
  if (!head) throw new BookGone('The book has no head record');
  return head;
}

/** Notes that a file of the book reached its place: on which day, and how many facts it holds. */
export async function noteBackup(
  db: Database,
  backup: NonNullable<HeadRow['backup']>,
): Promise<void> {
  await db.transaction('rw', db.records, async () => {
    const marked: HeadRow = { ...(await readHead(db)), backup };
    await db.records.put(marked);
  });
}

const directories = new WeakMap<Database, DirectoryRow>();

/** The directory of the given generation; kept in memory, because taps and histories need it each time. */
export async function readDirectory(db: Database, generation: number): Promise<DirectoryRow> {
  const kept = directories.get(db);
  if (kept?.generation === generation) return kept;
  const read = ((await db.records.get('directory')) as DirectoryRow | undefined) ?? EMPTY_DIRECTORY;
  directories.set(db, read);
  return read;
}
