/**
 * A thousand backups somebody or something has changed: 500 plain ones, which their content hash gives away, and 500
 * encrypted ones, whatever is done to them by somebody who knows their format. Not one may be taken for genuine.
 */
import { beforeAll, expect, test } from 'vitest';
import { openBookFile } from '../../../src/files/backup/open-book-file';
import { CHUNK_BYTES, HEADER_BYTES, TAG_BYTES } from '../../../src/files/sealed/seal-header';
import { sealFile } from '../../../src/files/sealed/seal-file';
import { Prng } from '../../../src/domain/simulation/prng';
import type { Fact } from '../../../src/domain/facts/fact';
import { ABOUT, aBookOfFacts, bytesOf, fileOf } from '../../helpers/book-files';
import { useQuickKeys } from '../../helpers/quick-keys';
import { aSource } from '../../helpers/a-book';
import { OLD_WANG, visited } from '../../helpers/taps';

type Bytes = Uint8Array<ArrayBuffer>;
/** A change, or null where by chance it changed nothing that counts. */
type Tamper = (of: Bytes, chance: Prng) => Bytes | null | Promise<Bytes | null>;

useQuickKeys();

const EACH = 100;
const CODE = 'ABCDE-FGHJK-MNPQR-STVWE';

/** A book of every kind of fact and several packs of visits, long enough for several encrypted chunks. */
function someFacts(seed: number): Fact[] {
  const ids = aSource(seed);
  const visits = Array.from({ length: 1300 }, (_, i) => ({
    ...visited(i % 3 ? OLD_WANG : null, '2026-05-04', 100 + i),
    note: `no ${i} of ${seed}`,
    id: ids.newId(),
    l: 1_790_000_000_000 + i,
    c: 0,
    device: ABOUT.device,
    v: 1,
  }));
  return [...aBookOfFacts(), ...(visits as unknown as Fact[])];
}

let plain: Bytes;
let otherPlain: Bytes;
let sealed: Bytes;
let otherSealed: Bytes;
beforeAll(async () => {
  plain = await bytesOf(await fileOf(someFacts(1)));
  otherPlain = await bytesOf(await fileOf(someFacts(2)));
  const seal = async (content: Bytes, salt: number) =>
    bytesOf(
      await sealFile(new Blob([content]), CODE, {
        random: Uint8Array.from({ length: 23 }, (_, i) => i + salt),
        gzipped: false,
      }),
    );
  sealed = await seal(plain, 0);
  otherSealed = await seal(otherPlain, 100);
});

const textOf = (bytes: Bytes): string => new TextDecoder().decode(bytes);
const joined = (...parts: readonly Uint8Array[]): Bytes =>
  Uint8Array.from(parts.flatMap((part) => [...part]));
const inLines =
  (change: (lines: string[], chance: Prng) => string[]): Tamper =>
  (of, chance) =>
    counting(of, new TextEncoder().encode(change(textOf(of).split('\n'), chance).join('\n')));
const counting = (of: Bytes, other: Bytes) => (essence(other) === essence(of) ? null : other);
/** A line that holds a pack: neither the first nor the last. */
const someLine = (lines: readonly string[], chance: Prng) => 1 + chance.below(lines.length - 3);

/** What nobody needs to notice: white space, and which line of the list has its comma. */
const essence = (bytes: Bytes): string =>
  textOf(bytes)
    .replace(/,?\s*(\n|$)/g, '\n')
    .trim();

