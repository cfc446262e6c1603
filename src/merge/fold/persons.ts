/** The customers that the tables speak of, numbered; a person with several ids has one number. */
import { IdIndex, wordsOf } from '../id-index';
import { ranks } from '../packs/cut';
import type { FactColumns } from '../packs/pack';
import { joinPeople, readLinks, type Person } from './aliases';
import type { Dead } from './dead';

export interface Persons {
  /** How many numbers there are; those of joined ids stay unused. */
  readonly size: number;
  /** Per table, and per entry of its customers: the person's number. */
  readonly numberOf: readonly Int32Array[];
  /** By number, 16 bytes each, and the place of each in byte order. */
  readonly ids: Uint8Array;
  readonly rank: Uint32Array;
  /** Everybody with more than one id. */
  readonly people: readonly Person[];
}

export function personsOf(tables: readonly FactColumns[], dead: Dead): Persons {
  const customers = new IdIndex(1024);
  const numberOf = tables.map((table) => {
    const words = wordsOf(table.customers);
    const numbers = new Int32Array(words.length / 4);
    for (let i = 0; i < numbers.length; i++) numbers[i] = customers.add(words, i);
    return numbers;
  });
  const links = readLinks(tables, dead, customers);
  const ids = customers.bytes();
  const rank = ranks(ids);
  const { rootOf, people } = links.length ? joinPeople(links, ids, rank) : NOBODY_TWICE;
  if (people.length)
    for (const numbers of numberOf)
      for (let i = 0; i < numbers.length; i++) numbers[i] = rootOf[numbers[i]!]!;
  return { size: customers.size, numberOf, ids, rank, people };
}

const NOBODY_TWICE = { rootOf: new Int32Array(0), people: [] } as const;
