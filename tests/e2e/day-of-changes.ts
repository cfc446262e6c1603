/** A day as a vendor's phone holds it in the evening: 100 visits of 40 known customers, and ten of them corrected. */
import type { CustomerId, FactId } from '../../src/domain/shared/id';
import type { Draft } from '../../src/domain/facts/fact';
import { Prng } from '../../src/domain/simulation/prng';
import { writeBook } from '../../src/files/backup/write-book';
import { cutIntoPacks } from '../../src/merge/packs/cut';
import { tablesOf } from '../../src/merge/packs/table';
import { stamped } from '../helpers/some-facts';
import { aDay, named, visited } from '../helpers/taps';
import { daysAgo } from './regulars';

const NAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗';
const DAY_MS = 86_400_000;

/** The book file of that evening. Ids are as random as real ones: they are most of what does not shrink. */
export async function dayOfChanges(visits = 100, edits = 10): Promise<string> {
  const chance = new Prng(visits);
  const anId = <T extends string>(): T =>
    Array.from({ length: 32 }, () => Math.floor(chance.unit() * 16).toString(16)).join('') as T;
  const customers = Array.from({ length: 40 }, () => anId<CustomerId>());
  const today = daysAgo(0);
  const now = Date.now();
  const drafts: (readonly [number, Draft])[] = [
    ...customers.map((id, i) => {
      const name = `${NAMES[i % NAMES.length]!}${i < NAMES.length ? '师傅' : '大姐'}`;
      return [
        now - 30 * DAY_MS + i,
        { ...named(id, name, daysAgo(30)), id: anId<FactId>() },
      ] as const;
    }),
    ...Array.from({ length: visits }, (_, i) => {
      const who = customers[Math.floor(chance.unit() * customers.length)]!;
      const fen = 500 + Math.floor(chance.unit() * 300) * 50;
      return [now - visits + i, visited(who, today, fen, { id: anId<FactId>() })] as const;
    }),
    ...Array.from({ length: edits }, (_, i) => {
      const phone = `138${String(10_000_000 + Math.floor(chance.unit() * 89_999_999))}`;
      const draft = { ...named(customers[i]!, '', today), id: anId<FactId>(), fields: { phone } };
      return [now + i, draft] as const;
    }),
  ];
  const packs = tablesOf(stamped(drafts)).flatMap(cutIntoPacks);
  return (await writeBook(packs, { written: aDay(today), device: '00000000000000a1' })).text();
}
