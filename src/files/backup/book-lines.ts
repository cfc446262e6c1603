/** The lines of a plain book file, gzipped or not; what claims to be longer, deeper or emptier than any book ends here. */

/** A line holds at most 1,024 facts; anything longer is not ours and must not fill the memory. */
const LONGEST_LINE = 32 * 1024 * 1024;
/** Every fact has 16 bytes of chance in it, which nothing shrinks: no book of so many bytes unpacks to so many times itself. */
const MOST_GAIN = { bytes: 4 * 1024 * 1024, times: 50 };
/** Some mailers double line ends; nobody writes a thousand in a row. */
const MOST_BLANKS = 1000;
/** A pack is lists in a thing. Only long lines are looked through: in a short one depth costs nothing. */
const DEPTH = { most: 8, fromLength: 1024 * 1024 };

export class NotGzip extends Error {}

/**
 * Each line with how much of the file has been read by then, 1 for a last one without line end; null, and nothing more,
 * for what no book holds. Throws NotGzip, and what the disk throws.
 */
export async function* bookLines(
  file: Blob,
): AsyncGenerator<{ line: string | null; part: number }> {
  const beyondMeasure = { line: null, part: 0 };
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  // Pieces of a line that has not ended yet: a long one is joined once, not at every piece.
  let pieces: string[] = [];
  let held = 0;
  let blanks = 0;
  const whole = (end: string): string => {
    const line = (pieces.join('') + end).trim();
    pieces = [];
    held = 0;
    return line;
  };
  for await (const { bytes, read, unpacked } of unpackedBytes(file)) {
    if (unpacked > Math.max(MOST_GAIN.bytes, MOST_GAIN.times * read)) {
      yield beyondMeasure;
      return;
    }
    let text = decoder.decode(bytes, { stream: true });
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n')) {
      const line = whole(text.slice(0, end));
      text = text.slice(end + 1);
      blanks = line ? 0 : blanks + 1;
      if (blanks > MOST_BLANKS || isTooDeep(line)) {
        yield beyondMeasure;
        return;
      }
      if (line) yield { line, part: Math.min(0.999, read / file.size) };
    }
    pieces.push(text);
    held += text.length;
    if (held > LONGEST_LINE) {
      yield beyondMeasure;
      return;
    }
  }
  const line = whole(decoder.decode());
  if (isTooDeep(line)) {
    yield beyondMeasure;
    return;
  }
  if (line) yield { line, part: 1 };
}

interface Unpacked {
  readonly bytes: Uint8Array;
  /** Bytes of the file read so far, and what they unpacked to. */
  readonly read: number;
  readonly unpacked: number;
}

async function* unpackedBytes(file: Blob): AsyncGenerator<Unpacked> {
  let read = 0;
  let unpacked = 0;
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(bytes, controller) {
      read += bytes.length;
      controller.enqueue(bytes);
    },
  });
  const gzipped = await isGzipped(file);
  const bytes = file.stream().pipeThrough(counted);
  const reader = (gzipped ? bytes.pipeThrough(new DecompressionStream('gzip')) : bytes).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((error: unknown) => {
        // Browsers differ in what they throw; what a disk throws is always a DOMException.
        throw gzipped && !(error instanceof DOMException) ? new NotGzip() : error;
      });
      if (done) return;
      unpacked += value.length;
      yield { bytes: value, read, unpacked };
    }
  } finally {
    // Whoever has seen enough leaves the rest packed.
    void reader.cancel().catch(() => undefined);
  }
}

async function isGzipped(file: Blob): Promise<boolean> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return first === 0x1f && second === 0x8b;
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);

/** Whether a long line opens so many brackets, outside of its texts, that reading it as JSON would fill the memory. */
function isTooDeep(line: string): boolean {
  if (line.length < DEPTH.fromLength) return false;
  let open = 0;
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code === QUOTE) {
      while (++at < line.length && line.charCodeAt(at) !== QUOTE)
        if (line.charCodeAt(at) === BACKSLASH) at++;
    } else if (OPENING.has(code)) {
      if (++open > DEPTH.most) return true;
    } else if (CLOSING.has(code)) open--;
  }
  return false;
}
