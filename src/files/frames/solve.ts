/** Solves for the blocks of a content as sums of them arrive: Gaussian elimination over GF(2), one row at a time. */

interface Row {
  /** The blocks it adds up; the lowest of them is the row's own. */
  readonly mixture: Uint32Array;
  readonly sum: Uint8Array;
}

export class BlockSolver {
  readonly #count: number;
  /** By the row's own block. */
  readonly #rows = new Map<number, Row>();

  constructor(count: number) {
    this.#count = count;
  }

  /** How many blocks' worth is known. */
  get got(): number {
    return this.#rows.size;
  }

  get complete(): boolean {
    return this.#rows.size === this.#count;
  }

  /** Takes in a sum of blocks; false when it says nothing new. Both arrays are the solver's from now on. */
  add(mixture: Uint32Array, sum: Uint8Array): boolean {
    for (let own = lowest(mixture); own >= 0; own = lowest(mixture)) {
      const row = this.#rows.get(own);
      if (!row) {
        this.#rows.set(own, { mixture, sum });
        return true;
      }
      combine({ mixture, sum }, row);
    }
    return false;
  }

  /** All blocks, one after the other; only when complete. */
  blocks(): Uint8Array<ArrayBuffer> {
    const rows = Array.from({ length: this.#count }, (_, i) => this.#rows.get(i)!);
    // From the last: a row adds up its own block and later ones, and those are known by then.
    for (let i = rows.length - 1; i >= 0; i--) {
      for (let later = i + 1; later < rows.length; later++) {
        if (rows[i]!.mixture[later >>> 5]! & (1 << (later & 31))) combine(rows[i]!, rows[later]!);
      }
    }
    const bytes = rows[0]!.sum.length;
    const all = new Uint8Array(rows.length * bytes);
    rows.forEach(({ sum }, i) => all.set(sum, i * bytes));
    return all;
  }
}

/** Adds `more` to `sum`, byte by byte (exclusive or); adding twice is not adding. */
export function addUp(sum: Uint8Array, more: Uint8Array): void {
  for (let i = 0; i < sum.length; i++) sum[i]! ^= more[i]!;
}

function combine(into: Row, row: Row): void {
  for (let i = 0; i < into.mixture.length; i++) into.mixture[i]! ^= row.mixture[i]!;
  addUp(into.sum, row.sum);
}

/** The first block of a mixture; -1 when it is empty. */
function lowest(mixture: Uint32Array): number {
  const word = mixture.findIndex((bits) => bits !== 0);
  return word < 0 ? -1 : word * 32 + 31 - Math.clz32(mixture[word]! & -mixture[word]!);
}
