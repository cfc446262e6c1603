import { expect, test } from 'vitest';
import { ImportFlow } from '../../../src/ui/screens/import/import-flow.svelte';
import type { ImportStep } from '../../../src/ui/screens/import/import-flow.svelte';
import { broughtOf, together } from '../../../src/ui/screens/import/import-round';
import { news } from '../../../src/ui/screens/import/understood';
import type { JobProblem, Jobs } from '../../../src/app/app';
import type {
  ImportCounts,
  ImportOpenProblem,
  ImportReport,
  ImportSession,
  ProblemWords,
} from '../../../src/app/import-session';
import { fail, ok } from '../../../src/domain/shared/result';
import type { Result } from '../../../src/domain/shared/result';
import type { ImportId } from '../../../src/domain/shared/id';
import type { Mapping } from '../../../src/files/csv/mapping';

const counts: ImportCounts = {
  customers: 2,
  newCustomers: 2,
  updated: 0,
  conflicts: 0,
  visits: 3,
  walkIns: 0,
  refunds: 0,
  cancelled: 0,
  leftOut: 0,
  same: 0,
  customerLines: 0,
  problems: 0,
  firstDay: null,
  lastDay: null,
  amountFen: 3000,
};
const mapping: Mapping = {
  columns: { name: 0, amount: 1 },
  dateOrder: 'ymd',
  dateOrderOpen: false,
};
const aReport = (fileName: string, with_: Partial<ImportReport> = {}): ImportReport => ({
  fileName,
  reading: { type: 'text', encoding: 'utf-8' },
  headers: ['客户', '金额'],
  beside: [],
  recognised: null,
  sample: [['老王', '10']],
  mapping,
  counts,
  problems: [],
  mended: [],
  matching: { choices: { all: 'fill', fields: {}, strangers: [] }, matches: [], total: 0 },
  knownFile: false,
  ...with_,
});
const XLS: ImportOpenProblem = { type: 'wrong-kind', kind: 'xls' };
const aFile = (name = '客户.csv'): File => new File(['客户,金额\n老王,10\n'], name);
const idOf = (file: number): ImportId => `${file}a`.repeat(16) as ImportId;
const id = idOf(1);

/** A book that answers when the test says so, and remembers what was asked of it. */
function aBook() {
  const asked: string[] = [];
  const answers = { changes: [] as ((to: Result<ImportReport, ImportOpenProblem>) => void)[] };
  const refused = new Map<string, ImportOpenProblem>();
  let undone: Result<null, JobProblem> = ok(null);
  let written = 0;
  const openImport = (file: File): ImportSession => {
    asked.push(`open ${file.name}`);
    const problem = refused.get(file.name);
    return {
      opened: Promise.resolve(problem ? fail(problem) : ok(aReport(file.name))),
      change: () => new Promise((resolve) => answers.changes.push(resolve)),
      commit: () => {
        asked.push(`write ${file.name}`);
        const problems = file.name.startsWith('坏行') ? 1 : 0;
        return Promise.resolve(ok({ id: idOf(++written), counts: { ...counts, problems } }));
      },
      problemsFile: ({ headers }) => {
        asked.push(`problems ${file.name}`);
        return Promise.resolve(new File([headers.line], `${file.name}-problems.csv`));
      },
      close: () => asked.push(`close ${file.name}`),
    };
  };
  const undoImport: Jobs['undoImport'] = (which) => {
    asked.push(`undo ${which.slice(0, 2)}`);
    return { result: Promise.resolve(undone), cancel: () => asked.push('cancel undo') };
  };
  const jobs = { openImport, undoImport } as unknown as Jobs;
  const words = { headers: { line: '行', reason: '原因' }, reasons: {} };
  return {
    jobs,
    around: { jobs, words: () => words as unknown as ProblemWords },
    asked,
    answers,
    refuses: (fileName: string, problem: ImportOpenProblem) => refused.set(fileName, problem),
    undoes: (to: typeof undone) => (undone = to),
  };
}

test('import: a file is looked at first, and nothing is written before the vendor says so', async () => {
  const book = aBook();
  const flow = new ImportFlow();

  await flow.take([aFile()], book.around);

  expect(flow.step.type).toBe('look');
  expect(book.asked).toEqual(['open 客户.csv']);
});

