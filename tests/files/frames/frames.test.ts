/**
 * A day's changes held in front of another phone: whatever the camera misses, sees twice or sees of another phone, the
 * file arrives to the byte or is not there yet. Laws:
 * any order, any losses, doubles, strangers in between: whole and equal, or not whole; a frame more or two is enough;
 * nothing that a code claims takes memory beyond its bound.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crc32 } from '../../../src/files/frames/crc32';
import { framesOf } from '../../../src/files/frames/cut-frames';
import { fromBase45, toBase45 } from '../../../src/files/frames/base45';
import {
  blocksOf,
  MOST_CONTENT_BYTES,
  readFrame,
  transferOf,
  writeFrame,
} from '../../../src/files/frames/frame';
import { FrameGathering } from '../../../src/files/frames/gather-frames';
import { mixtureOf } from '../../../src/files/frames/mixture';
import { runs } from '../../helpers/law-runs';

const ascii = (text: string) => new TextEncoder().encode(text);
/** Bytes that do not repeat, the same for the same seed. */
function content(length: number, seed = 1): Uint8Array<ArrayBuffer> {
  let x = seed;
  return Uint8Array.from({ length }, () => {
    x = (Math.imul(x, 1_664_525) + 1_013_904_223) | 0;
    return x >>> 24;
  });
}

/** What a phone has after seeing these codes: the content, or why not. */
async function seen(texts: Iterable<string>): Promise<Uint8Array | string> {
  const gathering = new FrameGathering();
  let problem = 'incomplete';
  for (const text of texts) {
    const taken = gathering.take(text);
    if (!taken.ok) {
      problem = taken.error.type;
      continue;
    }
    const whole = await gathering.content();
    if (!whole.ok) problem = whole.error.type;
    else if (whole.value) return whole.value;
  }
  return problem;
}

test('codes: text and checksum are those of the standards', () => {
  expect(toBase45(ascii('AB'))).toBe('BB8');
  expect(toBase45(ascii('Hello!!'))).toBe('%69 VD92EX0');
  expect(toBase45(ascii('base-45'))).toBe('UJCLQE7W581');
  expect(fromBase45('QED8WEX0')).toEqual(ascii('ietf!'));
  expect(['GGW', ':::', 'A', 'ABCa', 'ZZ'].map(fromBase45)).toEqual([null, null, null, null, null]);
  expect(crc32(ascii('123456789'))).toBe(0xcbf43926);
});

test('codes: 1,200 bytes are two codes of 600, and any bytes come back from text as they were', () => {
  expect(blocksOf(1200)).toEqual({ count: 2, bytes: 600 });
  expect(blocksOf(1)).toEqual({ count: 1, bytes: 1 });
  expect(blocksOf(MOST_CONTENT_BYTES)).toEqual({ count: 328, bytes: 800 });
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 900 }), (bytes) => {
      expect(fromBase45(toBase45(bytes))).toEqual(bytes);
    }),
    runs(50),
  );
});

test('codes: in any order, with any of them missed, doubled or another phone’s, the file is whole and equal or not there yet', async () => {
  let whole = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 20_000 }),
      fc.integer({ min: 1, max: 3000 }),
      fc.array(fc.tuple(fc.nat({ max: 120 }), fc.boolean()), { maxLength: 120 }),
      fc.integer(),
      async (length, otherLength, order, seed) => {
        const [ours, theirs] = [content(length, seed), content(otherLength, seed + 1)];
        const [mine, other] = [await framesOf(ours), await framesOf(theirs)];
        const texts = order.map(([number, stranger]) => (stranger ? other : mine)(number));

        const got = await seen(texts);

        if (typeof got === 'string') return;
        whole++;
        expect([ours, theirs]).toContainEqual(got);
      },
    ),
    runs(60),
  );
  expect(whole).toBeGreaterThan(0);
});

