/** Book files for tests: a small book of every kind as text, and what reading a text says. */
import type { Fact } from '../../src/domain/facts/fact';
import { readBook } from '../../src/files/backup/read-book';
import { writeBook } from '../../src/files/backup/write-book';
import { cutIntoPacks } from '../../src/merge/packs/cut';
import { tablesOf } from '../../src/merge/packs/table';
import { aSource } from './a-book';
import { factsOf, listed } from './some-facts';
import {
  aDay,
  anId,
  AUNT_LI,
  contacted,
  fedBack,
  named,
  OLD_WANG,
  points,
  visited,
  voided,
} from './taps';
import type { ImportId } from '../../src/domain/shared/id';

export const ABOUT = { written: aDay('2026-11-21'), device: '00000000000000a1' };

/** A fact or two of every kind, one of them of a later version. */
export function aBookOfFacts(): Fact[] {
  const ids = aSource(11);
  const drafts = [
    named(OLD_WANG, '老王 “3 号位”'),
    named(AUNT_LI, 'Aunt Li'),
    visited(OLD_WANG, '2026-05-04', 12_850, { id: anId('11') }),
    visited(OLD_WANG, '2026-05-09', -3_000, { visit: 'refund' }),
    { ...visited(AUNT_LI, '2026-05-09', 700), note: 'two bags\nof ice' },
    {
      ...visited(null, '2026-05-10', 4_500, { visit: 'session' }),
      items: [{ product: '草鱼', grams: 1500, amountFen: 4500 }],
    },
    points(OLD_WANG, 128, anId('11')),
    { ...points(AUNT_LI, -5), note: 'a gift' },
    { ...contacted(AUNT_LI, '2026-05-11', 'willCome'), note: 'on Sunday' },
    fedBack(AUNT_LI, '2026-05-09', 'complaint', { id: anId('22'), note: 'too small' }),
    fedBack(AUNT_LI, '2026-05-11', 'solved', { answers: anId('22') }),
    voided(anId('11'), OLD_WANG),
    { ...named(OLD_WANG, ''), kind: 'setting', customer: null, fields: { shopName: '东塘' } },
    {
      kind: 'import',
      batch: anId<ImportId>('77'),
      source: 'list.csv',
      customers: 2,
      visits: 3,
      customer: null,
      at: { day: aDay('2026-05-12'), minute: 600, zone: 480 },
    },
    {
      kind: 'foreign',
      foreignKind: 'contact',
      code: 'call',
      amount: 3,
      ref: null,
      text: '{"later":1}',
      customer: AUNT_LI,
      at: { day: aDay('2026-05-12'), minute: null, zone: 480 },
      batch: null,
    },
  ];
  return drafts.map(
    (draft, i) =>
      ({
        id: ids.newId(),
        ...draft,
        l: 1_790_000_000_000 + i,
        c: i % 3,
        device: i % 2 ? ABOUT.device : '00000000000000b2',
        v: 1,
      }) as Fact,
  );
}

export const fileOf = (facts: readonly Fact[]): Promise<Blob> =>
  writeBook(tablesOf(facts).flatMap(cutIntoPacks), ABOUT);

export const bytesOf = async (file: Blob): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await file.arrayBuffer());

export const gzipped = (file: Blob): Promise<Blob> =>
  new Response(file.stream().pipeThrough(new CompressionStream('gzip'))).blob();

/** The facts of a file in the order of their ids, or the name of what is wrong with it. */
export async function told(
  file: Blob | string | Uint8Array<ArrayBuffer>,
): Promise<Fact[] | string> {
  const read = await readBook(file instanceof Blob ? file : new Blob([file]));
  return read.ok ? listed(factsOf(read.value.packs)) : read.error.type;
}
