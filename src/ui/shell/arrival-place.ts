/** Where files lead that come from outside, whatever screen stands. */
import type { Opening } from '../../app/app';

/** A backup of this app or of another device's, plain or encrypted; the other kinds are tables. */
export const isBookFile = ({ name, type }: File): boolean =>
  /\.(json|pondbook)(\.gz)?$/i.test(name) || type === 'application/json';

/**
 * The screen that takes the files: book files are merged, everything else is imported, a book file among it too, which is
 * told there where it belongs. Before there is a book a table waits on the first screen until one is begun; a book file
 * begins one itself. Null: nothing has come, or it is not known yet whether there is a book.
 */
export function arrivalPlace(
  files: readonly File[],
  book: Opening | undefined,
): '/files' | '/today' | '/import' | null {
  if (files.length === 0 || book === undefined || book === 'looking') return null;
  if (files.every(isBookFile)) return '/files';
  return book === 'none' ? '/today' : '/import';
}
