/** Brings a book file in: set union by fact id, previewed first. */
import type { Fields } from '../../domain/facts/fact';
import { recorderOf } from '../../domain/people/holders';
import { peopleIn } from '../../domain/people/shop-people';
import { numberOfDay, type Day } from '../../domain/shared/day';
import { idFromBytes } from '../../domain/shared/id';
import { ok, type Result } from '../../domain/shared/result';
import { openBookFile } from '../../files/backup/open-book-file';
import type { BookFile } from '../../files/backup/read-book';
import { clashesOf } from '../../merge/clashes/clashes';
import { handedAmong } from '../../merge/helper-book/parts';
import type { FactColumns } from '../../merge/packs/pack';
import type { Union } from '../../merge/union';
import { unite } from '../../merge/unite';
import { readWholeBook } from '../../storage/read-all';
import { readRecovery } from '../../storage/tables/recovery';
import type { CallContext } from '../call-context';
import type { JobProblem } from '../job-problem';
import type { MergeCounts, MergePreview } from '../merge-counts';
import { rewrite } from './rewrite';
import { noteBrought } from './take-out-file';

interface Asks {
  readonly file: Blob;
  /** Typed for this file, as secretOf gives it; null: the device's own is tried where one is needed. */
  readonly secret?: string | null;
}

export async function previewMerge(
  { file, secret = null }: Asks,
  { db, onProgress }: CallContext,
): Promise<Result<MergePreview, JobProblem>> {
  const secrets = { typed: secret, kept: await readRecovery(db) };
  const read = await openBookFile(file, secrets, (part) =>
    onProgress({ phase: 'check', done: part * 0.7 }),
  );
  if (!read.ok) return read;
  const whole = await readWholeBook(db, (part) =>
    onProgress({ phase: 'compute', done: 0.7 + part * 0.3 }),
  );
  const existing = [...whole.packs, ...whole.recent];
  const { packs, header } = read.value;
  const merged = unite(existing, { incoming: packs });
  // The earliest midnight on earth: where the file was written is not known.
  const since = header.since ? (numberOfDay(header.since as Day) - 1) * 86_400_000 : 0;
  return ok({
    ...countsOf(read.value, merged),
    clashes: clashesOf(existing, packs, merged, since),
    from: holderOf([...existing, ...packs], header.device, whole.head.settings),
  });
}

/** The name of who held a device last. */
function holderOf(tables: readonly FactColumns[], device: string, settings: Fields): string | null {
  const holder = recorderOf(handedAmong(tables))({ device, l: Infinity, c: 0 });
  return peopleIn(settings).find(({ id }) => id === holder)?.name ?? null;
}

export async function mergeFile(
  { file, secret = null }: Asks,
  context: CallContext,
): Promise<Result<MergeCounts, JobProblem>> {
  const { db, onProgress } = context;
  const secrets = { typed: secret, kept: await readRecovery(db) };
  const read = await openBookFile(file, secrets, (part) =>
    onProgress({ phase: 'check', done: part * 0.3 }),
  );
  if (!read.ok) return read;
  const later = { ...context, onProgress: scaled(onProgress, 0.3) };
  const alongside = await noteBrought(file instanceof File ? file.name : '', context);
  const done = await rewrite(later, { incoming: read.value.packs, alongside });
  return done.ok ? ok(countsOf(read.value, done.value.union)) : done;
}

const scaled =
  (onProgress: CallContext['onProgress'], from: number): CallContext['onProgress'] =>
  ({ done, phase }) =>
    onProgress({ phase, done: from + (1 - from) * done });

function countsOf({ header }: BookFile, { added, news, same }: Union): MergeCounts {
  const customers = new Set<string>();
  let visits = 0;
  let rows = 0;
  let erased = 0;
  for (const table of added) {
    rows += table.n;
    if (table.kind === 'visit') visits += table.n;
    if (table.kind === 'erase') erased += table.customers.length / 16;
    for (const id of customersOf(table)) customers.add(id);
  }
  return {
    added: news,
    // Facts known before, now with a newer stamp.
    changed: rows - news,
    same,
    customers: customers.size,
    visits,
    erased,
    writtenDay: header.written as Day,
    since: (header.since ?? null) as Day | null,
  };
}

const customersOf = ({ customers }: FactColumns): string[] =>
  Array.from({ length: customers.length / 16 }, (_, i) => idFromBytes(customers, i * 16));
