/** Books in the app's own storage, made fresh for a bench. */
import { Database, openDatabase } from '../../src/storage/database';
import { rewriteBook, type RewriteTools } from '../../src/storage/rewrite';
import { ensureHead } from '../../src/storage/tables/head';
import { factTables } from './facts';
import { randomBytes } from './random-bytes';
import type { SimulatedVendor } from '../../src/domain/simulation/simulated-vendor';

const hex = (count: number): string =>
  Array.from(randomBytes(count), (byte) => byte.toString(16).padStart(2, '0')).join('');

export const source = { nowMs: () => Date.now(), newId: () => hex(16) };

/** Names keep their characters: reading pinyin is not what these benches measure. */
export const noInitials = (): string => '';

export const tools: RewriteTools = {
  source,
  initialsOf: (names) => names.map(noInitials),
  onProgress: () => undefined,
};

/** An open, empty book under a name that only this bench uses. */
export async function freshBook(name: string): Promise<Database> {
  const db = new Database(name);
  await db.delete();
  const problem = await openDatabase(db);
  if (problem) throw new Error(`cannot open ${name}: ${problem.type}`);
  await ensureHead(db, () => hex(8));
  return db;
}

/** A book that holds a vendor's visits, in packs and chunks as after an import. */
export async function filledBook(name: string, vendor: SimulatedVendor): Promise<Database> {
  const db = await freshBook(name);
  await rewriteBook(db, { incoming: factTables(vendor) }, tools);
  return db;
}
