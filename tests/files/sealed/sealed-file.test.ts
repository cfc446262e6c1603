/** Encrypted book files: what goes in comes out, and whatever else a file is, it is named for what it is. */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { openBookFile } from '../../../src/files/backup/open-book-file';
import { openSeal } from '../../../src/files/sealed/open-seal';
import {
  CHUNK_BYTES,
  HEADER_BYTES,
  isSealed,
  TAG_BYTES,
} from '../../../src/files/sealed/seal-header';
import { sealFile } from '../../../src/files/sealed/seal-file';
import { aBookOfFacts, bytesOf, fileOf, gzipped } from '../../helpers/book-files';
import { runs } from '../../helpers/law-runs';
import { useQuickKeys } from '../../helpers/quick-keys';

useQuickKeys();

const CODE = 'ABCDE-FGHJK-MNPQR-STVWE';
const RANDOM = Uint8Array.from({ length: 23 }, (_, i) => i);
const seal = (content: Blob, isGzipped = false) =>
  sealFile(content, CODE, { random: RANDOM, gzipped: isGzipped });
const outcome = async (bytes: Uint8Array<ArrayBuffer>, code = CODE) => {
  const opened = await openSeal(new Blob([bytes]), code);
  return opened.ok ? await opened.value.text() : opened.error.type;
};

/** Three chunks, the last one short. */
let content: Uint8Array<ArrayBuffer>;
let sealed: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  content = Uint8Array.from({ length: 2 * CHUNK_BYTES + 100 }, (_, i) => 65 + (i % 26));
  sealed = await bytesOf(await seal(new Blob([content])));
});

test('encrypted file: of any length, it opens with its code to the very bytes that went in', async () => {
  for (const length of [0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 2 * CHUNK_BYTES]) {
    const part = content.slice(0, length);

    const file = await seal(new Blob([part]));

    expect(await isSealed(file)).toBe(true);
    expect(await outcome(await bytesOf(file))).toBe(new TextDecoder().decode(part));
  }
});

test('encrypted file: a wrong code is a wrong code, however much of the file is damaged behind its header', async () => {
  const damaged = sealed.slice();
  damaged[HEADER_BYTES + 5]! ^= 1;

  expect(await outcome(sealed, 'ABCDE-FGHJK-MNPQR-STVWF')).toBe('code-wrong');
  expect(await outcome(damaged, 'ABCDE-FGHJK-MNPQR-STVWF')).toBe('code-wrong');
  expect(await outcome(damaged)).toBe('file-damaged');
});

test('encrypted file: with any one bit turned, or cut anywhere, it is refused by name', async () => {
  const refused = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: sealed.length - 1 }),
      fc.integer({ min: 0, max: 7 }),
      fc.boolean(),
      async (at, bit, cut) => {
        const other = cut ? sealed.slice(0, at) : sealed.slice();
        if (!cut) other[at]! ^= 1 << bit;
        if (!(await isSealed(new Blob([other])))) return;
        const named = await outcome(other);
        refused.set(named, (refused.get(named) ?? 0) + 1);
        expect(['file-damaged', 'file-truncated', 'file-too-new']).toContain(named);
        expect(named === 'file-truncated').toBe(cut);
      },
    ),
    runs(20),
  );
});

test('encrypted file: chunks swapped, left out or added are damage, though each of them is genuine', async () => {
  const chunk = CHUNK_BYTES + TAG_BYTES;
  const [head, one, two, last] = [
    sealed.slice(0, HEADER_BYTES),
    sealed.slice(HEADER_BYTES, HEADER_BYTES + chunk),
    sealed.slice(HEADER_BYTES + chunk, HEADER_BYTES + 2 * chunk),
    sealed.slice(HEADER_BYTES + 2 * chunk),
  ];
  const joined = async (...parts: Uint8Array<ArrayBuffer>[]) =>
    outcome(await bytesOf(new Blob(parts)));

  expect(await joined(head, two, one, last)).toBe('file-damaged');
  expect(await joined(head, one, last)).toBe('file-truncated');
  expect(await joined(head, one, one, two, last)).toBe('file-damaged');
});

test('encrypted file: a header that asks for a billion rounds is refused before any of them is run', async () => {
  const greedy = sealed.slice();
  new DataView(greedy.buffer).setUint32(12, 1_000_000_000);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', greedy.slice(0, 64)));
  greedy.set(hash, 64);
  const derive = crypto.subtle.deriveBits.bind(crypto.subtle);
  let derived = 0;
  crypto.subtle.deriveBits = (...asked) => {
    derived++;
    return derive(...asked);
  };

  const named = await outcome(greedy);
  crypto.subtle.deriveBits = derive;

  expect([named, derived]).toEqual(['file-damaged', 0]);
});

test('book file: plain, gzipped and encrypted are opened alike, and an encrypted one asks for its code', async () => {
  const facts = aBookOfFacts().length;
  const plain = await fileOf(aBookOfFacts());
  const zipped = await gzipped(plain);
  const files = [plain, zipped, await seal(plain), await seal(zipped, true)];
  const open = async (file: Blob, typed: string | null, kept: string | null) => {
    const read = await openBookFile(file, { typed, kept });
    return read.ok ? read.value.facts : read.error.type;
  };

  expect(await Promise.all(files.map((file) => open(file, null, null)))).toEqual([
    facts,
    facts,
    'code-needed',
    'code-needed',
  ]);
  expect(await Promise.all(files.map((file) => open(file, null, CODE)))).toEqual([
    facts,
    facts,
    facts,
    facts,
  ]);
  expect(await open(files[3]!, CODE, 'another')).toBe(facts);
  expect(await open(files[3]!, null, 'another')).toBe('code-needed');
  expect(await open(files[3]!, 'another', CODE)).toBe('code-wrong');
});

test('book file: gzip that ends too early or that is none is damaged, and a line without end is refused before it fills the memory', async () => {
  const zipped = await bytesOf(await gzipped(await fileOf(aBookOfFacts())));
  const bomb = await gzipped(new Blob(['{"format":"pondbook"', new Uint8Array(200e6).fill(32)]));
  const told = async (file: Blob) => {
    const read = await openBookFile(file, { typed: null, kept: null });
    return read.ok ? 'opened' : read.error.type;
  };

  expect(await told(new Blob([zipped.slice(0, zipped.length / 2)]))).toBe('file-damaged');
  expect(await told(new Blob([Uint8Array.of(0x1f, 0x8b, 1, 2, 3)]))).toBe('file-damaged');
  expect(bomb.size).toBeLessThan(300_000);
  expect(await told(bomb)).toBe('not-a-book-file');
});
