/** Work on a book whose disk fails at each of its writes in turn: the book is the one before or the one after, and whoever asked is told which. */
import { expect } from 'vitest';
import { compareWithFacts } from '../../src/storage/compare';
import type { Database } from '../../src/storage/database';
import { dump } from './book-dump';
import { failAtWrite, mendWrites, type DiskFault } from './failing-disk';

export interface Prepared {
  /** The book as a reader finds it, who may come after the work was given up. */
  readonly look: () => Promise<Database>;
  readonly work: () => Promise<{
    readonly ok: boolean;
    readonly error?: { readonly type: string };
  }>;
  /** What the vendor is told whatever the disk says; without it what FAULTS names. */
  readonly told?: string;
}

export const FAULTS = { full: 'storage-full', aborted: 'storage-lost', lost: 'storage-lost' };

/** How the tries of one work ended. */
export interface Tries {
  readonly before: number;
  readonly after: number;
}

/**
 * Tries the work once for each of its writes, each time on a book of its own, until the failing write lies behind its
 * last one; `prepare` must give the same book each time. Throws where a book is neither.
 */
export async function failEveryWrite(
  prepare: () => Promise<Prepared>,
  fault: DiskFault,
): Promise<Tries> {
  const whole = await prepare();
  const before = await dump(await whole.look());
  expect(await whole.work()).toMatchObject({ ok: true });
  const after = await dump(await whole.look());
  expect(after).not.toBe(before);

  const tries = { before: 0, after: 0 };
  for (let write = 0; ; write++) {
    const { look, work, told = FAULTS[fault] } = await prepare();
    const hasFailed = failAtWrite(write, fault);
    const done = await work();
    mendWrites();
    if (!done.ok) expect(done.error?.type).toBe(told);
    const book = await look();
    expect((await dump(book)) === (done.ok ? after : before), `write ${write}`).toBe(true);
    expect((await compareWithFacts(book)).differences).toBe(0);
    if (!hasFailed()) return tries;
    tries[done.ok ? 'after' : 'before']++;
  }
}
