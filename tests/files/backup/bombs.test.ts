/** Small files that claim to be huge, deep or slow to open: each is refused by name, long before it has cost what it claims. */
import { constants, deflateRawSync, gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { openBookFile } from '../../../src/files/backup/open-book-file';
import { sealFile } from '../../../src/files/sealed/seal-file';
import { aBookOfFacts, bytesOf, fileOf } from '../../helpers/book-files';

const CODE = 'ABCDE-FGHJK-MNPQR-STVWE';
const MB = 1024 * 1024;

let header: string;
let pack: string;
let sealed: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  const plain = await fileOf(aBookOfFacts());
  [header = '', pack = ''] = (await plain.text()).split('\n');
  const random = Uint8Array.from({ length: 23 }, (_, i) => i);
  sealed = await bytesOf(await sealFile(plain, CODE, { random, gzipped: false }));
});

/** A gzip file that unpacks to some text and then to so many megabytes of another, over and over. */
function gzipBomb(start: string, again: string, megabytes: number): Blob {
  const block = again.repeat(Math.ceil((16 * MB) / again.length));
  const flushed = (text: string) => deflateRawSync(text, { finishFlush: constants.Z_FULL_FLUSH });
  const packed = flushed(block);
  const parts = Array.from({ length: megabytes / 16 }, () => packed);
  return new Blob([gzipSync('').subarray(0, 10), flushed(start), ...parts]);
}

/** The encrypted file with one number of its header replaced, and the header's hash put right. */
async function sealedClaim(write: (view: DataView) => void): Promise<Blob> {
  const bytes = sealed.slice();
  write(new DataView(bytes.buffer));
  const hash = await crypto.subtle.digest('SHA-256', bytes.slice(0, 64));
  bytes.set(new Uint8Array(hash), 64);
  return new Blob([bytes]);
}

const inPack = (part: string, by: string) =>
  new Blob([`${header}\n`, pack.replace(part, by), '\n']);

const BOMBS: Readonly<Record<string, () => Blob | Promise<Blob>>> = {
  'lists in lists, 30 million deep': () => new Blob([`${header}\n`, '['.repeat(30 * MB)]),
  'things in things, 6 million deep': () => new Blob([`${header}\n`, '{"a":'.repeat(6 * MB)]),
  'lists in lists in the first line': () => new Blob(['['.repeat(30 * MB)]),
  'a pack that says it holds a billion facts': () => inPack('"n":', '"n":1000000000'),
  'a pack whose numbers are beyond all numbers': () => inPack('"l":[', '"l":[1e999,'),
  'two gigabytes of nothing but line ends, gzipped': () => gzipBomb(`${header}\n`, '\n', 2048),
  'two gigabytes of one line, gzipped': () => gzipBomb(`${header}\n`, ' ', 2048),
  'two gigabytes of the same genuine pack, gzipped': () =>
    gzipBomb(`${header}\n`, `${pack.replace(/,$/, '')},\n`, 2048),
  'two gigabytes before the first word, gzipped': () => gzipBomb('', '\n', 2048),
  'an encrypted file that says it holds 2 GB': () =>
    sealedClaim((view) => view.setBigUint64(40, 2n ** 31n)),
  'an encrypted file of more chunks than can be counted': () =>
    sealedClaim((view) => view.setBigUint64(40, 2n ** 64n - 1n)),
  'an encrypted file whose key takes 4 billion rounds': () =>
    sealedClaim((view) => view.setUint32(12, 2 ** 32 - 1)),
};

test.each(Object.keys(BOMBS))('bomb: %s', async (name) => {
  const file = await BOMBS[name]!();
  const cpu = process.cpuUsage();
  const began = performance.now();

  const read = await openBookFile(file, { typed: CODE, kept: null });

  const { user, system } = process.cpuUsage(cpu);
  const ms = Math.round((user + system) / 1000);
  const told = read.ok ? 'opened' : read.error.type;
  console.info(
    `  bomb: ${name}: ${told} after ${Math.round(performance.now() - began)} ms (${ms} ms of CPU), ${(file.size / MB).toFixed(1)} MB`,
  );
  expect(['file-damaged', 'file-truncated', 'not-a-book-file']).toContain(told);
});
