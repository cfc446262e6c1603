/** A simulated vendor's book in which things went wrong and were put right: what patterns must see through. */
import type { Fact } from '../../src/domain/facts/fact';
import { lineItemsOf } from '../../src/domain/simulation/line-items';
import { simulateVendor } from '../../src/domain/simulation/simulate-vendor';
import {
  SIMULATED_KINDS,
  WALK_IN,
  type SimulatedPreset,
} from '../../src/domain/simulation/simulated-vendor';
import { dayFromNumber } from '../../src/domain/shared/day';
import type { CustomerId, FactId, ImportId } from '../../src/domain/shared/id';
import { tablesOf } from '../../src/merge/packs/table';
import { aBook, type TestBook } from './a-book';
import { aDay, anId, named, visited, voided } from './taps';

const LAST_DAY = '2026-11-21';
const IMPORT = anId<ImportId>('b0');
const UNDONE = anId<ImportId>('b1');

const idOf = (kind: string, n: number): string => kind + n.toString(16).padStart(30, '0');
export const personId = (n: number): CustomerId => idOf('c0', n) as CustomerId;

/** Of 40 customers over two and a half years, with every third visit without a time, walk-ins, refunds and line items. */
export async function patternedBook(preset: SimulatedPreset, seed: number): Promise<TestBook> {
  const book = await aBook(seed);
  const vendor = simulateVendor({
    preset,
    customers: 40,
    seed,
    lastDay: aDay(LAST_DAY),
    years: 2.5,
    visits: 1500,
  });
  const { visits } = vendor;
  const envelope = { l: 1, c: 0, device: '00000000000000aa', v: 1 };
  const facts = Array.from({ length: visits.count }, (_, i): Fact => {
    const who = visits.customer[i]!;
    const items = lineItemsOf(vendor, i);
    return {
      ...envelope,
      id: idOf('f0', i),
      kind: 'visit',
      visit: SIMULATED_KINDS[visits.kind[i]!]!,
      amountFen: visits.amountFen[i]!,
      customer: who === WALK_IN ? null : personId(who),
      at: {
        day: dayFromNumber(visits.day[i]!),
        minute: i % 3 === 0 ? null : visits.minute[i]!,
        zone: 480,
      },
      // A tenth belongs to an import that is taken back below.
      batch: i % 10 === 0 ? UNDONE : IMPORT,
      ...(items.length ? { items } : {}),
    } as Fact;
  });
  const came = (batch: ImportId, n: number) =>
    ({
      ...envelope,
      id: idOf('f1', n),
      kind: 'import',
      batch,
      source: 'test',
      customers: 0,
      visits: 0,
      customer: null,
      at: { day: aDay(LAST_DAY), minute: null, zone: 480 },
    }) as unknown as Fact;
  await book.rewrite({ incoming: tablesOf([...facts, came(IMPORT, 0), came(UNDONE, 1)]) });
  await book.add(
    voided(UNDONE, null),
    ...vendor.customers.map((one, n) => named(personId(n), one.name)),
    ...[5, 101, 333, 1001].map((i) => voided(idOf('f0', i) as FactId, facts[i]!.customer)),
    // Entered for tomorrow by mistake.
    visited(personId(1), '2026-11-22', 100),
    visited(personId(2), LAST_DAY, 4200),
    visited(null, LAST_DAY, 800),
    ...[
      [3, 4],
      [4, 5],
      [11, 12],
    ].map(([one = 0, other = 0]) => ({
      kind: 'alias' as const,
      customer: personId(one),
      other: personId(other),
      at: { day: aDay(LAST_DAY), minute: null, zone: 480 },
      batch: null,
    })),
  );
  return book;
}
