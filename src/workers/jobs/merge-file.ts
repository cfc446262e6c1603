/** Brings a book file in: set union by fact id, previewed first. */
import type { Day } from '../../domain/shared/day';
import { idFromBytes } from '../../domain/shared/id';
import { ok, type Result } from '../../domain/shared/result';
import { openBookFile } from '../../files/backup/open-book-file';
import type { BookFile } from '../../files/backup/read-book';
import type { FactColumns } from '../../merge/packs/pack';
import { union, type Union } from '../../merge/union';
import { readWholeBook } from '../../storage/read-all';
import { readRecovery } from '../../storage/tables/recovery';
import type { CallContext } from '../call-context';
import type { JobProblem } from '../job-problem';
import type { MergeCounts } from '../merge-counts';
import { rewrite } from './rewrite';

interface Asks {
  readonly file: Blob;
  /** Typed for this file, as secretOf gives it; null: the device's own is tried where one is needed. */
  readonly secret?: string | null;
}

export async function previewMerge(
  { file, secret = null }: Asks,
  { db, onProgress }: CallContext,
): Promise<Result<MergeCounts, JobProblem>> {
  const secrets = { typed: secret, kept: await readRecovery(db) };
  const read = await openBookFile(file, secrets, (part) =>
    onProgress({ phase: 'check', done: part * 0.7 }),
  );
  if (!read.ok) return read;
  const whole = await readWholeBook(db, (part) =>
    onProgress({ phase: 'compute', done: 0.7 + part * 0.3 }),
  );
  return ok(countsOf(read.value, union([...whole.packs, ...whole.recent], read.value.packs)));
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
  const done = await rewrite(later, { incoming: read.value.packs });
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
  for (const table of added) {
    rows += table.n;
    if (table.kind === 'visit') visits += table.n;
    for (const id of customersOf(table)) customers.add(id);
  }
  return {
    added: news,
    // Facts known before, now with a newer stamp.
    changed: rows - news,
    same,
    customers: customers.size,
    visits,
    writtenDay: header.written as Day,
  };
}

const customersOf = ({ customers }: FactColumns): string[] =>
  Array.from({ length: customers.length / 16 }, (_, i) => idFromBytes(customers, i * 16));
