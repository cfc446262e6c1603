/** The real jobs of the book worker, called where the test runs, on the test's own book. */
import { afterEach, beforeEach, vi } from 'vitest';
import type { CallContext } from '../../src/workers/call-context';
import type { TestBook } from './a-book';
import { aDay } from './taps';

type Work = (lock: object | null) => Promise<unknown>;

/** Locks as a browser keeps them, for those who will not wait. */
export function useLocks(): void {
  const held = new Set<string>();
  const request = async (name: string, _: { ifAvailable: true }, work: Work): Promise<unknown> => {
    if (held.has(name)) return work(null);
    held.add(name);
    try {
      return await work({ name });
    } finally {
      held.delete(name);
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