test('import: a file that is no table leaves the vendor at the choice, with the reason', async () => {
  const book = aBook();
  book.refuses('账.xls', XLS);
  const flow = new ImportFlow();

  await flow.take([aFile('账.xls')], book.around);

  expect(flow.step).toEqual({
    type: 'choose',
    refused: [{ type: 'refused', fileName: '账.xls', problem: XLS }],
  });
  expect(book.asked).toContain('close 账.xls');
});

test('import: tapping confirm twice writes once', async () => {
  const book = aBook();
  const flow = new ImportFlow();
  await flow.take([aFile()], book.around);

  await Promise.all([flow.confirm(), flow.confirm()]);

  expect(book.asked.filter((what) => what === 'write 客户.csv')).toHaveLength(1);
  expect(flow.step).toEqual({
    type: 'done',
    ended: [{ type: 'brought', fileName: '客户.csv', id, counts, problemsFile: null }],
  });
});

test('import: of two quick changes of the columns the later one is shown, whichever is read first', async () => {
  const book = aBook();
  const flow = new ImportFlow();
  await flow.take([aFile()], book.around);

  const first = flow.change({ encoding: 'gb18030' });
  const second = flow.change({ encoding: 'utf-16le' });
  book.answers.changes[1]?.(
    ok(aReport('客户.csv', { reading: { type: 'text', encoding: 'utf-16le' } })),
  );
  book.answers.changes[0]?.(
    ok(aReport('客户.csv', { reading: { type: 'text', encoding: 'gb18030' } })),
  );
  await Promise.all([first, second]);

  expect(flow.step).toMatchObject({
    type: 'look',
    rereading: false,
    report: { reading: { encoding: 'utf-16le' } },
  });
});

test('import: nothing is written while the file is being read again', async () => {
  const book = aBook();
  const flow = new ImportFlow();
  await flow.take([aFile()], book.around);

  void flow.change({ encoding: 'gb18030' });
  await flow.confirm();

  expect(book.asked).not.toContain('write 客户.csv');
});

test('import: an encoding that cannot be read keeps the understanding from before, and says why', async () => {
  const book = aBook();
  const flow = new ImportFlow();
  await flow.take([aFile()], book.around);

  const changing = flow.change({ encoding: 'utf-16be' });
  book.answers.changes[0]?.(fail({ type: 'only-headers' }));
  await changing;

  expect(flow.step).toMatchObject({
    type: 'look',
    problem: { type: 'only-headers' },
    report: { reading: { encoding: 'utf-8' } },
  });
});

test('import: cancelling while the file is written ends the session and shows no result', async () => {
  const book = aBook();
  const flow = new ImportFlow();
  await flow.take([aFile()], book.around);

  const writing = flow.confirm();
  flow.cancel();
  await writing;

  expect(book.asked).toContain('close 客户.csv');
  expect(flow.step.type).toBe('choose');
});

test('import: a whole import can be undone, and one that could not be says so and can be tried again', async () => {
  const book = aBook();
  const flow = new ImportFlow();
  await flow.take([aFile()], book.around);
  await flow.confirm();

  book.undoes(fail({ type: 'storage-full' }));
  await flow.undo(book.jobs);
  const afterFailure = flow.step;
  book.undoes(ok(null));
  await flow.undo(book.jobs);

  expect(afterFailure).toMatchObject({ type: 'undo-failed', problem: { type: 'storage-full' } });
  expect(flow.step).toEqual({ type: 'undone' });
  expect(book.asked.filter((what) => what === 'undo 1a')).toHaveLength(2);
});

test('import: of three files each is looked at by itself, in the order they were chosen', async () => {
  const book = aBook();
  const flow = new ImportFlow();

  await flow.take([aFile('一.csv'), aFile('二.csv'), aFile('三.csv')], book.around);
  const first = { step: flow.step, waiting: flow.waiting.map(({ name }) => name) };
  await flow.confirm();
  const second = flow.step;
  await flow.skip();
  await flow.confirm();

  expect(first).toMatchObject({
    step: { type: 'look', report: { fileName: '一.csv' } },
    waiting: ['二.csv', '三.csv'],
  });
  expect(second).toMatchObject({ type: 'look', report: { fileName: '二.csv' } });
  expect(book.asked).not.toContain('write 二.csv');
  expect(flow.step).toMatchObject({
    type: 'done',
    ended: [
      { type: 'brought', fileName: '一.csv' },
      { type: 'left', fileName: '二.csv' },
      { type: 'brought', fileName: '三.csv' },
    ],
  });
});

