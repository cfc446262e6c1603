/** The patterns of the whole book, as last looked for. */
import { readHead } from '../../storage/tables/head';
import { readPatterns, type PatternsRow } from '../../storage/tables/patterns';
import type { Book } from '../book';
import { isOutdated } from '../insight-keeper';
import type { Live } from '../live';
import { readSettings } from '../read-settings';

export type FoundPatterns = Pick<
  PatternsRow,
  'asOf' | 'patterns' | 'lost' | 'favourites' | 'horizonDays'
>;

export interface PatternsView {
  /** Null until first looked for (jobs.findPatterns). */
  readonly found: FoundPatterns | null;
  /** Whether they should be looked for, or anew. */
  readonly outdated: boolean;
  /** The vendor's horizon now, to look with. */
  readonly horizonDays: number;
}

export const patterns = (book: Book): Live<PatternsView> =>
  book.live(async () => {
    const head = await readHead(book.db);
    const found = await readPatterns(book.db);
    return {
      found,
      outdated: !found || isOutdated(found, head, book.today()),
      horizonDays: readSettings(head.settings).horizonDays,
    };
  });
