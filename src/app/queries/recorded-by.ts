/** Who recorded a fact, by name; in a shop where nobody was entered nothing is looked up. */
import type { Fact } from '../../domain/facts/fact';
import { peopleIn, type ShopPerson } from '../../domain/people/shop-people';
import type { Database } from '../../storage/database';
import type { HeadRow } from '../../storage/schema/version-1';
import { readRecorders } from '../../storage/tables/holders';

export type RecordedBy = (fact: Pick<Fact, 'l' | 'c' | 'device'>) => ShopPerson | null;

/** Null is the owner, or somebody of whom this book has no name. */
export async function recordedBy(db: Database, head: HeadRow): Promise<RecordedBy> {
  const people = new Map(peopleIn(head.settings).map((person) => [person.id, person]));
  if (people.size === 0) return () => null;
  const recorder = await readRecorders(db, head);
  return (fact) => people.get(recorder(fact) ?? '') ?? null;
}
