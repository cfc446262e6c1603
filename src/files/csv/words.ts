/** A column of words with each different word kept once: a list of visits names the same few hundred people on every line. */
import { cellAt, textBetween, type Cells } from './cells';

export interface Words {
  /** Per row the number of its word. */
  readonly codes: Uint32Array;
  /** Different texts as written in the file, trimmed (so that two may read alike); number 0 is ''. */
  readonly words: readonly string[];
}

/** What is worked out once for each different word of a column. */
export class PerWord<T> {
  readonly #words: Words;
  readonly #make: (word: string) => T;
  readonly #made: T[] = [];

  constructor(words: Words, make: (word: string) => T) {
    this.#words = words;
    this.#make = make;
  }

  at(row: number): T {
    const code = this.#words.codes[row]!;
    const made = this.#made[code];
    if (made !== undefined) return made;
    return (this.#made[code] = this.#make(this.#words.words[code]!));
  }
}

export function readWords(cells: Cells, column: number): Words {
  const codes = new Uint32Array(cells.length);
  const index = new ByteIndex(cells.bytes);
  for (let row = 0; row < cells.length; row++) {
    const cell = cellAt(cells, row, column);
    if (cell >= 0) codes[row] = index.numberOf(cells.from[cell]!, cells.to[cell]!);
  }
  return { codes, words: index.words() };
}

export const wordAt = ({ codes, words }: Words, row: number): string => words[codes[row]!]!;

/** Numbers different runs of bytes 0, 1, 2 …; the empty run is 0. Open addressing, so that no text is made to look one up. */
class ByteIndex {
  readonly #bytes: Uint8Array;
  readonly #from = [0];
  readonly #to = [0];
  readonly #hashes = [0];
  #slots = new Int32Array(1024);
  #mask = 1023;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  numberOf(from: number, to: number): number {
    if (from === to) return 0;
    const bytes = this.#bytes;
    let hash = to - from;
    for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + bytes[at]!) | 0;
    hash ^= hash >>> 15;
    let slot = hash & this.#mask;
    for (let known = this.#slots[slot]!; known > 0; known = this.#slots[slot]!) {
      if (this.#hashes[known] === hash && this.#isSame(known, from, to)) return known;
      slot = (slot + 1) & this.#mask;
    }
    const number = this.#from.push(from) - 1;
    this.#to.push(to);
    this.#hashes.push(hash);
    this.#slots[slot] = number;
    if (number * 2 > this.#mask) this.#grow();
    return number;
  }

  words(): string[] {
    return this.#from.map((from, i) => textBetween(this.#bytes, from, this.#to[i]!).trim());
  }

  #isSame(known: number, from: number, to: number): boolean {
    const bytes = this.#bytes;
    const start = this.#from[known]!;
    if (this.#to[known]! - start !== to - from) return false;
    for (let i = 0; i < to - from; i++) if (bytes[start + i] !== bytes[from + i]) return false;
    return true;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 4);
    this.#mask = this.#slots.length - 1;
    for (let number = 1; number < this.#hashes.length; number++) {
      let slot = this.#hashes[number]! & this.#mask;
      while (this.#slots[slot]! > 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = number;
    }
  }
}
