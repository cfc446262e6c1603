/** Encrypted book files are what their published description says: anybody can open them without this app. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sealFile } from '../../../src/files/sealed/seal-file';
import { openSealed } from '../../../scripts/open-sealed.mjs';
import { aBookOfFacts, bytesOf, fileOf, gzipped } from '../../helpers/book-files';

const CODE = 'ABCDE-FGHJK-MNPQR-STVWE';
const RANDOM = Uint8Array.from({ length: 23 }, (_, i) => i);
const seal = (content: Blob, isGzipped = false) =>
  sealFile(content, CODE, { random: RANDOM, gzipped: isGzipped });

test('encrypted file: the example of its published description is what this app writes, and Node alone opens it', async () => {
  const published = readFileSync(
    join(import.meta.dirname, '../../../public/pondbook-sealed.txt'),
    'utf8',
  );
  const example = published.slice(published.indexOf('(hex, 122 bytes)')).replace(/[^0-9a-f]/g, '');

  const file = Buffer.from(await bytesOf(await seal(new Blob(['hello pond']))));

  expect(file.toString('hex')).toBe(example.slice(-244));
  expect(openSealed(file, CODE).toString()).toBe('hello pond');
});

test('encrypted file: a gzipped book opens by the published description without any code of the app', async () => {
  const plain = await fileOf(aBookOfFacts());

  const file = Buffer.from(await bytesOf(await seal(await gzipped(plain), true)));

  expect(openSealed(file, CODE).toString()).toBe(await plain.text());
  expect(() => openSealed(file, 'ABCDE')).toThrow('wrong code');
});
