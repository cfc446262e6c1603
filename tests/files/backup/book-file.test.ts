/** The plain book file: what was written is what is read, and anything else is named for what it is. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBook } from '../../../src/files/backup/read-book';
import { writeBook } from '../../../src/files/backup/write-book';
import { cutIntoPacks } from '../../../src/merge/packs/cut';
import { tablesOf } from '../../../src/merge/packs/table';
import { ABOUT, aBookOfFacts, bytesOf, fileOf, told } from '../../helpers/book-files';
import { runs } from '../../helpers/law-runs';
import { knownFact, laterFact, listed, uniqueFacts } from '../../helpers/some-facts';

const REFUSALS = ['not-a-book-file', 'file-damaged', 'file-truncated', 'file-too-new'];

test('book file: whatever facts there are, of this version or a later one, they come back equal', async () => {
  const anyFacts = uniqueFacts(fc.oneof(knownFact, laterFact), 30);
  await fc.assert(
    fc.asyncProperty(anyFacts, async (facts) => {
      expect(await told(await fileOf(facts))).toEqual(listed(facts));
    }),
    runs(60),
  );
});

test('book file: packs come back column for column, and the header with them', async () => {
  const packs = tablesOf(aBookOfFacts()).flatMap(cutIntoPacks);

  const read = await readBook(await writeBook(packs, ABOUT));

  expect(read).toMatchObject({
    ok: true,
    value: { header: { format: 'pondbook', version: 1, ...ABOUT }, facts: 15 },
  });
  if (read.ok) expect(read.value.packs.map(plain)).toEqual(packs.map(plain));
});

test('book file: an empty book is a file too', async () => {
  expect(await told(await fileOf([]))).toEqual([]);
});

test('book file: it is one JSON document, one pack a line', async () => {
  const text = await (await fileOf(aBookOfFacts())).text();

  const parsed = JSON.parse(text) as { packs: unknown[]; facts: number };

  expect(parsed.facts).toBe(15);
  expect(text.trimEnd().split('\n')).toHaveLength(parsed.packs.length + 2);
});

test('book file: a byte order mark and the line ends of Windows, which some mailers add, do no harm', async () => {
  const text = await (await fileOf(aBookOfFacts())).text();

  expect(await told('\uFEFF' + text.replaceAll('\n', '\r\n'))).toEqual(listed(aBookOfFacts()));
});

test('book file: cut off anywhere behind its first words it says that the end is missing', async () => {
  const bytes = await bytesOf(await fileOf(aBookOfFacts()));
  const firstWords = '{"format":"pondbook",'.length;
  const problems = new Set<unknown>();

  // The last byte is only a line end.
  for (let end = firstWords; end < bytes.length - 1; end += end < 400 ? 1 : 7)
    problems.add(await told(bytes.subarray(0, end)));
  for (let end = bytes.length - 200; end < bytes.length - 1; end++)
    problems.add(await told(bytes.subarray(0, end)));

  expect([...problems]).toEqual(['file-truncated']);
});

test.each([
  ['a fact', /"amount":\[(\d)/],
  ['an id', /"id":"[0-9a-f]*(\d)/],
  ['a day', /"day":\[(\d)/],
  ['the number of facts', /"facts":(\d)/],
  ['the hash', /"hash":"[0-9a-f]*(\d)/],
])('book file: one digit of %s changed, and it says it is damaged', async (_, digit) => {
  const text = await (await fileOf(aBookOfFacts())).text();
  const match = digit.exec(text)!;
  const at = match.index + match[0].length - 1;
  const changed = text.slice(0, at) + ((Number(match[1]) + 1) % 10) + text.slice(at + 1);

  expect(await told(changed)).toBe('file-damaged');
});

test('book file: a pack left out, doubled or moved is noticed', async () => {
  const lines = (await (await fileOf(aBookOfFacts())).text()).split('\n');
  const [head, first, second, third, ...rest] = lines as [string, string, string, string];
  const files = [
    [head, second, third, ...rest],
    [head, first, first, second, third, ...rest],
    [head, second, first, third, ...rest],
  ];

  const problems = await Promise.all(files.map((one) => told(one.join('\n'))));

  expect(problems).toEqual(['file-damaged', 'file-damaged', 'file-damaged']);
});

test.each([
  ['nothing', ''],
  ['a line end', '\n'],
  ['another JSON', '{"customers":[]}'],
  ['another JSON of packs', '{"format":"other","version":1,"packs":[\n],"facts":0}'],
  ['a list', '日期,金额\n2026-01-01,5\n'],
  ['a picture', '\u0089PNG\r\n\u001a\n'],
])('book file: %s is no book file', async (_, text) => {
  expect(await told(text)).toBe('not-a-book-file');
});

test('book file: one of a later version is named as such, with its version', async () => {
  const text = await (await fileOf(aBookOfFacts())).text();

  const read = await readBook(new Blob([text.replace('"version":1', '"version":2')]));

  expect(read).toEqual({ ok: false, error: { type: 'file-too-new', version: 2 } });
});

test('book file: one that the disk stops giving says that it cannot be read', async () => {
  const stubborn = {
    size: 10,
    slice: () => new Blob(['{"format']),
    stream: () =>
      new ReadableStream({
        pull: (controller) => controller.error(new DOMException('gone', 'NotReadableError')),
      }),
  } as unknown as Blob;

  expect(await told(Object.setPrototypeOf(stubborn, Blob.prototype) as Blob)).toBe(
    'file-unreadable',
  );
});

test('book file: a thousand flipped bytes never crash it and never change a fact unnoticed', async () => {
  const facts = listed(aBookOfFacts());
  const bytes = await bytesOf(await fileOf(facts));
  const outcomes = new Map<string, number>();

  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: bytes.length - 1 }),
      fc.integer({ min: 1, max: 255 }),
      async (at, mask) => {
        const flipped = bytes.slice();
        flipped[at]! ^= mask;

        const outcome = await told(flipped);

        if (typeof outcome !== 'string') expect(outcome).toEqual(facts);
        else expect(REFUSALS).toContain(outcome);
        const name = typeof outcome === 'string' ? outcome : 'whole';
        outcomes.set(name, (outcomes.get(name) ?? 0) + 1);
      },
    ),
    { numRuns: 1000 },
  );

  // Only the day and device of the header and white space lie outside the hash.
  expect(outcomes.get('whole') ?? 0).toBeLessThan(50);
  // The others are named too: cut off, no book file, from a later version.
  expect(outcomes.get('file-damaged')).toBeGreaterThan(500);
});

const plain = (pack: object) =>
  Object.fromEntries(
    Object.entries(pack).map(([key, value]) => [
      key,
      ArrayBuffer.isView(value) ? Array.from(value as Uint8Array) : (value as unknown),
    ]),
  );
