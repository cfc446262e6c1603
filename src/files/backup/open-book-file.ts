/** Opens whatever may be handed over as a book file: plain, gzipped or encrypted. */
import { fail, type Result } from '../../domain/shared/result';
import { openSeal } from '../sealed/open-seal';
import { isSealed } from '../sealed/seal-header';
import { readBook, type BookFile, type BookFileProblem } from './read-book';

/** The codes an encrypted file may open with: the one typed for it, and the one this device keeps. */
export interface Secrets {
  readonly typed: string | null;
  readonly kept: string | null;
}

export async function openBookFile(
  file: Blob,
  { typed, kept }: Secrets,
  onPart: (part: number) => void = () => undefined,
): Promise<Result<BookFile, BookFileProblem>> {
  try {
    if (!(await isSealed(file))) return await readBook(file, onPart);
    const secret = typed ?? kept;
    if (secret === null) return fail({ type: 'code-needed' });
    const opened = await openSeal(file, secret, (part) => onPart(part / 2));
    if (opened.ok) return await readBook(opened.value, (part) => onPart(0.5 + part / 2));
    // A file under another code than this device's own is nobody's mistake.
    return opened.error.type === 'code-wrong' && typed === null
      ? fail({ type: 'code-needed' })
      : opened;
  } catch (error) {
    if (error instanceof DOMException) return fail({ type: 'file-unreadable' });
    throw error;
  }
}
