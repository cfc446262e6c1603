/**
 * One book open in two tabs, in which all that changes a book happens at once and in any order: taps, undone taps, an
 * import and its undoing, a merge, packing. Laws: what was said to be saved is there, once; nothing else is; both tabs
 * read the same book; figures are what the facts say.
 * 20 interleavings here; `LAW_RUNS=200 npx vitest run tests/storage/two-tabs` tries 200, in Node and in Chromium.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Fact } from '../../src/domain/facts/fact';
import type { CustomerId, ImportId } from '../../src/domain/shared/id';
import { ok } from '../../src/domain/shared/result';
import { tablesOf } from '../../src/merge/packs/table';
import { append, type TapReader } from '../../src/storage/append';
import { compareWithFacts } from '../../src/storage/compare';
import { Database, openDatabase } from '../../src/storage/database';
import { isVoided } from '../../src/storage/tables/history';
import { mergeFile } from '../../src/workers/jobs/merge-file';
import { packTail } from '../../src/workers/jobs/pack-tail';
import { rewrite } from '../../src/workers/jobs/rewrite';
import { undoImport } from '../../src/workers/jobs/undo-import';
import { aBook, aSource, firstTwo, type TestBook } from '../helpers/a-book';
import { contextFor, done, useLocks } from '../helpers/a-worker';
import { fileOf } from '../helpers/book-files';
import { allFacts, dump } from '../helpers/book-dump';
import { runs } from '../helpers/law-runs';
import { anId, AUNT_LI, named, OLD_WANG, visited, voided } from '../helpers/taps';

// A browser has locks of its own; Node needs some.
if (!globalThis.navigator?.locks) useLocks();

const LIST = anId<ImportId>('77');
type Tab = Pick<TestBook, 'db' | 'source'>;

/** Facts as some other device or an import made them: always the same ids. */
const made = (seed: number, count: number, batch: ImportId | null): Fact[] => {
  const ids = aSource(seed);
  return Array.from({ length: count }, (_, i) => {
    const draft = i ? visited(OLD_WANG, '2026-01-05', 100 + i) : named(OLD_WANG, '老王');
    return {
      ...draft,
      id: ids.newId(),
      l: 5,
      c: i,
      device: '00000000000000aa',
      v: 1,
      batch,
    } as Fact;
  });
};
const IMPORTED = made(50, 30, LIST);
const HANDED_OVER = made(60, 30, null);

const ACTS = ['tap', 'tap', 'tap', 'undo', 'import', 'undo import', 'merge', 'pack'] as const;
const step = fc.record({
  tab: fc.nat({ max: 1 }),
  act: fc.constantFrom(...ACTS),
  /** Turns of the page that go by before the next act. */
  pause: fc.nat({ max: 6 }),
});

/** What must be in the book in the end. */
class Promised {
  readonly ids = new Set<string>();
  readonly taps: Fact[] = [];
  /** Facts whose ids nobody knows beforehand: of imports, and of their undoing. */
  more = 0;
  keep = (facts: readonly Fact[]): void => facts.forEach(({ id }) => this.ids.add(id));
}

async function tap({ db, source }: Tab, promised: Promised): Promise<void> {
  const customer: CustomerId = promised.taps.length % 2 ? OLD_WANG : AUNT_LI;
  const drafts = [visited(customer, '2026-01-20', 250)];
  const saved = await append<never>(db, source, () => Promise.resolve(ok(drafts)), firstTwo);
  if (!saved.ok) throw new Error('refused');
  promised.keep(saved.value);
  promised.taps.push(...saved.value);
}

async function undoTap({ db, source }: Tab, promised: Promised): Promise<void> {
  const target = promised.taps.at(-1);
  if (!target) return;
  // As the app undoes: the question whether it is undone already is part of the same tap.
  const { id, customer } = target;
  const decide = async ({ head }: TapReader) =>
    ok((await isVoided(db, head, id, customer)) ? [] : [voided(id, customer)]);
  const saved = await append<never>(db, source, decide, firstTwo);
  if (saved.ok) promised.keep(saved.value);
}

async function act(tab: Tab, what: (typeof ACTS)[number], promised: Promised): Promise<void> {
  const context = contextFor(tab as TestBook);
  if (what === 'tap') return tap(tab, promised);
  if (what === 'undo') return undoTap(tab, promised);
  if (what === 'pack') return void (await done(packTail({}, context)));
  if (what === 'merge') {
    await done(mergeFile({ file: await fileOf(HANDED_OVER) }, context));
    return promised.keep(HANDED_OVER);
  }
  promised.more++;
  if (what === 'undo import') return void (await done(undoImport({ id: LIST }, context)));
  const says = { ...voided(LIST, null), kind: 'import', batch: LIST } as const;
  const drafts = [{ ...says, source: 'list.csv', customers: 1, visits: 29 }];
  await done(rewrite(context, { incoming: tablesOf(IMPORTED), importOf: LIST, drafts }));
  promised.keep(IMPORTED);
}

const turns = async (count: number): Promise<void> => {
  for (let i = 0; i < count; i++) await new Promise((resolve) => setTimeout(resolve));
};

test('law: whatever two tabs do at once, nothing that was saved is lost or doubled, and both read the same book', async () => {
  let acts = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const here = await aBook(1);
      const db = new Database(here.db.name);
      expect(await openDatabase(db)).toBeNull();
      const tabs: Tab[] = [here, { db, source: aSource(2) }];
      const promised = new Promised();
      promised.keep(await here.add(named(OLD_WANG, '王'), visited(OLD_WANG, '2026-01-01', 100)));

      const running: Promise<void>[] = [];
      for (const { tab, act: what, pause } of steps) {
        running.push(act(tabs[tab]!, what, promised));
        await turns(pause);
      }
      await Promise.all(running);
      acts += steps.length;

      const ids = (await allFacts(db)).map(({ id }) => id as string);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBe(promised.ids.size + promised.more);
      expect([...promised.ids].filter((id) => !ids.includes(id))).toEqual([]);
      expect((await compareWithFacts(db)).differences).toBe(0);
      expect(await dump(db)).toBe(await dump(here.db));
      db.close();
      await here.db.delete();
    }),
    runs(20),
  );
  console.info(`  two tabs: ${acts} acts at once, none lost, none doubled`);
});
