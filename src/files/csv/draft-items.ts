/** What was sold at each visit of a table with a product column: numbers per line, words once each, until the visits are written. */
import type { LineItem } from '../../domain/facts/fact';
import type { Fen } from '../../domain/shared/fen';
import { readQuantity } from './read-quantity';
import { PerWord, type Words } from './words';

/** No line, in `first` and `next`. */
const NONE = -1;

export class DraftItems {
  readonly #products: Words;
  /** Thousandths of pieces; NaN for what is no quantity. */
  readonly #pieces: PerWord<number>;
  /** Per line of the table: the product's word, pieces, fen, and the next line of the same visit. */
  readonly #milliPieces: Float64Array;
  readonly #amountFen: Float64Array;
  readonly #next: Int32Array;
  /** Per visit, its first and last line. */
  readonly #first: Int32Array;
  readonly #last: Int32Array;

  /** For at most as many visits as the table has lines. */
  constructor(products: Words, quantities: Words) {
    const lines = products.codes.length;
    this.#products = products;
    this.#pieces = new PerWord(quantities, readQuantity);
    this.#milliPieces = new Float64Array(lines);
    this.#amountFen = new Float64Array(lines);
    this.#next = new Int32Array(lines).fill(NONE);
    this.#first = new Int32Array(lines).fill(NONE);
    this.#last = new Int32Array(lines);
  }

  /** Puts a line of the table to its visit; one without a product says nothing. The same product once more is added to it. */
  add(visit: number, row: number, amountFen: number): void {
    const { codes } = this.#products;
    if (this.#products.words[codes[row]!] === '') return;
    const pieces = Math.abs(this.#pieces.at(row)) || 0;
    for (let line = this.#first[visit]!; line !== NONE; line = this.#next[line]!)
      if (codes[line] === codes[row]) {
        this.#milliPieces[line]! += pieces;
        this.#amountFen[line]! += amountFen;
        return;
      }
    this.#milliPieces[row] = pieces;
    this.#amountFen[row] = amountFen;
    if (this.#first[visit] === NONE) this.#first[visit] = row;
    else this.#next[this.#last[visit]!] = row;
    this.#last[visit] = row;
  }

  /** The items of a visit in the order of the file; none where no line named a product. */
  of(visit: number): LineItem[] {
    const items: LineItem[] = [];
    for (let line = this.#first[visit]!; line !== NONE; line = this.#next[line]!) {
      const milliPieces = this.#milliPieces[line]!;
      items.push({
        product: this.#products.words[this.#products.codes[line]!]!,
        ...(milliPieces > 0 ? { milliPieces } : {}),
        amountFen: this.#amountFen[line]! as Fen,
      });
    }
    return items;
  }
}
