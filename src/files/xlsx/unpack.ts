/** Unpacks one entry of a zip archive with the browser's own inflater, never beyond what its directory promised. */
import type { ZipEntry } from './zip-directory';

/** The bytes of an entry; null when they are damaged, more or fewer than promised, or packed in a way no workbook is. */
export async function unpack({
  method,
  packed,
  size,
}: ZipEntry): Promise<Uint8Array<ArrayBuffer> | null> {
  if (method === 0) return packed.length === size ? packed : null;
  if (method !== 8) return null;
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  const bytes = new Uint8Array(size);
  let used = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return used === size ? bytes : null;
      if (used + value.length > size) {
        await reader.cancel();
        return null;
      }
      bytes.set(value, used);
      used += value.length;
    }
  } catch (error) {
    // What browsers and Node call bytes that are no deflate stream.
    if (error instanceof TypeError || (error instanceof Error && 'code' in error)) return null;
    throw error;
  }
}
