/** Under which ids the book knows a person. */
import type { CustomerId } from '../../domain/shared/id';
import type { Database } from '../database';
import type { DirectoryRow } from '../schema/version-1';
import { readDirectory } from './head';

type Person = readonly CustomerId[];

const byDirectory = new WeakMap<DirectoryRow, ReadonlyMap<CustomerId, Person>>();

/** All ids of a person, the one that counts first; for most people it is the only one. */
export async function readPeople(
  db: Database,
  generation: number,
): Promise<(id: CustomerId) => Person> {
  const directory = await readDirectory(db, generation);
  let people = byDirectory.get(directory);
  if (!people) {
    const several = directory.people ?? [];
    people = new Map(several.flatMap((all) => all.map((one) => [one, all] as const)));
    byDirectory.set(directory, people);
  }
  return (id) => people.get(id) ?? [id];
}
