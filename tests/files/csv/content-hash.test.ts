import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { contentHash } from '../../../src/files/csv/content-hash';

const SLICE = 4 * 1024 * 1024;
const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

test('file hash: SHA-256 over the digests of 4 MiB slices, first 128 bits', async () => {
  const bytes = new Uint8Array(SLICE + 5).map((_, i) => i % 251);

  const hash = await contentHash(bytes);

  const digests = [sha256(bytes.subarray(0, SLICE)), sha256(bytes.subarray(SLICE))];
  expect(hash).toBe(sha256(Buffer.concat(digests)).toString('hex').slice(0, 32));
});

test('file hash: the same bytes are the same file, one byte makes another', async () => {
  const hashOf = (text: string) => contentHash(new TextEncoder().encode(text));

  expect(await hashOf('姓名,电话\n')).toMatch(/^[0-9a-f]{32}$/);
  expect(await hashOf('姓名,电话\n')).toBe(await hashOf('姓名,电话\n'));
  expect(await hashOf('姓名,电话 \n')).not.toBe(await hashOf('姓名,电话\n'));
  expect(await hashOf('')).toMatch(/^[0-9a-f]{32}$/);
});
