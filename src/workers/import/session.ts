/** One file under import: the worker holds what it read between the vendor's questions; ending the worker forgets it. */
import { ok, type Result } from '../../domain/shared/result';
import type { ImportId } from '../../domain/shared/id';
import { numberOfDay } from '../../domain/shared/day';
import { rowOf, type Cells } from '../../files/csv/cells';
import { withCorrections, type Corrections } from '../../files/csv/corrected-table';
import { besideColumns } from '../../files/csv/beside-columns';
import { contentHash } from '../../files/csv/content-hash';
import type { ImportDraft } from '../../files/csv/draft';
import { withDateOrder } from '../../files/csv/guess-mapping';
import { interpret } from '../../files/csv/interpret';
import { knownExport } from '../../files/csv/known-export';
import { sortedColumns, type Mapping } from '../../files/csv/mapping';
import { writeProblemRows } from '../../files/csv/problem-rows';
import type { Table } from '../../files/csv/table';
import { tick } from '../../merge/clock';
import { readWholeBook, type WholeBook } from '../../storage/read-all';
import { readHead } from '../../storage/tables/head';
import type { CallContext } from '../call-context';
import type { Calls } from '../calls';
import { rewrite } from '../jobs/rewrite';
import { loadInitials } from '../pinyin';
import { customerIds, importDraft, importTables } from './import-facts';
import { firstMapping, keepMapping } from './kept-mappings';
import { KnownBook } from './known-book';
import { FILL_ALL, type MatchChoices } from './match-fields';
import { planImport, type ImportPlan } from './plan-import';
import type { ImportOpenProblem, ImportReport, Mend, Reading } from './report';
import { openSource, type ReadTable, type ReadingWish, type Source } from './source';

const SAMPLE_ROWS = 8;
const PROBLEMS_SHOWN = 200;
const MATCHES_SHOWN = 200;

interface Understood {
  readonly mapping: Mapping;
  readonly draft: ImportDraft;
  readonly plan: ImportPlan;
  readonly id: ImportId;
}

interface Session {
  readonly file: File;
  readonly source: Source;
  readonly hash: string;
  table: Table;
  reading: Reading;
  /** How the table is read before the vendor says otherwise. */
  first: Mapping;
  /** Rows of this table that the vendor has put right. */
  corrections: Corrections;
  /** What is written of customers the book knows. */
  choices: MatchChoices;
  understood: Understood;
}

let session: Session | null = null;

/** The names' dictionary is the largest part of an import to load; the rest comes with this module. */
export async function prepareImport(): Promise<null> {
  await loadInitials();
  return null;
}

export async function openImport(
  { file }: { readonly file: File },
  context: CallContext,
): Promise<Result<ImportReport, ImportOpenProblem>> {
  session = null;
  const opened = await openSource(file);
  if (!opened.ok) return opened;
  const source = opened.value;
  const read = await readFrom(source, {}, context);
  if (!read.ok) return read;
  const hash = await contentHash(source.bytes);
  const whole = await readWholeBook(context.db);
  const first = await firstMapping(context.db, read.value.table);
  const asked = { corrections: new Map(), choices: FILL_ALL };
  const open = { file, source, hash, ...read.value, first, ...asked };
  session = { ...open, understood: await understand(open, first, whole, context) };
  return ok(report(session, whole));
}

export async function changeImport(
  { mapping, mend, choices, ...wish }: Calls['change-import']['asks'],
  context: CallContext,
): Promise<Result<ImportReport, ImportOpenProblem>> {
  const open = opened();
  let standing = open.understood.mapping;
  if (wish.encoding !== undefined || wish.sheet !== undefined) {
    const read = await readFrom(open.source, wish, context);
    if (!read.ok) return read;
    standing = await firstMapping(context.db, read.value.table);
    const asked = { corrections: new Map(), choices: { ...open.choices, strangers: [] } };
    Object.assign(open, read.value, { first: standing, ...asked });
  }
  if (mend) open.corrections = withMend(open.corrections, mend);
  if (choices) open.choices = choices;
  const wanted = mapping ? settled(open, mapping) : standing;
  const whole = await readWholeBook(context.db);
  open.understood = await understand(open, wanted, whole, context);
  return ok(report(open, whole));
}

function withMend(corrections: Corrections, { line, cells }: Mend): Corrections {
  const others = [...corrections].filter(([one]) => one !== line);
  return new Map(cells ? [...others, [line, cells]] : others);
}

