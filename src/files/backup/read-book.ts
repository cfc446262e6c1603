/** Reads a plain book file, gzipped or not: everything is checked before anything of it reaches the book. */
import * as v from 'valibot';
import { fail, ok, type Result } from '../../domain/shared/result';
import type { FactColumns } from '../../merge/packs/pack';
import { FILE_VERSION, Header, LineHash, Trailer } from './book-file';
import { bookLines, NotGzip } from './book-lines';
import { packFromJson } from './pack-json';

export type BookFileProblem =
  | { readonly type: 'not-a-book-file' }
  | { readonly type: 'file-damaged' }
  | { readonly type: 'file-truncated' }
  | { readonly type: 'file-too-new'; readonly version: number }
  | { readonly type: 'file-unreadable' }
  /** It is encrypted, and none of the codes at hand opens it. */
  | { readonly type: 'code-needed' }
  | { readonly type: 'code-wrong' };

export interface BookFile {
  readonly header: Header;
  readonly packs: readonly FactColumns[];
  readonly facts: number;
}

export async function readBook(
  file: Blob,
  onPart: (part: number) => void = () => undefined,
): Promise<Result<BookFile, BookFileProblem>> {
  let header: Header | null = null;
  const packs: FactColumns[] = [];
  const hash = new LineHash();
  let facts = 0;
  let trailer: v.InferOutput<typeof Trailer> | null = null;
  try {
    for await (const { line, part } of bookLines(file)) {
      if (line === null) return fail({ type: header ? 'file-damaged' : 'not-a-book-file' });
      if (!header) {
        const opened = readHeader(line);
        if (!opened.ok)
          return part >= 1 && isCutHeader(line) ? fail({ type: 'file-truncated' }) : opened;
        header = opened.value;
      } else if (trailer) return fail({ type: 'file-damaged' });
      else if (line.startsWith(']')) {
        trailer = readTrailer(line);
        if (!trailer) return fail({ type: part >= 1 ? 'file-truncated' : 'file-damaged' });
      } else {
        const text = line.endsWith(',') ? line.slice(0, -1) : line;
        const pack = packFromJson(parse(text));
        // The last line of a file that was cut off is half a line.
        if (!pack) return fail({ type: part >= 1 ? 'file-truncated' : 'file-damaged' });
        if (!(await hash.add(text))) return fail({ type: 'file-damaged' });
        packs.push(pack);
        facts += pack.n;
      }
      onPart(part);
    }
  } catch (error) {
    if (error instanceof DOMException) return fail({ type: 'file-unreadable' });
    if (error instanceof NotGzip) return fail({ type: 'file-damaged' });
    throw error;
  }
  if (!header) return fail({ type: 'not-a-book-file' });
  if (!trailer) return fail({ type: 'file-truncated' });
  if (trailer.facts !== facts || trailer.hash !== (await hash.hex()))
    return fail({ type: 'file-damaged' });
  return ok({ header, packs, facts });
}

const OPENING = ',"packs":[';
/** The last line of a file that ends before its first pack. */
const isCutHeader = (line: string): boolean =>
  line.startsWith('{"format":"pondbook",') && !line.includes(OPENING);

function readHeader(line: string): Result<Header, BookFileProblem> {
  const text = line.startsWith('\uFEFF') ? line.slice(1) : line;
  if (!text.endsWith(OPENING)) return fail({ type: 'not-a-book-file' });
  const value = parse(text.slice(0, -OPENING.length) + '}');
  const format = v.safeParse(
    v.looseObject({ format: v.literal('pondbook'), version: v.number() }),
    value,
  );
  if (!format.success) return fail({ type: 'not-a-book-file' });
  const { version } = format.output;
  if (version > FILE_VERSION) return fail({ type: 'file-too-new', version });
  const header = v.safeParse(Header, value);
  return header.success ? ok(header.output) : fail({ type: 'file-damaged' });
}

function readTrailer(line: string): v.InferOutput<typeof Trailer> | null {
  const trailer = v.safeParse(Trailer, parse('{' + line.slice(2)));
  return trailer.success && line.startsWith('],') ? trailer.output : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
