/** Writes a zip archive that packs nothing: what the workbook reader takes without starting workers of its own, which the content policy refuses. */

const encoder = new TextEncoder();
const BEFORE_FILE_BYTES = 30;
const IN_DIRECTORY_BYTES = 46;
const END_BYTES = 22;

export interface StoredFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** An archive of the files as they are. Its checksums are 0: nobody looks at them. */
export function storedZip(files: readonly StoredFile[]): Uint8Array<ArrayBuffer> {
  const named = files.map(({ name, bytes }) => ({ name: encoder.encode(name), bytes, at: 0 }));
  const length = named.reduce(
    (sum, { name, bytes }) =>
      sum + BEFORE_FILE_BYTES + IN_DIRECTORY_BYTES + 2 * name.length + bytes.length,
    END_BYTES,
  );
  const zip = new Uint8Array(length);
  const view = new DataView(zip.buffer);
  let at = 0;
  for (const file of named) {
    file.at = at;
    view.setUint32(at, 0x04034b50, true);
    view.setUint16(at + 4, 20, true);
    describe(view, at + 18, file);
    zip.set(file.name, at + BEFORE_FILE_BYTES);
    zip.set(file.bytes, at + BEFORE_FILE_BYTES + file.name.length);
    at += BEFORE_FILE_BYTES + file.name.length + file.bytes.length;
  }
  const directoryAt = at;
  for (const file of named) {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 6, 20, true);
    describe(view, at + 20, file);
    view.setUint32(at + 42, file.at, true);
    zip.set(file.name, at + IN_DIRECTORY_BYTES);
    at += IN_DIRECTORY_BYTES + file.name.length;
  }
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, named.length, true);
  view.setUint16(at + 10, named.length, true);
  view.setUint32(at + 12, at - directoryAt, true);
  view.setUint32(at + 16, directoryAt, true);
  return zip;
}

/** Packed size, size and length of the name stand beside each other in both places. */
function describe(
  view: DataView,
  at: number,
  { name, bytes }: { readonly name: Uint8Array; readonly bytes: Uint8Array },
): void {
  view.setUint32(at, bytes.length, true);
  view.setUint32(at + 4, bytes.length, true);
  view.setUint16(at + 8, name.length, true);
}
