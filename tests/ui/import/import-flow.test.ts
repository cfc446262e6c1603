import { expect, test } from 'vitest';
import { ImportFlow } from '../../../src/ui/screens/import/import-flow.svelte';
import type { Jobs } from '../../../src/app/app';
import type {
  ImportCounts,
  ImportOpenProblem,
  ImportReport,
  ImportSession,
} from '../../../src/app/import-session';
import { fail, ok } from '../../../src/domain/shared/result';
import type { Result } from '../../../src/domain/shared/result';
import type { ImportId } from '../../../src/domain/shared/id';
import type { Mapping } from '../../../src/files/csv/mapping';

const counts: ImportCounts = {
  customers: 2,
  newCustomers: 2,
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
  sample: [['老王', '10']],
  mapping,
  counts,
  problems: [],
  mended: [],
  knownFile: false,
  ...with_,
});
const aFile = (name = '客户.csv'): File => new File(['客户,金额\n老王,10\n'], name);
const id = 'ab'.repeat(16) as ImportId;

/** A book that answers when the test says so, and remembers what was asked of it. */
function aBook() {
  const asked: string[] = [];
  const answers = { changes: [] as ((to: Result<ImportReport, ImportOpenProblem>) => void)[] };
  let opened: Result<ImportReport, ImportOpenProblem> = ok(aReport('客户.csv'));
  let undone: Result<null, { readonly type: 'storage-full' }> = ok(null);
  const openImport = (file: File): ImportSession => {
    asked.push(`open ${file.name}`);
    return {
      opened: Promise.resolve(opened),
      change: () => new Promise((resolve) => answers.changes.push(resolve)),
      commit: () => {
        asked.push('commit');
        return Promise.resolve(ok({ id, counts }));
      },
      problemsFile: () => Promise.resolve(new File([], 'problems.csv')),
      close: () => asked.push('close'),
    };
  };
  const undoImport: Jobs['undoImport'] = (which) => {
    asked.push(`undo ${which.slice(0, 4)}`);
    return { result: Promise.resolve(undone), cancel: () => asked.push('cancel undo') };
  };
  return {
    jobs: { openImport, undoImport } as unknown as Jobs,
    asked,
    answers,
    opens: (to: typeof opened) => (opened = to),
    undoes: (to: typeof undone) => (undone = to),
  };
}

test('import: a file is looked at first, and nothing is written before the vendor says so', async () => {
  const book = aBook();
  const flow = new ImportFlow();

  await flow.open(book.jobs, aFile());

  expect(flow.step.type).toBe('look');
  expect(book.asked).toEqual(['open 客户.csv']);
});

test('import: a file that is no table leaves the vendor at the choice, with the reason', async () => {
  const book = aBook();
  book.opens(fail({ type: 'wrong-kind', kind: 'xls' }));
  const flow = new ImportFlow();

  await flow.open(book.jobs, aFile('账.xls'));

  expect(flow.step).toEqual({
    type: 'choose',
    problem: { type: 'wrong-kind', kind: 'xls' },
    fileName: '账.xls',
  });
  expect(book.asked).toContain('close');
});

test('import: tapping confirm twice writes once', async () => {
  const book = aBook();
  const flow = new ImportFlow();
  await flow.open(book.jobs, aFile());

  await Promise.all([flow.confirm(), flow.confirm()]);

  expect(book.asked.filter((what) => what === 'commit')).toHaveLength(1);
  expect(flow.step).toEqual({ type: 'done', fileName: '客户.csv', id, counts });
});

test('import: of two quick changes of the columns the later one is shown, whichever is read first', async () => {
  const book = aBook();
  const flow = new ImportFlow();
  await flow.open(book.jobs, aFile());

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
  await flow.open(book.jobs, aFile());

  void flow.change({ encoding: 'gb18030' });
  await flow.confirm();

  expect(book.asked).not.toContain('commit');
});

test('import: an encoding that cannot be read keeps the understanding from before, and says why', async () => {
  const book = aBook();
  const flow = new ImportFlow();
  await flow.open(book.jobs, aFile());

  const changing = flow.change({ encoding: 'utf-16be' });
  book.answers.changes[0]?.(fail({ type: 'only-headers' }));
  await changing;

  expect(flow.step).toMatchObject({
    type: 'look',
    problem: { type: 'only-headers' },
    report: { reading: { encoding: 'utf-8' } },
  });
});

test('import: a file opened while another is read replaces it, and the answer for the first is not shown', async () => {
  const book = aBook();
  const flow = new ImportFlow();

  const first = flow.open(book.jobs, aFile('一.csv'));
  book.opens(ok(aReport('二.csv')));
  const second = flow.open(book.jobs, aFile('二.csv'));
  await Promise.all([first, second]);

  expect(book.asked).toEqual(['open 一.csv', 'close', 'open 二.csv']);
  expect(flow.step).toMatchObject({ type: 'look', report: { fileName: '二.csv' } });
});

test('import: cancelling while the file is written ends the session and shows no result', async () => {
  const book = aBook();
  const flow = new ImportFlow();
  await flow.open(book.jobs, aFile());

  const writing = flow.confirm();
  flow.cancel();
  await writing;

  expect(book.asked).toContain('close');
  expect(flow.step.type).toBe('choose');
});

test('import: a whole import can be undone, and one that could not be says so and can be tried again', async () => {
  const book = aBook();
  const flow = new ImportFlow();
  await flow.open(book.jobs, aFile());
  await flow.confirm();

  book.undoes(fail({ type: 'storage-full' }));
  await flow.undo(book.jobs);
  const afterFailure = flow.step;
  book.undoes(ok(null));
  await flow.undo(book.jobs);

  expect(afterFailure).toMatchObject({ type: 'undo-failed', problem: { type: 'storage-full' } });
  expect(flow.step).toEqual({ type: 'undone', fileName: '客户.csv' });
  expect(book.asked.filter((what) => what === 'undo abab')).toHaveLength(2);
});
