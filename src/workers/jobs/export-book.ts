/** The book, or what was recorded since a day, as a file, plain or encrypted, read back and counted before anybody calls it saved. */
import { numberOfDay, type Day } from '../../domain/shared/day';
import { fail, ok, type Result } from '../../domain/shared/result';
import { openBookFile } from '../../files/backup/open-book-file';
import { writeBook } from '../../files/backup/write-book';
import { sealFile } from '../../files/sealed/seal-file';
import { handOver } from '../../merge/helper-book/hand-over';
import { helperBook } from '../../merge/helper-book/helper-book';
import { cutIntoPacks } from '../../merge/packs/cut';
import { recordedSince } from '../../merge/recorded-since';
import { readWholeBook } from '../../storage/read-all';
import { readRecovery } from '../../storage/tables/recovery';
import type { BookPart } from '../book-part';
import type { CallContext } from '../call-context';
import type { JobProblem } from '../job-problem';

interface Asks {
  /** With the secret this device keeps; there must be one. */
  readonly sealed?: boolean;
  /** Gzipped where the browser can and it is not encrypted (then it always is). */
  readonly packed?: boolean;
  /** Only what was recorded on this day or later, by the vendor's wall clock. */
  readonly since?: Day | undefined;
  /** For or from a helper: see merge/helper-book. */
  readonly part?: BookPart | undefined;
}

export async function exportBook(
  { sealed = false, packed = false, since, part }: Asks,
  { db, now, onProgress }: CallContext,
): Promise<Result<{ readonly blob: Blob; readonly facts: number }, JobProblem>> {
  const say = (phase: 'read' | 'write' | 'check', from: number, to: number) => (part: number) =>
    onProgress({ phase, done: from + (to - from) * part });
  const { head, packs, recent } = await readWholeBook(db, say('read', 0, 0.2));
  const tables = [...packs, ...recent];
  const l = since === undefined ? 0 : midnightOf(since, now.zone);
  const all =
    part?.type === 'hand-over'
      ? handOver(tables, head.device, l).flatMap(cutIntoPacks)
      : part
        ? helperBook(tables, {
            person: part.person,
            answer: { ...part.answer, device: head.device },
            at: now,
          }).flatMap(cutIntoPacks)
        : since === undefined
          ? [...packs, ...recent.flatMap(cutIntoPacks)]
          : recordedSince(tables, l).flatMap(cutIntoPacks);
  const facts = all.reduce((sum, pack) => sum + pack.n, 0);
  const about = {
    written: now.day,
    device: head.device,
    ...(since === undefined ? {} : { since }),
  };
  const plain = await writeBook(all, about, say('write', 0.2, sealed ? 0.5 : 0.7));
  const kept = sealed ? await readRecovery(db) : null;
  if (sealed && kept === null) return fail({ type: 'code-needed' });
  const small = packed || kept !== null ? await gzip(plain) : plain;
  const blob = kept === null ? small : await encrypted(small, kept, say('write', 0.5, 0.7));
  const back = await openBookFile(blob, { typed: kept, kept: null }, say('check', 0.7, 1));
  if (!back.ok) return back;
  const complete = since !== undefined || part !== undefined || facts === head.facts;
  return complete && back.value.facts === facts
    ? ok({ blob, facts })
    : fail({ type: 'file-damaged' });
}

/** Milliseconds since 1970 when the day began; zone in minutes east of Greenwich. */
const midnightOf = (day: Day, zone: number): number =>
  numberOfDay(day) * 86_400_000 - zone * 60_000;

/** As it is where the browser cannot: whoever reads it finds out by itself. */
const gzip = (plain: Blob): Promise<Blob> =>
  'CompressionStream' in globalThis
    ? new Response(plain.stream().pipeThrough(new CompressionStream('gzip'))).blob()
    : Promise.resolve(plain);

/** Encrypted text does not shrink, so the content has been gzipped before. */
function encrypted(content: Blob, secret: string, onPart: (part: number) => void): Promise<Blob> {
  const random = crypto.getRandomValues(new Uint8Array(23));
  const gzipped = 'CompressionStream' in globalThis;
  return sealFile(content, secret, { random, gzipped, onPart });
}
