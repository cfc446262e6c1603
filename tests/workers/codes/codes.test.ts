/** One phone draws its day as codes, another reads the pictures: what arrives is the file the first would have sent. */
import { beforeEach, expect, test } from 'vitest';
import type { CodePicture } from '../../../src/workers/codes/code-answers';
import { readCode } from '../../../src/workers/codes/code-picture';
import { gatherCode } from '../../../src/workers/codes/gather-codes';
import { codePicture, showCodes } from '../../../src/workers/codes/show-codes';
import { exportBook } from '../../../src/workers/jobs/export-book';
import { previewMerge } from '../../../src/workers/jobs/merge-file';
import { aBook, type TestBook } from '../../helpers/a-book';
import { contextFor, done } from '../../helpers/a-worker';
import { AUNT_LI, named, OLD_WANG, visited } from '../../helpers/taps';

let book: TestBook;
beforeEach(async () => {
  book = await aBook();
});

/** A code as a camera held straight would see it: so many pixels a square, grey on grey. */
function seenAs({ side, squares }: CodePicture, pixels: number) {
  const width = side * pixels;
  const data = new Uint8ClampedArray(width * width * 4);
  for (let at = 0; at < width * width; at++) {
    const [x, y] = [at % width, Math.floor(at / width)].map((n) => Math.floor(n / pixels));
    data.fill(squares[y! * side + x!] ? 40 : 210, at * 4, at * 4 + 3);
    data[at * 4 + 3] = 255;
  }
  return { width, height: width, data };
}

const unzipped = (file: Blob) =>
  new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).text();

test('codes: what one phone shows, another reads: the file arrives to the byte, and its preview says what it would bring', async () => {
  await book.add(named(OLD_WANG, '老王'), named(AUNT_LI, '李婶'));
  for (let i = 0; i < 30; i++) await book.add(visited(OLD_WANG, '2026-11-21', 500 + i));
  const shown = await done(showCodes({}, contextFor(book)));
  expect(shown).toMatchObject({ facts: 32, codes: Math.ceil(shown.bytes / 800) });
  expect(shown.codes).toBeGreaterThan(1);

  let file: Blob | null = null;
  for (let frame = 0; frame < shown.codes; frame++) {
    expect(file).toBeNull();
    const gathered = await done(gatherCode({ seen: seenAs(await codePicture({ frame }), 4) }));
    expect(gathered).toMatchObject({ got: frame + 1, needed: shown.codes });
    file = gathered?.file ?? null;
  }

  expect(file?.size).toBe(shown.bytes);
  const sent = await done(exportBook({}, contextFor(book)));
  expect(await unzipped(file!)).toBe(await sent.blob.text());
  const other = await aBook();
  expect(await done(previewMerge({ file: file! }, contextFor(other)))).toMatchObject({
    added: 32,
    visits: 30,
  });
});

test('codes: a picture without a code is nothing, and somebody’s menu is not ours', async () => {
  const grey = { width: 64, height: 64, data: new Uint8ClampedArray(64 * 64 * 4).fill(128) };

  expect(readCode(grey)).toBeNull();
  expect(await gatherCode({ seen: grey })).toEqual({ ok: true, value: null });
  expect(await gatherCode({ seen: 'HTTPS://EXAMPLE.ORG' })).toMatchObject({
    error: { type: 'not-a-frame' },
  });
});

test('codes: an empty book has nothing to show, and one of thousands of visits is told to go as a file', async () => {
  expect(await showCodes({}, contextFor(book))).toMatchObject({
    error: { type: 'nothing-for-codes' },
  });
  const visits = Array.from({ length: 6000 }, (_, i) => visited(OLD_WANG, '2026-11-21', 500 + i));
  await book.add(...visits);

  expect(await showCodes({}, contextFor(book))).toMatchObject({
    error: { type: 'too-much-for-codes', most: 100_000 },
  });
});
