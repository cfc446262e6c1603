/** Everything a book holds, as plain values: for tests that say "unchanged" and mean all of it. */
import type { Fact } from '../../src/domain/facts/fact';
import { canonical, readLive } from '../../src/storage/compare';
import type { Database } from '../../src/storage/database';
import { readWholeBook } from '../../src/storage/read-all';
import { factOfTail } from '../../src/storage/tables/history';
import { factsOf, listed } from './some-facts';

/** All facts, wherever they lie, in the order of their ids. */
export async function allFacts(db: Database): Promise<Fact[]> {
  const whole = await readWholeBook(db);
  return listed([...factsOf(whole.packs), ...whole.tail.map(factOfTail)]);
}

/** Facts, cards, sums and head, down to the clock. */
export async function dump(db: Database): Promise<string> {
  const { head, cards, years } = await readLive(db);
  return canonical([await allFacts(db), head, [...cards].sort(), [...years].sort()]);
}

/** How many packs and chunks lie in the database that the book does not name. */
export async function leftovers(db: Database): Promise<number> {
  const { directory } = await readWholeBook(db);
  const lying = (await db.packs.count()) + (await db.chunks.count());
  return lying - directory.packs.length - directory.chunks.length;
}
