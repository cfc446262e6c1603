/** What a camera sees of an animated transfer, gathered until the file is there; one worker gathers one of them. */
import { ok, type Result } from '../../domain/shared/result';
import { FrameGathering, type GatherProblem } from '../../files/frames/gather-frames';
import type { CodesGathered, SeenPicture } from './code-answers';
import { readCode } from './code-picture';

const gathering = new FrameGathering();

/** Takes in one picture, or the text of a code that the browser has read itself; null when no code was seen. */
export async function gatherCode({
  seen,
}: {
  readonly seen: SeenPicture | string;
}): Promise<Result<CodesGathered | null, GatherProblem>> {
  const text = typeof seen === 'string' ? seen : readCode(seen);
  if (text === null) return ok(null);
  const taken = gathering.take(text);
  if (!taken.ok) return taken;
  const content = await gathering.content();
  if (!content.ok) return content;
  return ok({ ...taken.value, file: content.value && new Blob([content.value]) });
}
