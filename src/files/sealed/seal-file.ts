/** Encrypts a book file, chunk by chunk, so that it never stands whole in memory. */
import { chunkCipher, ITERATIONS, sealKey } from './seal-key';
import { CHUNK_BYTES, chunksOf, writeHeader } from './seal-header';

interface SealOptions {
  /** 23 random bytes, never the same twice: salt and nonce prefix. */
  readonly random: Uint8Array;
  /** Whether the content is gzipped already. */
  readonly gzipped: boolean;
  readonly onPart?: (part: number) => void;
}

/** The encrypted file; `secret` as secretOf gives it. */
export async function sealFile(
  content: Blob,
  secret: string,
  { random, gzipped, onPart = () => undefined }: SealOptions,
): Promise<Blob> {
  const salt = random.slice(0, 16);
  const noncePrefix = random.slice(16, 23);
  const { key, check } = await sealKey(secret, salt, ITERATIONS);
  const header = await writeHeader({
    gzipped,
    iterations: ITERATIONS,
    salt,
    noncePrefix,
    contentBytes: content.size,
    keyCheck: check,
  });
  const parts: Blob[] = [new Blob([header])];
  const chunks = chunksOf(content.size);
  for (let i = 0; i < chunks; i++) {
    const plain = await content.slice(i * CHUNK_BYTES, (i + 1) * CHUNK_BYTES).arrayBuffer();
    const cipher = chunkCipher(noncePrefix, header, i, i === chunks - 1);
    parts.push(new Blob([await crypto.subtle.encrypt(cipher, key, plain)]));
    onPart((i + 1) / chunks);
  }
  return new Blob(parts, { type: 'application/octet-stream' });
}
