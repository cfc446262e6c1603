/** A set of 128-bit ids that numbers its members 0, 1, 2 …: an open-addressed table over bare words, since a million strings would cost seconds. */
export class IdIndex {
  #words: Uint32Array;
  #slots: Int32Array;
  #mask: number;
  size = 0;

  constructor(expected = 64) {
    let capacity = 16;
    while (capacity < expected * 2) capacity *= 2;
    this.#slots = new Int32Array(capacity).fill(-1);
    this.#mask = capacity - 1;
    this.#words = new Uint32Array((capacity / 2) * 4);
  }

  /** The number of the id at words[4·row …], adding it if new. */
  add(words: Uint32Array, row: number): number {
    const at = row * 4;
    const slot = this.#slotOf(words, at);
    const found = this.#slots[slot]!;
    if (found >= 0) return found;
    if ((this.size + 1) * 2 > this.#slots.length) {
      this.#grow();
      return this.add(words, row);
    }
    const number = this.size++;
    this.#slots[slot] = number;
    // One by one: a view for each id would cost more than all the rest.
    for (let i = 0; i < 4; i++) this.#words[number * 4 + i] = words[at + i]!;
    return number;
  }

  /** The number of the id at words[4·row …], or −1. */
  find(words: Uint32Array, row: number): number {
    return this.#slots[this.#slotOf(words, row * 4)]!;
  }

  /** All ids in the order of their numbers, 16 bytes each. */
  bytes(): Uint8Array {
    return new Uint8Array(this.#words.buffer, 0, this.size * 16).slice();
  }

  #slotOf(words: Uint32Array, at: number): number {
    const a = words[at]!;
    const b = words[at + 1]!;
    const c = words[at + 2]!;
    const d = words[at + 3]!;
    // Derived ids differ in their first word only, random ids in all: multiply so that either spreads.
    let slot = (Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b) ^ c ^ d) >>> 0;
    slot = (slot ^ (slot >>> 15)) & this.#mask;
    for (;;) {
      const member = this.#slots[slot]!;
      if (member < 0) return slot;
      const m = member * 4;
      const w = this.#words;
      if (w[m] === a && w[m + 1] === b && w[m + 2] === c && w[m + 3] === d) return slot;
      slot = (slot + 1) & this.#mask;
    }
  }

  #grow(): void {
    const old = this.#words;
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
    this.#mask = this.#slots.length - 1;
    this.#words = new Uint32Array(old.length * 2);
    this.#words.set(old);
    for (let number = 0; number < this.size; number++)
      this.#slots[this.#slotOf(old, number * 4)] = number;
  }
}

/** The same bytes seen as 32-bit words (copied when they do not lie on a word boundary). */
export function wordsOf(bytes: Uint8Array): Uint32Array {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length >> 2);
}
