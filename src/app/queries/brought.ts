/** What files have brought into the book lately. */
import { broughtBytes, readBrought } from '../../storage/tables/brought';
import type { Book } from '../book';
import type { BroughtFile } from '../file-jobs';
import type { Live } from '../live';

export const brought = (book: Book): Live<readonly BroughtFile[]> =>
  book.live(async () => {
    const rows = await readBrought(book.db);
    return rows.map(({ id, file, day, facts, ids, out }) => ({
      id,
      file,
      day,
      facts,
      out: out !== null,
      bytes: broughtBytes({ ids, out }),
    }));
  });
