/** Content as an endless row of frames for an animated code. */
import { blocksOf, transferOf, writeFrame } from './frame';
import { mixtureOf } from './mixture';
import { addUp } from './solve';

/** The text of any frame by its number, from 0; content of 1 … MOST_CONTENT_BYTES bytes. */
export async function framesOf(
  content: Uint8Array<ArrayBuffer>,
): Promise<(number: number) => string> {
  const transfer = await transferOf(content);
  const { count, bytes } = blocksOf(content.length);
  const padded = new Uint8Array(count * bytes);
  padded.set(content);
  return (number) => {
    const mixture = mixtureOf(number, count);
    const block = new Uint8Array(bytes);
    for (let i = 0; i < count; i++) {
      if (mixture[i >>> 5]! & (1 << (i & 31)))
        addUp(block, padded.subarray(i * bytes, (i + 1) * bytes));
    }
    return writeFrame({ transfer, number, block });
  };
}
