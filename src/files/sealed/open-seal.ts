/** Opens an encrypted book file: nothing of it is looked into before all of it has proved genuine. */
import { fail, ok, type Result } from '../../domain/shared/result';
import { chunkCipher, sealKey } from './seal-key';
import {
  CHUNK_BYTES,
  chunksOf,
  HEADER_BYTES,
  readHeader,
  TAG_BYTES,
  type SealHeaderProblem,
} from './seal-header';

export type SealProblem = SealHeaderProblem | { readonly type: 'code-wrong' };

/** The plain book file inside (perhaps gzipped). Wrong code and damaged file are told apart. */
export async function openSeal(
  file: Blob,
  secret: string,
  onPart: (part: number) => void = () => undefined,
): Promise<Result<Blob, SealProblem>> {
  const read = await readHeader(file);
  if (!read.ok) return read;
  const { salt, iterations, noncePrefix, contentBytes, keyCheck } = read.value;
  const { key, check } = await sealKey(secret, salt, iterations);
  if (check.some((byte, i) => byte !== keyCheck[i])) return fail({ type: 'code-wrong' });
  const header = new Uint8Array(await file.slice(0, HEADER_BYTES).arrayBuffer());
  const chunks = chunksOf(contentBytes);
  const parts: Blob[] = [];
  for (let i = 0; i < chunks; i++) {
    const from = HEADER_BYTES + i * (CHUNK_BYTES + TAG_BYTES);
    const sealed = await file.slice(from, from + CHUNK_BYTES + TAG_BYTES).arrayBuffer();
    const cipher = chunkCipher(noncePrefix, header, i, i === chunks - 1);
    try {
      parts.push(new Blob([await crypto.subtle.decrypt(cipher, key, sealed)]));
    } catch (error) {
      // The key is right, so these bytes are not what was written.
      if (error instanceof DOMException && error.name === 'OperationError')
        return fail({ type: 'file-damaged' });
      throw error;
    }
    onPart((i + 1) / chunks);
  }
  return ok(new Blob(parts));
}