const PLAIN: Readonly<Record<string, Tamper>> = {
  'a byte changed': (of, chance) => {
    const other = of.slice();
    const header = textOf(of).indexOf('\n');
    other[header + 1 + chance.below(of.length - header - 2)]! ^= 1 + chance.below(255);
    return counting(of, other);
  },
  'the end cut off': (of, chance) => of.slice(0, 30 + chance.below(of.length - 32)),
  'two lines swapped': inLines((lines, chance) => {
    const [one, two] = [someLine(lines, chance), someLine(lines, chance)];
    const [a, b] = [lines[one]!.replace(/,$/, ''), lines[two]!.replace(/,$/, '')];
    const comma = (at: number) => (lines[at]!.endsWith(',') ? ',' : '');
    return lines.with(one, b + comma(one)).with(two, a + comma(two));
  }),
  'a line doubled or left out': inLines((lines, chance) => {
    const at = someLine(lines, chance);
    const line = `${lines[at]!.replace(/,$/, '')},`;
    return chance.below(2) ? lines.toSpliced(at, 0, line) : lines.toSpliced(at, 1);
  }),
  'a number edited, or a line of another book': inLines((lines, chance) => {
    const at = someLine(lines, chance);
    if (chance.below(4) === 0) {
      const others = textOf(otherPlain).split('\n');
      return lines.with(at, `${others[someLine(others, chance)]!.replace(/,$/, '')},`);
    }
    const places = [...lines[at]!.matchAll(/[,[]-?\d+/g)];
    const place = places[chance.below(places.length)]!;
    const from = place.index + 1;
    const edited = String(Number(place[0].slice(1)) + 1);
    return lines.with(
      at,
      lines[at]!.slice(0, from) + edited + lines[at]!.slice(place.index + place[0].length),
    );
  }),
};

const CHUNK = CHUNK_BYTES + TAG_BYTES;
const chunkAt = (of: Bytes, i: number) =>
  of.slice(HEADER_BYTES + i * CHUNK, HEADER_BYTES + (i + 1) * CHUNK);
const chunksIn = (of: Bytes) => Math.ceil((of.length - HEADER_BYTES) / CHUNK);
const withChunks = (of: Bytes, chunks: readonly Uint8Array[]) =>
  joined(of.slice(0, HEADER_BYTES), ...chunks);
const allChunks = (of: Bytes) => Array.from({ length: chunksIn(of) }, (_, i) => chunkAt(of, i));

const SEALED: Readonly<Record<string, Tamper>> = {
  'a bit turned': (of, chance) => {
    const other = of.slice();
    other[chance.below(of.length)]! ^= 1 << chance.below(8);
    return other;
  },
  'the end cut off': (of, chance) => of.slice(0, chance.below(of.length)),
  'chunks swapped, doubled or left out': (of, chance) => {
    const chunks = allChunks(of);
    const [one, two] = [chance.below(chunks.length), chance.below(chunks.length)];
    if (one === two) return null;
    const ways = [
      chunks.with(one, chunks[two]!).with(two, chunks[one]!),
      chunks.toSpliced(one, 0, chunks[two]!),
      chunks.toSpliced(one, 1),
    ];
    return withChunks(of, ways[chance.below(3)]!);
  },
  'a header edited by somebody who can count its hash': async (of, chance) => {
    const other = of.slice();
    other[8 + chance.below(56)]! ^= 1 + chance.below(255);
    const hash = await crypto.subtle.digest('SHA-256', other.slice(0, 64));
    other.set(new Uint8Array(hash), 64);
    return other;
  },
  'a part of another genuine file': (of, chance) => {
    const at = chance.below(chunksIn(of));
    return chance.below(3)
      ? withChunks(of, allChunks(of).with(at, chunkAt(otherSealed, at)))
      : joined(otherSealed.slice(0, HEADER_BYTES), of.slice(HEADER_BYTES));
  },
};

const NAMES = ['file-damaged', 'file-truncated', 'file-too-new', 'not-a-book-file', 'code-wrong'];

test.each([
  ['plain', PLAIN, () => plain],
  ['encrypted', SEALED, () => sealed],
] as const)(
  'tampered: 500 changed %s backups are all refused, each by name',
  async (kind, ways, genuine) => {
    const of = genuine();
    const open = async (bytes: Bytes) => {
      const read = await openBookFile(new Blob([bytes]), { typed: CODE, kept: null });
      return read.ok ? 'opened' : read.error.type;
    };
    const chance = new Prng(7);
    let refused = 0;

    expect(await open(of)).toBe('opened');
    for (const [way, tamper] of Object.entries(ways)) {
      const told = new Map<string, number>();
      for (let tries = 0; tries < EACH;) {
        const other = await tamper(of, chance);
        if (!other) continue;
        tries++;
        const name = await open(other);
        told.set(name, (told.get(name) ?? 0) + 1);
        expect(NAMES, `${way}, number ${tries}`).toContain(name);
        refused++;
      }
      const counts = [...told].map(([name, count]) => `${count} ${name}`).join(', ');
      console.info(`  ${kind}, ${way}: ${counts}`);
    }

    expect(refused).toBe(500);
  },
);
