/**
 * Finds data that lives outside the repository and is never copied into it: published reference figures and public
 * collections of bad input. Where a folder is absent the tests that need it are skipped with a clear line.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'vitest';

const SHARED = process.env['PONDBOOK_SHARED'] ?? resolve(import.meta.dirname, '../../../shared');

/** A place in the shared data: "corpora/blns". */
export const sharedPath = (place: string): string => join(SHARED, place);

/** A describe block that needs a shared folder or file: skipped loudly without it. */
export function describeWithShared(place: string, name: string, tests: () => void): void {
  if (existsSync(sharedPath(place))) {
    describe(name, tests);
    return;
  }
  console.warn(`SKIPPED: "${name}" needs ${sharedPath(place)}`);
  describe.skip(name, () => {
    it(`SKIPPED: ${place} is absent`, () => undefined);
  });
}
