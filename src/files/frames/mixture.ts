/**
 * Which blocks a frame adds up (exclusive or): a fountain code. The first frames are the blocks themselves, one after
 * the other; all later ones are blocks thrown together by the frame's number, and any of them stands in for any that was
 * missed. With d frames more than there are blocks, solving for all of them fails with a chance of 2^-d (MacKay, Fountain
 * codes, IEE Proc. Commun. 152, 2005, the random linear fountain).
 */

/** Bit b % 32 of word b / 32 stands for block b; never empty. */
export function mixtureOf(number: number, count: number): Uint32Array {
  const mixture = new Uint32Array(Math.ceil(count / 32));
  if (number < count) {
    add(mixture, number);
    return mixture;
  }
  for (let word = 0; word < mixture.length; word++)
    mixture[word] = scattered(scattered(number) + Math.imul(word, 0x9e3779b9));
  if (count % 32 > 0) mixture[mixture.length - 1]! &= 2 ** (count % 32) - 1;
  if (mixture.every((word) => word === 0)) add(mixture, number % count);
  return mixture;
}

const add = (mixture: Uint32Array, block: number): void => {
  mixture[block >>> 5]! |= 1 << (block & 31);
};

/** 32 bits that look like chance (lowbias32 of hash-prospector, Wellons 2018). */
function scattered(seed: number): number {
  let x = seed | 0;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return (x ^ (x >>> 16)) >>> 0;
}
