/** The book, or what was recorded since a day, as the codes of an animated transfer; one worker holds one of them. */
import type { Day } from '../../domain/shared/day';
import { fail, ok, type Result } from '../../domain/shared/result';
import { framesOf } from '../../files/frames/cut-frames';
import { blocksOf } from '../../files/frames/frame';
import type { CallContext } from '../call-context';
import { exportBook } from '../jobs/export-book';
import type { CodePicture, CodesProblem, CodesReady } from './code-answers';
import { drawCode } from './code-picture';

/** Twelve seconds of codes; what is larger is quicker sent as a file. */
const MOST_BYTES = 100_000;

let frames: ((number: number) => string) | null = null;

export async function showCodes(
  { since }: { readonly since?: Day | undefined },
  context: CallContext,
): Promise<Result<CodesReady, CodesProblem>> {
  frames = null;
  const built = await exportBook({ since }, context);
  if (!built.ok) return built;
  const { blob, facts } = built.value;
  if (facts === 0) return fail({ type: 'nothing-for-codes' });
  const content = await gzipped(blob);
  const bytes = content.length;
  if (bytes > MOST_BYTES) return fail({ type: 'too-much-for-codes', bytes, most: MOST_BYTES });
  frames = await framesOf(content);
  return ok({ facts, bytes, codes: blocksOf(bytes).count });
}

/** The code of a frame, from 0 without end; only after showCodes. */
export function codePicture({ frame }: { readonly frame: number }): Promise<CodePicture> {
  if (!frames) throw new Error('No codes are being shown');
  return Promise.resolve(drawCode(frames(frame)));
}

/** As it is where the browser cannot (Safari before 16.4): readers take both. */
async function gzipped(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  const stream =
    'CompressionStream' in globalThis
      ? file.stream().pipeThrough(new CompressionStream('gzip'))
      : file.stream();
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
