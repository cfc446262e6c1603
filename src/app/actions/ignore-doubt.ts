/** Leaves a doubt about the book alone on this device, and looks at it again. */
import { changeIgnored } from '../../storage/tables/ignored';
import type { Book } from '../book';

export async function ignoreDoubt(book: Book, key: string): Promise<void> {
  await book.ready;
  await changeIgnored(book.db, (doubts) => new Set([...doubts, key]));
}

/** One of them, or (without a key) all. */
export async function unignoreDoubts(book: Book, key?: string): Promise<void> {
  await book.ready;
  await changeIgnored(book.db, (doubts) =>
    key === undefined ? [] : [...doubts].filter((one) => one !== key),
  );
}
