import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { contentHash } from '../../../src/files/csv/content-hash';

const SLICE = 4 * 1024 * 1024;
const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

test('file hash: SHA-256 over the digests of 4 MiB slices, first 128 bits', async () => {
  const bytes = new Uint8Array(SLICE + 5).map((_, i) => i % 251);

  const hash = await contentHash(new Blob([bytes]));

  const digests = [sha256(bytes.subarray(0, SLICE)), sha256(bytes.subarray(SLICE))];
  expect(hash).toBe(sha256(Buffer.concat(digests)).toString('hex').slice(0, 32));
});

test('file hash: the same content is the same file under any name, one byte makes another', async () => {
  const a = await contentHash(new File(['姓名,电话\n'], 'a.csv'));

  expect(a).toMatch(/^[0-9a-f]{32}$/);
  expect(await contentHash(new File(['姓名,电话\n'], 'b.csv'))).toBe(a);
  expect(await contentHash(new File(['姓名,电话 \n'], 'a.csv'))).not.toBe(a);
  expect(await contentHash(new File([], 'empty.csv'))).toMatch(/^[0-9a-f]{32}$/);
});