/** The vendor's mapping; when he chose another column of dates, their order is judged anew. */
function settled({ table, understood }: Session, mapping: Mapping): Mapping {
  const otherDates = mapping.columns.date !== understood.mapping.columns.date;
  return otherDates ? withDateOrder(table, mapping.columns) : mapping;
}

export async function commitImport(
  _: object,
  context: CallContext,
): Promise<Calls['commit-import']['answers']> {
  const { file, table, first, understood } = opened();
  const { draft, plan, id, mapping } = understood;
  const head = await readHead(context.db);
  const clock = tick({ l: head.l, c: head.c }, context.source.nowMs());
  const stamp = { id, ...clock, device: head.device, at: context.now };
  const done = await rewrite(context, {
    incoming: importTables(draft, plan, stamp),
    importOf: id,
    drafts: [importDraft(stamp, file.name, plan)],
  });
  if (!done.ok) return done;
  // The import is in the book; should this fail, the next file is only asked about again.
  if (mapping !== first) await keepMapping(context.db, table, mapping).catch(() => undefined);
  return ok({ id, counts: plan.counts });
}

export function importProblems(words: Calls['import-problems']['asks']): Promise<Blob> {
  const { table, understood } = opened();
  const text = writeProblemRows(
    table.headers,
    understood.draft.problems,
    words.headers,
    (reason) => words.reasons[reason] ?? reason,
  );
  return Promise.resolve(new Blob([text], { type: 'text/csv' }));
}

function opened(): Session {
  if (!session) throw new Error('No file is open');
  return session;
}

const readFrom = (
  source: Source,
  wish: ReadingWish,
  { onProgress }: CallContext,
): Promise<Result<ReadTable, ImportOpenProblem>> =>
  source.read(wish, (part) => onProgress({ phase: 'read', done: part * 0.7 }));

async function understand(
  { table, reading, hash, corrections, choices }: Omit<Session, 'understood'>,
  mapping: Mapping,
  whole: WholeBook,
  { onProgress, now }: CallContext,
): Promise<Understood> {
  onProgress({ phase: 'check', done: 0.75 });
  const draft = interpret(withCorrections(table, corrections), mapping, numberOfDay(now.day));
  onProgress({ phase: 'check', done: 0.9 });
  const id = await importId(hash, reading, mapping);
  const known = new KnownBook([...whole.packs, ...whole.recent]);
  return { mapping, draft, plan: planImport(draft, known, customerIds(id), choices), id };
}

/** The same file read the same way is the same import on every device, whatever lines were mended: these name their own facts. */
async function importId(hash: string, reading: Reading, mapping: Mapping): Promise<ImportId> {
  const how = JSON.stringify([hash, nameOf(reading), sortedColumns(mapping), mapping.dateOrder]);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(how));
  const hex = Array.from(new Uint8Array(digest, 0, 16), (byte) =>
    byte.toString(16).padStart(2, '0'),
  );
  return hex.join('') as ImportId;
}

const nameOf = (reading: Reading): string =>
  reading.type === 'text' ? reading.encoding : `sheet ${reading.sheets[reading.sheet] ?? ''}`;

const sampleOf = (cells: Cells): string[][] =>
  Array.from({ length: Math.min(SAMPLE_ROWS, cells.length) }, (_, row) => rowOf(cells, row));

function report(open: Session, whole: WholeBook): ImportReport {
  const { file, table, reading, corrections, choices } = open;
  const { draft, plan, mapping, id } = open.understood;
  const bad = new Set(draft.problems.map(({ line }) => line));
  return {
    fileName: file.name,
    reading,
    headers: table.headers,
    beside: Object.values(besideColumns(table.headers, mapping.columns)).filter((at) => at >= 0),
    recognised: knownExport(table.headers),
    sample: sampleOf(table.cells),
    mapping,
    counts: plan.counts,
    problems: draft.problems.slice(0, PROBLEMS_SHOWN),
    matching: {
      choices,
      matches: plan.matches.slice(0, MATCHES_SHOWN),
      total: plan.matches.length,
    },
    mended: [...corrections]
      .filter(([line]) => !bad.has(line))
      .map(([line, cells]) => ({ line, cells })),
    knownFile: whole.head.imports.some((one) => one.id === id),
  };
}
