/** Takes out again what a file has brought, and puts it back: one switch each. */
import { ok, type Result } from '../../domain/shared/result';
import { cutIntoPacks } from '../../merge/packs/cut';
import { newIds } from '../../merge/take-out';
import type { NamedRecord } from '../../storage/database';
import type { RewriteRequest } from '../../storage/rewrite';
import {
  broughtKey,
  readBrought,
  trimBrought,
  type BroughtRow,
} from '../../storage/tables/brought';
import type { CallContext } from '../call-context';
import type { JobProblem } from '../job-problem';
import { rewriteOnly } from './rewrite';

interface Asks {
  readonly id: string;
}

/** Notes beside a merge what the file of this name brings; nothing is noted of one that brings nothing. */
export async function noteBrought(
  file: string,
  { db, source, now }: CallContext,
): Promise<NonNullable<RewriteRequest['alongside']>> {
  await trimBrought(db, now.day);
  return (merged, existing): NamedRecord | null => {
    if (merged.news === 0) return null;
    const id = source.newId();
    const at = source.nowMs();
    const ids = newIds(existing, merged);
    const row: BroughtRow = {
      key: broughtKey(id),
      id,
      file,
      day: now.day,
      at,
      facts: merged.news,
      ids,
      out: null,
    };
    return row;
  };
}

/** What was recorded since stays, and so does whatever other files have brought. */
export async function takeOutFile(
  { id }: Asks,
  context: CallContext,
): Promise<Result<null, JobProblem>> {
  const row = await find(id, context);
  if (!row?.ids) return ok(null);
  return rewriteOnly(context, {
    without: row.ids,
    alongside: ({ taken = [] }): BroughtRow => {
      const facts = taken.reduce((sum, { n }) => sum + n, 0);
      return { ...row, day: context.now.day, facts, ids: null, out: taken.flatMap(cutIntoPacks) };
    },
  });
}

export async function putBackFile(
  { id }: Asks,
  context: CallContext,
): Promise<Result<null, JobProblem>> {
  const row = await find(id, context);
  if (!row?.out) return ok(null);
  return rewriteOnly(context, {
    incoming: row.out,
    alongside: (merged, existing): BroughtRow => {
      const ids = newIds(existing, merged);
      return { ...row, day: context.now.day, facts: merged.news, ids, out: null };
    },
  });
}

const find = async (id: string, { db }: CallContext): Promise<BroughtRow | undefined> =>
  (await readBrought(db)).find((row) => row.id === id);
