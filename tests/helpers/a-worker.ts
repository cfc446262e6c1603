/** The real jobs of the book worker, called where the test runs, on the test's own book. */
import { afterEach, beforeEach, vi } from 'vitest';
import type { CallContext } from '../../src/workers/call-context';
import type { TestBook } from './a-book';
import { aDay } from './taps';

type Work = (lock: object) => Promise<unknown>;

/** Locks as a browser keeps them: one after the other, until the patience of who waits is over. */
export function useLocks(): void {
  const last = new Map<string, Promise<unknown>>();
  const request = async (
    name: string,
    { signal }: { readonly signal: AbortSignal },
    work: Work,
  ): Promise<unknown> => {
    const before = last.get(name) ?? Promise.resolve();
    let release: () => void = () => undefined;
    const mine = new Promise<void>((resolve) => (release = resolve));
    last.set(
      name,
      before.then(() => mine),
    );
    const tooLong = new Promise<never>((_, reject) => {
      const leave = () => reject(new DOMException('waited too long', 'TimeoutError'));
      if (signal.aborted) leave();
      signal.addEventListener('abort', leave);
    });
    try {
      await Promise.race([tooLong, before]);
      return await work({ name });
    } finally {
      release();
    }
  };
  beforeEach(() => {
    vi.stubGlobal('navigator', { locks: { request } });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });
}

export const contextFor = (
  { db, source }: TestBook,
  onProgress: CallContext['onProgress'] = () => undefined,
): CallContext => ({
  db,
  source,
  now: { day: aDay('2026-11-21'), minute: 540, zone: 480 },
  onProgress,
});

/** The value of a job that went well. */
export async function done<T>(
  job: Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; error: unknown }>,
): Promise<T> {
  const result = await job;
  if (!result.ok) throw new Error(`The job failed: ${JSON.stringify(result.error)}`);
  return result.value;
}
