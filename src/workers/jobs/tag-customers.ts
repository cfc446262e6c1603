/** Gives a tag to everybody in a group, or takes it off: edits that belong to one batch, so that one fact undoes them all. */
import type { Draft, Fact } from '../../domain/facts/fact';
import { matchingRows } from '../../domain/segments/matching';
import type { ImportId } from '../../domain/shared/id';
import { ok, type Result } from '../../domain/shared/result';
import { tablesOf } from '../../merge/packs/table';
import { stampAll } from '../../storage/append';
import { readHead } from '../../storage/tables/head';
import type { CallContext } from '../call-context';
import type { JobProblem } from '../job-problem';
import type { TagAsked } from '../segment-report';
import { standingBook } from '../standing-book';
import { tagSource } from '../tag-source';
import { rewrite } from './rewrite';

/** `customers` is how many were changed: who had the tag (or had it not) already is left alone. */
export async function tagCustomers(
  { tag, on, ...asks }: TagAsked,
  context: CallContext,
): Promise<Result<{ readonly id: ImportId; readonly customers: number }, JobProblem>> {
  const { source, now: at } = context;
  const { standing, idOf } = await standingBook(asks, context);
  const batch = source.newId() as ImportId;
  const edits: Draft[] = [];
  for (const row of matchingRows(standing, asks.filter)) {
    const { tags = [] } = standing.fields[row]!;
    if (tags.includes(tag) === on) continue;
    const fields = { tags: on ? [...tags, tag] : tags.filter((one) => one !== tag) };
    edits.push({ kind: 'edit', customer: idOf(row), fields, at, batch });
  }
  if (edits.length === 0) return ok({ id: batch, customers: 0 });
  const done = await rewrite(context, {
    incoming: tablesOf(await stamped(edits, context)),
    importOf: batch,
    drafts: [
      {
        kind: 'import',
        batch,
        source: tagSource(tag, on),
        customers: edits.length,
        visits: 0,
        customer: null,
        at,
      },
    ],
  });
  return done.ok ? ok({ id: batch, customers: edits.length }) : done;
}

async function stamped(
  drafts: readonly Draft[],
  { db, source }: CallContext,
): Promise<readonly Fact[]> {
  const head = await readHead(db);
  return stampAll(drafts, { l: head.l, c: head.c }, head.device, source).facts;
}
