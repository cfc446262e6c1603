/** The whole book as a plain file, read back and counted before anybody calls it saved. */
import { fail, ok, type Result } from '../../domain/shared/result';
import { readBook } from '../../files/backup/read-book';
import { writeBook } from '../../files/backup/write-book';
import { cutIntoPacks } from '../../merge/packs/cut';
import { readWholeBook } from '../../storage/read-all';
import type { CallContext } from '../call-context';
import type { JobProblem } from '../job-problem';

export async function exportBook(
  _: object,
  { db, now, onProgress }: CallContext,
): Promise<Result<{ readonly blob: Blob; readonly facts: number }, JobProblem>> {
  const say = (phase: 'read' | 'write' | 'check', from: number, to: number) => (part: number) =>
    onProgress({ phase, done: from + (to - from) * part });
  const { head, packs, recent } = await readWholeBook(db, say('read', 0, 0.2));
  const all = [...packs, ...recent.flatMap(cutIntoPacks)];
  const about = { written: now.day, device: head.device };
  const blob = await writeBook(all, about, say('write', 0.2, 0.7));
  const back = await readBook(blob, say('check', 0.7, 1));
  if (!back.ok) return back;
  return back.value.facts === head.facts
    ? ok({ blob, facts: head.facts })
    : fail({ type: 'file-damaged' });
}
