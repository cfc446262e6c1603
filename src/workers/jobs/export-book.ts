/** The whole book as a file, plain or encrypted, read back and counted before anybody calls it saved. */
import { fail, ok, type Result } from '../../domain/shared/result';
import { openBookFile } from '../../files/backup/open-book-file';
import { writeBook } from '../../files/backup/write-book';
import { sealFile } from '../../files/sealed/seal-file';
import { cutIntoPacks } from '../../merge/packs/cut';
import { readWholeBook } from '../../storage/read-all';
import { readRecovery } from '../../storage/tables/recovery';
import type { CallContext } from '../call-context';
import type { JobProblem } from '../job-problem';

interface Asks {
  /** With the secret this device keeps; there must be one. */
  readonly sealed?: boolean;
}

export async function exportBook(
  { sealed = false }: Asks,
  { db, now, onProgress }: CallContext,
): Promise<Result<{ readonly blob: Blob; readonly facts: number }, JobProblem>> {
  const say = (phase: 'read' | 'write' | 'check', from: number, to: number) => (part: number) =>
    onProgress({ phase, done: from + (to - from) * part });
  const { head, packs, recent } = await readWholeBook(db, say('read', 0, 0.2));
  const all = [...packs, ...recent.flatMap(cutIntoPacks)];
  const about = { written: now.day, device: head.device };
  const plain = await writeBook(all, about, say('write', 0.2, sealed ? 0.5 : 0.7));
  const kept = sealed ? await readRecovery(db) : null;
  if (sealed && kept === null) return fail({ type: 'code-needed' });
  const blob = kept === null ? plain : await encrypted(plain, kept, say('write', 0.5, 0.7));
  const back = await openBookFile(blob, { typed: kept, kept: null }, say('check', 0.7, 1));
  if (!back.ok) return back;
  return back.value.facts === head.facts
    ? ok({ blob, facts: head.facts })
    : fail({ type: 'file-damaged' });
}

/** Gzipped first where the browser can: encrypted text does not shrink. */
async function encrypted(
  plain: Blob,
  secret: string,
  onPart: (part: number) => void,
): Promise<Blob> {
  const gzipped = 'CompressionStream' in globalThis;
  const content = gzipped
    ? await new Response(plain.stream().pipeThrough(new CompressionStream('gzip'))).blob()
    : plain;
  const random = crypto.getRandomValues(new Uint8Array(23));
  return sealFile(content, secret, { random, gzipped, onPart });
}
