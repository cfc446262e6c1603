/** A file's characters, piece by piece, so that 200 MB never stand in memory as one text. */
import type { Encoding } from './encoding';

/**
 * Decodes the file as it is read; calls onBytes with all bytes read so far. Bytes that fit no character become U+FFFD;
 * the byte order mark and NUL characters are left out. Stops (by the signal's reason, thrown) when aborted.
 */
export async function* textChunks(
  file: Blob,
  encoding: Encoding,
  onBytes: (bytes: number) => void,
  signal?: AbortSignal,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  const reader = file.stream().getReader();
  let bytes = 0;
  let first = true;
  try {
    for (;;) {
      signal?.throwIfAborted();
      const { done, value } = await reader.read();
      let text = done ? decoder.decode() : decoder.decode(value, { stream: true });
      // Browsers drop the mark of UTF-8 and UTF-16 themselves, that of GB18030 they hand on.
      if (first && text !== '') {
        first = false;
        if (text.charCodeAt(0) === 0xfeff) text = text.slice(1);
      }
      if (text.includes('\0')) text = text.replaceAll('\0', '');
      if (text !== '') yield text;
      if (done) return;
      bytes += value.length;
      onBytes(bytes);
    }
  } finally {
    await reader.cancel();
  }
}
