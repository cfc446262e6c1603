/** The book's settings. */
import { readHead } from '../../storage/tables/head';
import type { Book } from '../book';
import type { BookSettings } from '../book-settings';
import type { Live } from '../live';
import { readSettings } from '../read-settings';

export const settings = (book: Book): Live<BookSettings> =>
  book.live(async () => readSettings((await readHead(book.db)).settings));