test('codes: whenever the camera is held up and a third of all codes is missed, one or two more than there are blocks are enough', async () => {
  const tries = 20;
  let more = 0;
  const table: string[] = [];
  for (const kilobytes of [1, 4, 8, 30, 100]) {
    const bytes = content(kilobytes * 1000, kilobytes);
    const frameOf = await framesOf(bytes);
    const { count } = blocksOf(bytes.length);
    let read = 0;
    for (let each = 0; each < tries; each++) {
      const chance = content(4 * count + 100, each + 7);
      const texts = Array.from(chance, (value, i) => ({ lost: value < 85, number: each * 3 + i }))
        .filter(({ lost }) => !lost)
        .map(({ number }) => number);
      const gathering = new FrameGathering();
      const needed = texts.findIndex((number) => {
        const taken = gathering.take(frameOf(number));
        return taken.ok && taken.value.got === taken.value.needed;
      });
      expect(needed, 'complete within what was shown').toBeGreaterThanOrEqual(0);
      read += needed + 1;
    }
    more += read / tries - count;
    table.push(`${kilobytes} kB: ${count} blocks, ${(read / tries - count).toFixed(2)} codes more`);
    expect(read / tries - count).toBeLessThan(3);
  }
  console.info(table.join('\n'));
  expect(more / 5).toBeLessThan(2.2);
}, 60_000);

test('codes: a mixture is never empty, never names a block that is not there, and the first are the blocks themselves', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 328 }), fc.nat({ max: 0xffffffff }), (count, number) => {
      const mixture = mixtureOf(number, count);
      const blocks = Array.from({ length: mixture.length * 32 }, (_, i) => i).filter(
        (i) => mixture[i >>> 5]! & (1 << (i & 31)),
      );
      expect(blocks.length).toBeGreaterThan(0);
      expect(Math.max(...blocks)).toBeLessThan(count);
      if (number < count) expect(blocks).toEqual([number]);
    }),
    runs(200),
  );
});

test('codes: a code that is not ours, damaged, too new or too large is refused by name and keeps nothing', async () => {
  const frameOf = await framesOf(content(1200));
  const transfer = await transferOf(content(1200));
  const block = new Uint8Array(600);
  const named = (text: string) => {
    const frame = readFrame(text);
    return frame.ok ? 'read' : frame.error.type;
  };
  const withByte = (at: number, value: number, mend: boolean): string => {
    const bytes = fromBase45(frameOf(0))!;
    bytes[at] = value;
    if (mend) new DataView(bytes.buffer).setUint32(bytes.length - 4, crc32(bytes.subarray(0, -4)));
    return toBase45(bytes);
  };

  expect(named('https://example.org/menu')).toBe('not-a-frame');
  expect(named('')).toBe('not-a-frame');
  expect(named('A'.repeat(100_000))).toBe('not-a-frame');
  expect(named(toBase45(ascii('PQ')))).toBe('frame-damaged');
  expect(named(withByte(40, 0, false))).toBe('frame-damaged');
  expect(named(withByte(2, 2, true))).toBe('frame-too-new');
  expect(named(withByte(19, 255, true))).toBe('transfer-too-large');
  expect(named(writeFrame({ transfer: { ...transfer, contentBytes: 0 }, number: 0, block }))).toBe(
    'frame-damaged',
  );
  expect(
    named(writeFrame({ transfer, number: 0, block: new Uint8Array(599) })),
    'a block of another length than the content has',
  ).toBe('frame-damaged');
  expect(named(frameOf(0))).toBe('read');
});

test('codes: frames forged under our name make the file damaged, never wrong, and gathering begins anew', async () => {
  const bytes = content(5000);
  const frameOf = await framesOf(bytes);
  const transfer = await transferOf(bytes);
  const { bytes: length } = blocksOf(bytes.length);
  const forged = writeFrame({ transfer, number: 3, block: new Uint8Array(length) });
  const all = Array.from({ length: 7 }, (_, number) => frameOf(number));

  expect(await seen([forged, ...all])).toBe('transfer-damaged');
  expect(await seen([forged, ...all, ...all])).toEqual(bytes);
});

test('codes: the other phone has begun anew with something else: after a second of nothing else that is gathered', async () => {
  const [before, after] = [content(9000, 1), content(9000, 2)];
  const [old, anew] = [await framesOf(before), await framesOf(after)];
  const some = Array.from({ length: 5 }, (_, number) => old(number));
  const all = Array.from({ length: 30 }, (_, number) => anew(number));

  expect(await seen([...some, ...all.slice(0, 9)])).toBe('other-transfer');
  expect(await seen([...some, ...all])).toEqual(after);
});
