/** One look at the vendor's folder: what other devices put there comes into the book, then this device's file is brought up to date. */
import { fail, ok, type Result } from '../../domain/shared/result';
import {
  noteKept,
  readKept,
  type KeptRow,
  type SeenFile,
  type WrittenFile,
} from '../../storage/tables/folder';
import { readHead } from '../../storage/tables/head';
import type { HeadRow } from '../../storage/schema/version-1';
import { underLock, type CallContext } from '../call-context';
import { DEMO_SOURCE } from '../demo-source';
import { folderProblem } from '../folder/folder-problem';
import type { FolderAsked, FolderLook } from '../folder/folder-look';
import { readFolderFiles } from '../folder/read-folder';
import { nameToWrite, removeFormer, writeOwnFile } from '../folder/write-own-file';
import type { JobProblem } from '../job-problem';
import { exportBook } from './export-book';
import { rewrite } from './rewrite';
import { noteBrought } from './take-out-file';

export async function syncFolder(
  asked: FolderAsked,
  context: CallContext,
): Promise<Result<FolderLook, JobProblem>> {
  const begunMs = performance.now();
  const outcome = await underLock(
    context.db,
    async () => {
      const kept = await readKept(context.db, asked.id);
      try {
        return await look(asked, kept, begunMs, context);
      } catch (error) {
        const problem = folderProblem(error);
        if (!problem) throw error;
        return fail(problem);
      }
    },
    'folder',
  );
  // Another window at work on the folder is no trouble of the folder's.
  if (!outcome.ok && outcome.error.type !== 'busy-elsewhere')
    await noteTrouble(asked.id, outcome.error.type, context);
  return outcome;
}

async function look(
  { handle, sealed, asked }: FolderAsked,
  kept: KeptRow,
  begunMs: number,
  context: CallContext,
): Promise<Result<FolderLook, JobProblem>> {
  const { db, source, onProgress } = context;
  const part = (from: number, to: number): CallContext => ({
    ...context,
    onProgress: ({ done, phase }) => onProgress({ phase, done: from + (to - from) * done }),
  });
  if (hasDemo(await readHead(db))) return fail({ type: 'demo-in-book' });
  const { seen, news, strangers } = await readFolderFiles(handle, kept.seen, asked, part(0, 0.3));
  let added = 0;
  if (news.length) {
    // A wrong folder shows at the first meeting; what follows every few minutes would push that out of the list.
    const alongside = strangers.length
      ? await noteBrought(strangers.join(', '), context)
      : undefined;
    const merged = await rewrite(part(0.3, 0.6), {
      incoming: news,
      ...(alongside && { alongside }),
    });
    if (!merged.ok) return merged;
    added = merged.value.union.news;
  }
  const head = await readHead(db);
  const done = { ...kept, asleep: false, trouble: null, seen };
  const ended = () => ({ lookedMs: source.nowMs(), tookMs: performance.now() - begunMs });
  if (isWritten(kept.written, seen, sealed, head)) {
    await noteKept(db, { ...done, ...ended() });
    return ok({ added, written: false });
  }
  // What came in is noted first: should the writing fail, it is not read again.
  await noteKept(db, { ...done, ...ended() });
  const made = await exportBook({ sealed, packed: true }, part(0.6, 0.95));
  if (!made.ok) return made;
  const { blob, facts } = made.value;
  const name = nameToWrite(head.device, sealed, seen);
  const file = await writeOwnFile(handle, name, blob, seen[name]);
  if (!file.ok) return file;
  const former = kept.written?.name;
  if (former !== undefined && former !== name) await removeFormer(handle, former, seen[former]);
  const { size, lastModified } = file.value;
  const about = { facts, generation: head.generation, atMs: source.nowMs() };
  const written = { name, size, lastModified, ...about };
  await noteKept(
    db,
    { ...done, ...ended(), written, seen: { ...seen, [name]: file.value } },
    { day: context.now.day, facts },
  );
  return ok({ added, written: true });
}

/** Whether the file there is this device's, holds the book as it is, and lies as it was written. An empty book has nothing to write. */
function isWritten(
  written: WrittenFile | null,
  seen: Readonly<Record<string, SeenFile>>,
  sealed: boolean,
  head: HeadRow,
): boolean {
  if (head.facts === 0) return true;
  if (!written || seen[written.name]?.problem !== null) return false;
  const sameKind = written.name === nameToWrite(head.device, sealed, seen);
  const there = seen[written.name];
  const asLeft = there?.size === written.size && there.lastModified === written.lastModified;
  const whole = written.facts === head.facts && written.generation === head.generation;
  return sameKind && asLeft && whole;
}

const hasDemo = ({ imports }: HeadRow): boolean =>
  imports.some(({ source }) => source.startsWith(DEMO_SOURCE));

async function noteTrouble(
  id: string,
  trouble: JobProblem['type'],
  { db, source }: CallContext,
): Promise<void> {
  const kept = await readKept(db, id);
  await noteKept(db, { ...kept, lookedMs: source.nowMs(), trouble });
}
