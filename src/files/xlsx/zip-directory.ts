/** What a zip archive says it holds, read from the directory at its end: nothing is unpacked to find out. */

export interface ZipEntry {
  readonly name: string;
  /** 0 is stored, 8 deflated. */
  readonly method: number;
  /** Bytes as they stand in the archive. */
  readonly packed: Uint8Array<ArrayBuffer>;
  /** Bytes when unpacked, as the directory promises. */
  readonly size: number;
}

const END = 0x06054b50;
const END_BYTES = 22;
const MOST_COMMENT = 0xffff;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const LOCATOR_BYTES = 20;
const IN_DIRECTORY = 0x02014b50;
const BEFORE_FILE = 0x04034b50;
/** Stands where the true number is among the 64-bit fields: tills on Java write their sheets so, however small. */
const ELSEWHERE = 0xffffffff;
const SIZES_64 = 1;

/** The entries of an archive; null when its directory or an entry's place in the file is damaged. */
export function zipEntries(bytes: Uint8Array<ArrayBuffer>): ZipEntry[] | null {
  try {
    return readDirectory(bytes);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Throws RangeError where it would have to read behind the file's end. */
function readDirectory(bytes: Uint8Array<ArrayBuffer>): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (!directory) return null;
  let { at } = directory;
  const entries: ZipEntry[] = [];
  for (let i = 0; i < directory.entries; i++) {
    if (view.getUint32(at, true) !== IN_DIRECTORY) return null;
    const nameAt = at + 46;
    const extraAt = nameAt + view.getUint16(at + 28, true);
    const end = extraAt + view.getUint16(at + 30, true);
    const [size, packedSize, start] = sizes(view, at, extraAt, end);
    if (view.getUint32(start, true) !== BEFORE_FILE) return null;
    const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
    if (from + packedSize > bytes.length) return null;
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(nameAt, extraAt)).replaceAll('\\', '/'),
      method: view.getUint16(at + 10, true),
      packed: bytes.subarray(from, from + packedSize),
      size,
    });
    at = end + view.getUint16(at + 32, true);
  }
  return entries;
}

function findDirectory(view: DataView): { readonly at: number; readonly entries: number } | null {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= 0 && at >= last - MOST_COMMENT; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const start = view.getUint32(at + 16, true);
    const locator = at - LOCATOR_BYTES;
    const wide = locator >= 0 && view.getUint32(locator, true) === LOCATOR_64;
    if (start !== ELSEWHERE || !wide) return { at: start, entries: view.getUint16(at + 10, true) };
    const at64 = uint64(view, locator + 8);
    if (view.getUint32(at64, true) !== END_64) return null;
    return { at: uint64(view, at64 + 48), entries: uint64(view, at64 + 32) };
  }
  return null;
}

/** Unpacked size, packed size and place of an entry. */
function sizes(
  view: DataView,
  at: number,
  extraAt: number,
  end: number,
): readonly [number, number, number] {
  const found = [24, 20, 42].map((field) => view.getUint32(at + field, true));
  if (found.includes(ELSEWHERE)) {
    for (let extra = extraAt; extra + 4 <= end; extra += 4 + view.getUint16(extra + 2, true)) {
      if (view.getUint16(extra, true) !== SIZES_64) continue;
      let next = extra + 4;
      found.forEach((value, i) => {
        if (value !== ELSEWHERE) return;
        found[i] = uint64(view, next);
        next += 8;
      });
      break;
    }
  }
  return [found[0]!, found[1]!, found[2]!];
}

const uint64 = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));
