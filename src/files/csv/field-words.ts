/** The words of a table by what their columns mean. */
import { besideColumns, type BesideField } from './beside-columns';
import type { ImportField, Mapping } from './mapping';
import type { Table } from './table';
import { readWords, wordAt, type Words } from './words';

export type WordField = ImportField | BesideField;

export class FieldWords {
  readonly #table: Table;
  readonly #columns: Partial<Record<WordField, number>>;
  readonly #read = new Map<WordField, Words>();
  readonly #none: Words;

  constructor(table: Table, { columns }: Mapping) {
    this.#table = table;
    this.#none = { codes: new Uint32Array(table.cells.length), words: [''] };
    this.#columns = { ...columns, ...besideColumns(table.headers, columns) };
  }

  /** The field's words; all '' for one without a column. */
  of(field: WordField): Words {
    const column = this.#columns[field] ?? -1;
    if (column < 0) return this.#none;
    let words = this.#read.get(field);
    if (!words) this.#read.set(field, (words = readWords(this.#table.cells, column)));
    return words;
  }

  at(field: WordField, row: number): string {
    return wordAt(this.of(field), row);
  }

  has(field: WordField): boolean {
    return (this.#columns[field] ?? -1) >= 0;
  }
}
