/** A book, or a part of one, as the parts of a plain file. */
import type { Day } from '../../domain/shared/day';
import type { FactColumns } from '../../merge/packs/pack';
import { FILE_VERSION, LineHash } from './book-file';
import { packToJson } from './pack-json';

/** The file's parts in order; `onPart` hears how much is written, 0..1. */
export async function writeBook(
  packs: readonly FactColumns[],
  about: { readonly written: Day; readonly device: string; readonly since?: Day },
  onPart: (part: number) => void = () => undefined,
): Promise<Blob> {
  const header = { format: 'pondbook', version: FILE_VERSION, ...about };
  const parts: BlobPart[] = [JSON.stringify(header).slice(0, -1) + ',"packs":[\n'];
  const hash = new LineHash();
  let facts = 0;
  for (const [i, pack] of packs.entries()) {
    const line = packToJson(pack);
    await hash.add(line);
    // A Blob of its own lets the browser move the text out of memory.
    parts.push(new Blob([line, i + 1 < packs.length ? ',\n' : '\n']));
    facts += pack.n;
    onPart((i + 1) / packs.length);
  }
  parts.push(`],${JSON.stringify({ facts, hash: await hash.hex() }).slice(1)}\n`);
  return new Blob(parts, { type: 'application/json' });
}
