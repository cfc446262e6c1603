/**
 * The plain book file: a valid JSON document written one pack a line, so that it can be written and read line by line.
 *
 *     {"format":"pondbook","version":1,"written":"2026-11-21","device":"…","packs":[
 *     {"kind":"visit",…},
 *     {"kind":"edit",…}
 *     ],"facts":1500,"hash":"…"}
 *
 * Facts and hash come last because they are known last; they tell a file that was cut off from one that was edited.
 * The hash is SHA-256 over the SHA-256 digests of the pack lines (UTF-8, without comma and line end), in order.
 */
import * as v from 'valibot';

export const FILE_VERSION = 1;

export const Header = v.object({
  format: v.literal('pondbook'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  written: v.pipe(v.string(), v.isoDate()),
  device: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
  /** A part of a book: what was recorded on this day or later. */
  since: v.optional(v.pipe(v.string(), v.isoDate())),
});
export type Header = v.InferOutput<typeof Header>;

export const Trailer = v.object({
  facts: v.pipe(v.number(), v.integer(), v.minValue(0)),
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

/** Gathers the digests of pack lines into the file's hash. */
export class LineHash {
  readonly #digests: ArrayBuffer[] = [];
  readonly #known = new Set<string>();

  /** False for a line that was there before: no fact stands in a file twice. */
  async add(line: string): Promise<boolean> {
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(line));
    this.#digests.push(digest);
    return this.#known.size < this.#known.add(new Uint32Array(digest).join()).size;
  }

  async hex(): Promise<string> {
    const all = new Uint8Array(this.#digests.length * 32);
    this.#digests.forEach((digest, i) => all.set(new Uint8Array(digest), i * 32));
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', all));
    return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
  }
}
