/** Customers who are one person: whoever is linked goes by the smallest id of all, whatever order the links came in. */
import { idFromBytes, type CustomerId, type FactId } from '../../domain/shared/id';
import { derivedId } from '../derived-id';
import { wordsOf, type IdIndex } from '../id-index';
import type { FactColumns } from '../packs/pack';
import type { Dead } from './dead';
import { forEachLive } from './live-rows';

/** All ids of one person, the one that counts first, in byte order. */
export type Person = readonly [root: CustomerId, ...others: CustomerId[]];

interface Link {
  readonly one: number;
  readonly other: number;
}

/** The links that count, by the customers' numbers; ids nobody has spoken of yet get theirs. */
export function readLinks(tables: readonly FactColumns[], dead: Dead, customers: IdIndex): Link[] {
  const links: Link[] = [];
  forEachLive(tables, 'alias', dead, (table, row) => {
    if (!table.customer[row] || !table.ref) return;
    links.push({
      one: customers.add(wordsOf(table.customers), table.customer[row] - 1),
      other: customers.add(wordsOf(table.ref), row),
    });
  });
  return links;
}

export interface People {
  /** Per customer number, the number of the one who stands for the person. */
  readonly rootOf: Int32Array;
  /** Everybody with more than one id, by the root's id. */
  readonly people: readonly Person[];
}

/** `ids`: of all customers by number, 16 bytes each; `rank`: the place of each in byte order. */
export function joinPeople(links: readonly Link[], ids: Uint8Array, rank: Uint32Array): People {
  const rootOf = Int32Array.from({ length: rank.length }, (_, number) => number);
  const find = (number: number): number => {
    while (rootOf[number] !== number) number = rootOf[number] = rootOf[rootOf[number]!]!;
    return number;
  };
  for (const link of links) {
    const [one, other] = [find(link.one), find(link.other)];
    if (rank[one]! < rank[other]!) rootOf[other] = one;
    else rootOf[one] = other;
  }
  const linked = [...new Set(links.flatMap(({ one, other }) => [one, other]))];
  linked.sort((a, b) => rank[a]! - rank[b]!);
  const people = new Map<number, CustomerId[]>();
  for (const number of linked) {
    const id = idFromBytes(ids, number * 16) as CustomerId;
    const root = (rootOf[number] = find(number));
    people.set(root, [...(people.get(root) ?? []), id]);
  }
  return {
    rootOf,
    people: [...people.values()].filter(
      (all): all is [CustomerId, ...CustomerId[]] => all.length > 1,
    ),
  };
}

/** The id of the edit that says what is kept of two entries joined by this fact. */
export const joinEditId = (alias: FactId): FactId => derivedId(alias, 0) as FactId;

/** Which id counts, for each id that is not it. */
export const rootsById = (people: readonly Person[]): ReadonlyMap<string, CustomerId> =>
  new Map(people.flatMap(([root, ...others]) => others.map((id) => [id, root] as const)));
