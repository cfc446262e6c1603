/** What a device asks before it shows the book: read back as it was kept, and never open by mistake. */
import { expect, test } from 'vitest';
import { openGuard, parseGuard } from '../../src/platform/guard';
import type { SafeStorage } from '../../src/platform/safe-storage';

function aStorage(): SafeStorage & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    read: (key) => kept.get(key) ?? null,
    write: (key, text) => void kept.set(key, text),
    remove: (key) => void kept.delete(key),
  };
}

test('guard: a device without PIN and helper keeps nothing, so that the next start asks nobody', () => {
  const storage = aStorage();
  const guard = openGuard('guard', storage);
  guard.change({ pin: true, afterMinutes: 15 });
  expect(openGuard('guard', storage).current).toEqual({
    pin: true,
    afterMinutes: 15,
    helpers: true,
    helper: null,
    own: false,
    handed: null,
  });

  guard.change({ helper: 'li' });
  guard.change({ pin: false });
  expect(storage.kept.size).toBe(1);
  guard.change({ helper: null });

  expect(storage.kept.size).toBe(0);
});

test('guard: a damaged record counts as a PIN, and an absence nobody chose as a minute', () => {
  for (const damaged of ['{', 'null', '[]', '{"afterMinutes":999,"helper":7,"handed":"soon"}'])
    expect(parseGuard(damaged)).toMatchObject({
      pin: true,
      afterMinutes: 1,
      helper: null,
      handed: null,
    });
});
