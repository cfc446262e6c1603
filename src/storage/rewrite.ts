/**
 * All long work on a book is this one movement: read everything, add facts, fold, write new packs and chunks aside,
 * and switch over in one short transaction. Imports, merges, undone imports, compaction and repair differ only in
 * what they add. Taps go on meanwhile; should one arrive, the fold is done again with it before switching.
 */
import type { Draft, Fact } from '../domain/facts/fact';
import type { CustomerId } from '../domain/shared/id';
import { observe } from '../merge/clock';
import { foldBook, latestStamp, type Book } from '../merge/fold/fold';
import { cutIntoPacks } from '../merge/packs/cut';
import { joinTables } from '../merge/packs/join';
import type { FactColumns, Pack } from '../merge/packs/pack';
import { tablesOf } from '../merge/packs/table';
import { takeOut, type TakenOut } from '../merge/take-out';
import type { Union } from '../merge/union';
import { unite, type Incoming } from '../merge/unite';
import { stampAll, type Source } from './append';
import type { Database, NamedRecord } from './database';
import { storageProblem } from './problem';
import { readWholeBook, type WholeBook } from './read-all';
import type { DirectoryRow, HeadRow, PackEntry } from './schema/version-1';
import { stageChunks, stagePacks, sweep } from './stage';
import { linesOf, readWords } from './tables/cards';
import { dropTakenOut } from './tables/brought';
import { readHead } from './tables/head';
import { factOfTail } from './tables/history';

export interface RewriteRequest extends Omit<Incoming, 'erase'> {
  /** Facts this device adds with it (an import's own fact, a void of an import). */
  readonly drafts?: readonly Draft[];
  /** Facts that leave the book again, 16 bytes an id (see takeOut); nothing comes in then. */
  readonly without?: Uint8Array;
  /** A record that stands or falls with the switch. */
  readonly alongside?: (
    merged: Union & Partial<Pick<TakenOut, 'taken'>>,
    existing: readonly FactColumns[],
  ) => NamedRecord | null;
  /** Moves the tail into packs, all but the newest facts. */
  readonly packTail?: boolean;
}

export interface RewriteTools {
  readonly source: Source;
  /** Pinyin initials of names not seen before, in the same order. */
  readonly initialsOf: (names: readonly string[]) => readonly string[];
  readonly onProgress: (progress: {
    readonly done: number;
    readonly phase: 'read' | 'compute' | 'write';
  }) => void;
}

export interface Rewritten {
  readonly union: Union;
  readonly book: Book;
}

/** Records of computed things that name customers; what is missing is computed again. */
const WITH_NAMES = ['insight', 'front', 'changes', 'patterns'] as const;
/** Runs kept before all packs are sorted anew into one: each run may cost a history one more read. */
const MOST_RUNS = 16;
/** Newest taps that stay in the tail, so that Today's last entries need no pack. */
const TAIL_KEEPS = 200;

/** Must run under the lock for long work (see workers); taps need no lock. */
export async function rewriteBook(
  db: Database,
  request: RewriteRequest,
  tools: RewriteTools,
): Promise<Rewritten> {
  await sweep(db);
  const say = (phase: 'read' | 'compute' | 'write', from: number, to: number) => (part: number) =>
    tools.onProgress({ phase, done: from + (to - from) * part });
  let whole = await readWholeBook(db, say('read', 0, 0.2));
  const existing = [...whole.packs, ...whole.recent];
  const merged: Union & Partial<Pick<TakenOut, 'taken'>> = request.without
    ? takeOut(existing, request.without)
    : unite(existing, { ...request, erase: erasedBy(request) });
  const touchesTail = [...merged.outdated.keys()].some((at) => at >= whole.packs.length);
  const packed = request.packTail || touchesTail ? toPack(whole, touchesTail) : [];
  const packedSeqs = new Set(packed.map((fact) => fact.seq));

  const plan = planPacks(whole, merged, packed);
  const run = 1 + Math.max(0, ...whole.directory.packs.map((entry) => entry.run));
  const staged = await stagePacks(db, plan.write, run, say('write', 0.2, 0.5));
  const entries: PackEntry[] = [...plan.keep.map((at) => whole.directory.packs[at]!), ...staged];
  const tables = [...plan.keep.map((at) => whole.packs[at]!), ...plan.write];
  const beside = request.alongside?.(merged, existing) ?? null;
  const fewer = (merged.taken ?? []).reduce((sum, { n }) => sum + n, 0);
  const erases = [...(request.drafts ?? []), ...merged.added].some(({ kind }) => kind === 'erase');
  const drafted = draftFacts(request.drafts ?? [], whole.head, merged.added, tools.source);

  for (;;) {
    const tail = whole.tail.filter((fact) => !packedSeqs.has(fact.seq)).map(factOfTail);
    const book = foldBook([...tables, ...tablesOf([...tail, ...drafted])]);
    say('compute', 0.5, 0.6)(1);
    const initials = await knownInitials(db, whole.directory, book, tools.initialsOf);
    const chunks = await stageChunks(db, book, initials, say('write', 0.6, 0.95));
    const directory: DirectoryRow = {
      key: 'directory',
      generation: whole.head.generation + 1,
      packs: entries,
      chunks,
      people: book.people,
    };
    const rest = { directory, erases, beside, fewer };
    const switched = await switchOver(db, whole, book, drafted, packedSeqs, rest);
    if (switched) {
      // The book is whole by now. What a failing disk leaves lying goes with the next long work.
      await sweep(db).catch(unlessStorage);
      tools.onProgress({ phase: 'write', done: 1 });
      return { union: merged, book };
    }
    // A tap came in between: its facts lie in the tail, so only the fold has to be done again.
    whole = { ...whole, ...(await readTail(db)) };
  }
}