test('import: files that arrive while one is open wait behind it', async () => {
  const book = aBook();
  const flow = new ImportFlow();

  const first = flow.take([aFile('一.csv')], book.around);
  const second = flow.take([aFile('二.csv')], book.around);
  await Promise.all([first, second]);

  expect(flow.step).toMatchObject({ type: 'look', report: { fileName: '一.csv' } });
  expect(flow.waiting.map(({ name }) => name)).toEqual(['二.csv']);
  expect(book.asked).toEqual(['open 一.csv']);
});

test('import: a file that cannot be read names itself and does not stop the others', async () => {
  const book = aBook();
  book.refuses('旧.xls', XLS);
  const flow = new ImportFlow();

  await flow.take([aFile('旧.xls'), aFile('新.csv')], book.around);
  const refusedBeforeTheOther = flow.ended;
  await flow.confirm();

  expect(refusedBeforeTheOther).toEqual([{ type: 'refused', fileName: '旧.xls', problem: XLS }]);
  expect(flow.step).toMatchObject({
    type: 'done',
    ended: [
      { type: 'refused', fileName: '旧.xls' },
      { type: 'brought', fileName: '新.csv' },
    ],
  });
});

test('import: cancelling at the second of three keeps the first and leaves the rest untouched', async () => {
  const book = aBook();
  const flow = new ImportFlow();
  await flow.take([aFile('一.csv'), aFile('二.csv'), aFile('三.csv')], book.around);
  await flow.confirm();

  flow.cancel();

  expect(flow.step).toMatchObject({
    type: 'done',
    ended: [
      { type: 'brought', fileName: '一.csv' },
      { type: 'left', fileName: '二.csv' },
      { type: 'left', fileName: '三.csv' },
    ],
  });
  expect(book.asked).not.toContain('open 三.csv');
  expect(flow.waiting).toEqual([]);
});

test('import: a new choice after the result begins a round of its own', async () => {
  const book = aBook();
  const flow = new ImportFlow();
  await flow.take([aFile('一.csv')], book.around);
  await flow.confirm();

  await flow.take([aFile('二.csv')], book.around);
  await flow.confirm();

  expect(flow.step).toMatchObject({ ended: [{ fileName: '二.csv' }] });
});

test('import: the problem lines of each file can still be downloaded when all are written', async () => {
  const book = aBook();
  const flow = new ImportFlow();
  await flow.take([aFile('坏行一.csv'), aFile('二.csv')], book.around);

  await flow.confirm();
  await flow.confirm();

  const { ended } = flow.step as Extract<ImportStep, { type: 'done' }>;
  const [first, second] = broughtOf(ended);
  expect(await (await first?.problemsFile)?.text()).toBe('行');
  expect(second?.problemsFile).toBeNull();
  expect(book.asked).toContain('close 坏行一.csv');
});

test('import: undoing a round takes out every file of it, the last one first', async () => {
  const book = aBook();
  const flow = new ImportFlow();
  await flow.take([aFile('一.csv'), aFile('二.csv')], book.around);
  await flow.confirm();
  await flow.confirm();

  await flow.undo(book.jobs);

  expect(flow.step).toEqual({ type: 'undone' });
  expect(book.asked.slice(-2)).toEqual(['undo 2a', 'undo 1a']);
});

test('import: an undo that fails half way says which files are still in the book', async () => {
  const book = aBook();
  const flow = new ImportFlow();
  await flow.take([aFile('一.csv'), aFile('二.csv')], book.around);
  await flow.confirm();
  await flow.confirm();
  const { undoImport } = book.jobs;
  book.jobs.undoImport = (which, tell) => {
    const job = undoImport(which, tell);
    book.undoes(fail({ type: 'storage-full' }));
    return job;
  };

  await flow.undo(book.jobs);

  expect(flow.step).toMatchObject({
    type: 'undo-failed',
    problem: { type: 'storage-full' },
    ended: [{ fileName: '一.csv' }],
  });
});

test('import: what several files brought is added up, and nothing that would be counted twice is shown', async () => {
  const book = aBook();
  const flow = new ImportFlow();
  await flow.take([aFile('一.csv'), aFile('二.csv')], book.around);
  await flow.confirm();
  await flow.confirm();

  const { ended } = flow.step as Extract<ImportStep, { type: 'done' }>;

  expect(news((part) => together(broughtOf(ended), part))).toEqual([
    { part: 'newCustomers', n: 4 },
    { part: 'visits', n: 6 },
  ]);
});
