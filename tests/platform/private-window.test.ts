import { expect, test } from 'vitest';
import { looksPrivate } from '../../src/platform/private-window';

test('private window: a browser that refuses a page its private files gives it away', async () => {
  const refuse = () => Promise.reject(new DOMException('not here', 'SecurityError'));
  const give = () => Promise.resolve({} as FileSystemDirectoryHandle);

  expect(await looksPrivate({ getDirectory: refuse })).toBe(true);
  expect(await looksPrivate({ getDirectory: give })).toBe(false);
  expect(await looksPrivate({})).toBe(false);
});
