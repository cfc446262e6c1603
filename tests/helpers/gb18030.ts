/** Writes text as GB18030, which no platform encodes: a reverse table made by decoding every sequence once. */

/** The bytes Chinese Excel would save; every character can be written (GB18030 covers all of Unicode). */
export function encodeGb18030(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else if (code >= 0x10000) bytes.push(...fourBytes(code - 0x10000 + SUPPLEMENTARY));
    else bytes.push(...(twoByteTable().get(char) ?? fourByteTable().get(char) ?? lost(char)));
  }
  return Uint8Array.from(bytes);
}

/** Linear index of the four-byte sequence of U+10000 (90 30 81 30). */
const SUPPLEMENTARY = 189_000;
/** Four-byte sequences of the basic plane end before this linear index. */
const BASIC_PLANE = 39_420;

let twoBytes: Map<string, readonly number[]> | undefined;
let fourBytesOfChar: Map<string, readonly number[]> | undefined;

function twoByteTable(): Map<string, readonly number[]> {
  if (twoBytes) return twoBytes;
  const sequences: number[][] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail !== 0x7f) sequences.push([lead, trail]);
    }
  }
  return (twoBytes = reversed(sequences));
}

function fourByteTable(): Map<string, readonly number[]> {
  if (fourBytesOfChar) return fourBytesOfChar;
  const sequences = Array.from({ length: BASIC_PLANE }, (_, index) => fourBytes(index));
  return (fourBytesOfChar = reversed(sequences));
}

function fourBytes(index: number): number[] {
  return [
    0x81 + Math.floor(index / 12_600),
    0x30 + (Math.floor(index / 1260) % 10),
    0x81 + (Math.floor(index / 10) % 126),
    0x30 + (index % 10),
  ];
}

/** The first sequence wins, as two bytes do over four. */
function reversed(sequences: readonly (readonly number[])[]): Map<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030', { fatal: true });
  const table = new Map<string, readonly number[]>();
  for (const sequence of sequences) {
    let char: string;
    try {
      char = decoder.decode(Uint8Array.from(sequence));
    } catch {
      continue; // an unassigned sequence
    }
    if (!table.has(char)) table.set(char, sequence);
  }
  return table;
}

function lost(char: string): never {
  throw new Error(`no GB18030 sequence decodes to ${JSON.stringify(char)}`);
}