const erasedBy = ({ drafts = [] }: RewriteRequest): CustomerId[] =>
  drafts.flatMap((draft) => (draft.kind === 'erase' ? [draft.customer] : []));

function unlessStorage(error: unknown): void {
  if (!storageProblem(error)) throw error;
}

function toPack(whole: WholeBook, everything: boolean) {
  return everything ? whole.tail : whole.tail.slice(0, Math.max(0, whole.tail.length - TAIL_KEEPS));
}

/** Which packs stay as they are (by place in the directory) and which are written new. */
function planPacks(
  whole: WholeBook,
  merged: Union,
  packed: readonly Fact[],
): { keep: number[]; write: Pack[] } {
  const tailIsReplaced = [...merged.outdated.keys()].some((at) => at >= whole.packs.length);
  const fromTail = tailIsReplaced
    ? whole.recent.flatMap((table, i) => {
        const at = whole.packs.length + i;
        const left = merged.outdated.has(at) ? merged.outdated.get(at) : table;
        return left ? [left] : [];
      })
    : tablesOf(packed.map((fact) => factOfTail(fact)));
  const mended = [...merged.outdated]
    .filter(([at]) => at < whole.packs.length)
    .flatMap(([, table]) => (table ? [table] : []));
  const fresh = [...merged.added, ...fromTail, ...mended];
  const runs = new Set(whole.directory.packs.map((entry) => entry.run));
  const untouched = whole.packs.map((_, at) => at).filter((at) => !merged.outdated.has(at));
  const sortAll = runs.size >= MOST_RUNS && fresh.length > 0;
  const keep = sortAll ? [] : untouched;
  const tables = sortAll ? [...untouched.map((at) => whole.packs[at]!), ...fresh] : fresh;
  const byKind = new Map<string, FactColumns[]>();
  for (const table of tables) byKind.set(table.kind, [...(byKind.get(table.kind) ?? []), table]);
  return { keep, write: [...byKind.values()].flatMap((same) => cutIntoPacks(joinTables(same))) };
}

function draftFacts(
  drafts: readonly Draft[],
  head: HeadRow,
  added: readonly FactColumns[],
  source: Source,
): readonly Fact[] {
  const clock = observe({ l: head.l, c: head.c }, latestStamp(added));
  return stampAll(drafts, clock, head.device, source).facts;
}

/** Initials of names already in the book come from there: reading characters is the slow part of a large fold. */
async function knownInitials(
  db: Database,
  directory: DirectoryRow,
  book: Book,
  initialsOf: RewriteTools['initialsOf'],
): Promise<ReadonlyMap<string, string>> {
  const known = new Map<string, string>();
  for (const entry of directory.chunks) {
    const chunk = await db.chunks.get(entry.seq);
    for (const { fields, initials } of chunk ? linesOf(chunk).map(readWords) : [])
      known.set(fields.name ?? '', initials);
  }
  const names = new Set(book.fields.map((fields) => fields.name ?? ''));
  const unknown = [...names].filter((name) => !known.has(name));
  initialsOf(unknown).forEach((initials, i) => known.set(unknown[i]!, initials));
  return known;
}

async function readTail(db: Database): Promise<Pick<WholeBook, 'head' | 'tail'>> {
  return db.transaction('r', [db.records, db.tail], async () => ({
    head: await readHead(db),
    tail: await db.tail.toArray(),
  }));
}

/** What the switch writes beside the book: see RewriteRequest. */
interface Switch {
  readonly directory: DirectoryRow;
  readonly erases: boolean;
  readonly beside: NamedRecord | null;
  /** How many facts leave the book. */
  readonly fewer: number;
}

/** The moment of truth; false if taps came since the book was read. */
async function switchOver(
  db: Database,
  whole: WholeBook,
  book: Book,
  drafted: readonly Fact[],
  packedSeqs: ReadonlySet<number>,
  { directory, erases, beside, fewer }: Switch,
): Promise<boolean> {
  return db.transaction('rw', [db.records, db.tail, db.cards, db.years], async () => {
    const head = await readHead(db);
    if (head.generation !== whole.head.generation)
      throw new Error('Two rewrites at once: the lock for long work was not held');
    if (head.facts !== whole.head.facts) return false;
    await db.tail.bulkDelete([...packedSeqs]);
    await db.tail.bulkAdd(drafted.map((fact) => ({ ...fact }) as never));
    await db.cards.clear();
    await db.years.clear();
    await db.years.bulkPut([...book.years]);
    if (erases) await Promise.all([db.records.bulkDelete([...WITH_NAMES]), dropTakenOut(db)]);
    if (beside) await db.records.put(beside);
    await db.records.put(directory);
    const { settings, imports, undone, facts, visits } = book;
    const clock = observe({ l: head.l, c: head.c }, book.clock);
    const now: HeadRow = {
      ...head,
      ...clock,
      generation: directory.generation,
      settings,
      imports,
      undone,
      facts,
      visits,
      // The years hold every day now.
      openDay: null,
      customers: book.fields.length,
      // Facts that left may have been in the last backup: it is the safe side to count them as if they had.
      backup: head.backup && { ...head.backup, facts: head.backup.facts - fewer },
    };
    await db.records.put(now);
    return true;
  });
}
