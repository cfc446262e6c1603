/** Contacts and feedback of everybody: few, so they are found by their kind, and the tail is read only from where it was read before. */
import type { ContactFact, Fact, FactKind, FeedbackFact } from '../../domain/facts/fact';
import type { CustomerId } from '../../domain/shared/id';
import { deadFacts } from '../../merge/fold/dead';
import { forEachLive } from '../../merge/fold/live-rows';
import type { FactColumns } from '../../merge/packs/pack';
import { factAt } from '../../merge/packs/row';
import { compareStamps } from '../../merge/stamp';
import type { Database } from '../database';
import type { HeadRow, TailRow } from '../schema/version-1';
import { readDirectory } from './head';
import { factOfTail } from './history';
import { readPeople } from './people';

type Talk = ContactFact | FeedbackFact;

/** Those that count, oldest first, each under the id that counts of its customer. */
export interface Talks {
  readonly contacts: readonly ContactFact[];
  readonly feedback: readonly FeedbackFact[];
}

interface Read {
  readonly generation: number;
  /** The last row of the tail that was looked at. */
  seq: number;
  readonly talks: Talk[];
  readonly voided: Set<string>;
}

const read = new WeakMap<Database, Read>();

const KINDS = ['contact', 'feedback'] as const satisfies readonly FactKind[];
/** What decides which of them count. */
const NEEDED: ReadonlySet<string> = new Set<FactKind>([...KINDS, 'void', 'import']);

export async function readTalks(db: Database, head: HeadRow): Promise<Talks> {
  let known = read.get(db);
  if (known?.generation !== head.generation) {
    known = {
      generation: head.generation,
      seq: -1,
      talks: await packed(db, head),
      voided: new Set(),
    };
    read.set(db, known);
  }
  const rows = (await db.tail.where(':id').above(known.seq).toArray()) as (TailRow & {
    seq: number;
  })[];
  for (const row of rows) {
    // Two questions at once may have read the same rows.
    if (row.seq <= known.seq) continue;
    known.seq = row.seq;
    if (row.kind === 'void') known.voided.add(row.target);
    else if (isTalk(row)) known.talks.push(factOfTail(row) as Talk);
  }
  return living(known, await readPeople(db, head.generation));
}

const isTalk = (fact: Fact): fact is Talk => fact.kind === 'contact' || fact.kind === 'feedback';

function living({ talks, voided }: Read, idsOf: (id: CustomerId) => readonly CustomerId[]): Talks {
  const count = talks
    .filter(({ id }) => !voided.has(id))
    .map((talk): Talk => ({ ...talk, customer: idsOf(talk.customer)[0] ?? talk.customer }))
    .sort(byTime);
  return {
    contacts: count.filter((talk) => talk.kind === 'contact'),
    feedback: count.filter((talk) => talk.kind === 'feedback'),
  };
}

/** The living ones among the packs. */
async function packed(db: Database, head: HeadRow): Promise<Talk[]> {
  const { packs } = await readDirectory(db, head.generation);
  if (!packs.some(({ kind }) => kind === 'contact' || kind === 'feedback')) return [];
  const seqs = packs.filter(({ kind }) => NEEDED.has(kind)).map(({ seq }) => seq);
  const tables = (await db.packs.bulkGet(seqs)).filter((pack) => pack !== undefined);
  return livingTalks(tables, head.undone);
}

/** The contacts and feedback of these tables that count, in no particular order, each under the id it was recorded with. */
export function livingTalks(tables: readonly FactColumns[], undone: readonly string[]): Talk[] {
  const dead = deadFacts(tables, undone);
  const talks: Talk[] = [];
  for (const kind of KINDS)
    forEachLive(tables, kind, dead, (table, row) => {
      const fact = factAt(table, row);
      if (isTalk(fact)) talks.push(fact);
    });
  return talks;
}

/** By day and minute, then in the order in which they were noted. */
export const byTime = (a: Talk, b: Talk): number =>
  (a.at.day < b.at.day ? -1 : a.at.day > b.at.day ? 1 : 0) ||
  (a.at.minute ?? -1) - (b.at.minute ?? -1) ||
  compareStamps(a, b);
