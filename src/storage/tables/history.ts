/** The facts of one customer: those in the tail, and those in the few packs whose fences enclose her. */
import type { Fact } from '../../domain/facts/fact';
import { idToBytes, type CustomerId, type FactId } from '../../domain/shared/id';
import { fenceKey } from '../../merge/packs/cut';
import { factAt } from '../../merge/packs/row';
import type { FactColumns } from '../../merge/packs/pack';
import type { Database } from '../database';
import type { Fence, HeadRow } from '../schema/version-1';
import { readDirectory } from './head';
import { readPeople } from './people';

export function keyOfId(id: string): number {
  const bytes = new Uint8Array(16);
  idToBytes(id, bytes);
  return fenceKey(bytes, 0);
}

export const encloses = (fence: Fence, key: number): boolean =>
  fence.low <= key && key <= fence.high;

/** All facts of a customer, under whichever of her ids, dead ones too, in no particular order. */
export async function historyOf(db: Database, head: HeadRow, id: CustomerId): Promise<Fact[]> {
  const ids = (await readPeople(db, head.generation))(id);
  const recent = await db.tail.where('customer').anyOf(ids).toArray();
  const keys = ids.map(keyOfId);
  const packs = await packsWhere(db, head, (fence) => keys.some((key) => encloses(fence, key)));
  return [...recent.map(factOfTail), ...packs.flatMap((pack) => factsOfCustomer(pack, ids))];
}

/** The fact with this id, if the book has it. Knowing its customer makes the search short. */
export async function findFact(
  db: Database,
  head: HeadRow,
  id: FactId,
  customer: CustomerId | null | undefined,
): Promise<Fact | null> {
  const recent = await db.tail.where('id').equals(id).first();
  if (recent) return factOfTail(recent);
  const idsOf = await readPeople(db, head.generation);
  const keys = customer ? idsOf(customer).map(keyOfId) : [-1];
  const anywhere = customer === undefined;
  const packs = await packsWhere(
    db,
    head,
    (fence) => anywhere || keys.some((key) => encloses(fence, key)),
  );
  const wanted = new Uint8Array(16);
  idToBytes(id, wanted);
  for (const pack of packs) {
    for (let i = 0; i < pack.n; i++) if (sameId(pack.id, i, wanted)) return factAt(pack, i);
  }
  return null;
}

export function factOfTail(row: Fact & { readonly seq?: number }): Fact {
  const { seq, ...fact } = row;
  void seq;
  return fact;
}

async function packsWhere(
  db: Database,
  head: HeadRow,
  wanted: (fence: Fence) => boolean,
): Promise<FactColumns[]> {
  const directory = await readDirectory(db, head.generation);
  const seqs = directory.packs.filter(wanted).map((entry) => entry.seq);
  if (seqs.length === 0) return [];
  const packs = await db.packs.bulkGet(seqs);
  return packs.filter((pack) => pack !== undefined);
}

function factsOfCustomer(pack: FactColumns, ids: readonly CustomerId[]): Fact[] {
  // Two lines of an imported list may have turned out to be the same person: then she stands here twice.
  const indices = new Set<number>();
  for (const id of ids) {
    const wanted = new Uint8Array(16);
    idToBytes(id, wanted);
    for (let i = 0; i < pack.customers.length / 16; i++)
      if (sameId(pack.customers, i, wanted)) indices.add(i + 1);
  }
  if (indices.size === 0) return [];
  const facts: Fact[] = [];
  for (let i = 0; i < pack.n; i++) if (indices.has(pack.customer[i]!)) facts.push(factAt(pack, i));
  return facts;
}

function sameId(bytes: Uint8Array, row: number, wanted: Uint8Array): boolean {
  for (let b = 0; b < 16; b++) if (bytes[row * 16 + b] !== wanted[b]) return false;
  return true;
}

/** Whether some fact voids this one. Looks among the facts of its customer, or of nobody for a walk-in. */
export async function isVoided(
  db: Database,
  head: HeadRow,
  id: FactId,
  customer: CustomerId | null,
): Promise<boolean> {
  const facts = customer
    ? await historyOf(db, head, customer)
    : [...(await db.tail.toArray()).map(factOfTail), ...(await voidsOfNobody(db, head))];
  return facts.some((fact) => fact.kind === 'void' && fact.target === id);
}

async function voidsOfNobody(db: Database, head: HeadRow): Promise<Fact[]> {
  const directory = await readDirectory(db, head.generation);
  const seqs = directory.packs
    .filter((entry) => entry.kind === 'void' && entry.low === -1)
    .map((entry) => entry.seq);
  const packs = await db.packs.bulkGet(seqs);
  return packs.flatMap((pack) =>
    pack ? Array.from({ length: pack.n }, (_, i) => factAt(pack, i)) : [],
  );
}
