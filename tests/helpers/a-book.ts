/** A real, fresh database per test, with a device, a clock and ids that a test controls. */
import { afterEach } from 'vitest';
import { Database } from '../../src/storage/database';
import { append, type Source } from '../../src/storage/append';
import { ensureHead } from '../../src/storage/tables/head';
import { rewriteBook, type RewriteRequest } from '../../src/storage/rewrite';
import type { Draft, Fact } from '../../src/domain/facts/fact';
import { ok } from '../../src/domain/shared/result';

export interface TestBook {
  readonly db: Database;
  readonly source: Source;
  add(...drafts: Draft[]): Promise<readonly Fact[]>;
  rewrite(request: RewriteRequest): ReturnType<typeof rewriteBook>;
}

const opened: Database[] = [];
let count = 0;

afterEach(async () => {
  for (const db of opened.splice(0)) await db.delete();
});

/** Ids that look random but follow from a seed, and a clock that moves one second per question. */
export function aSource(seed: number, nowMs = Date.UTC(2026, 10, 21, 1)): Source {
  let state = seed * 2654435761;
  const word = () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    const mixed = Math.imul(state ^ (state >>> 13), 0x297a2d39);
    return ((mixed ^ (mixed >>> 16)) >>> 0).toString(16).padStart(8, '0');
  };
  let now = nowMs;
  return { nowMs: () => (now += 1000), newId: () => word() + word() + word() + word() };
}

/** Initials are the first two characters: laws about storage need no dictionary. */
export const firstTwo = (name: string): string => name.slice(0, 2).toLowerCase();

export async function aBook(seed = 1, source: Source = aSource(seed)): Promise<TestBook> {
  const db = new Database(`test-${Math.random().toString(36).slice(2)}-${count++}`);
  opened.push(db);
  await db.open();
  await ensureHead(db, () => source.newId().slice(0, 16));
  return {
    db,
    source,
    async add(...drafts) {
      const added = await append(db, source, () => Promise.resolve(ok(drafts)), firstTwo);
      if (!added.ok) throw new Error('append refused');
      return added.value;
    },
    rewrite: (request) =>
      rewriteBook(db, request, {
        source,
        initialsOf: (names) => names.map(firstTwo),
        onProgress: () => undefined,
      }),
  };
}
