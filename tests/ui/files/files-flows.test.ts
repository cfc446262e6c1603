import { expect, test } from 'vitest';
import type { JobProblem, Jobs, MergePreview } from '../../../src/app/app';
import type { Job } from '../../../src/app/job';
import { fail, ok } from '../../../src/domain/shared/result';
import type { Result } from '../../../src/domain/shared/result';
import type { Day } from '../../../src/domain/shared/day';
import { BackupFlow } from '../../../src/ui/screens/files/backup-flow.svelte';
import { MergeFlow } from '../../../src/ui/screens/files/merge-flow.svelte';

const backup = { file: new File(['{}'], '客户簿.json'), facts: 42 };

/** Work that ends at once, or, with `until`, when cancelled. */
const aJob = <T>(result: Result<T, JobProblem>): Job<Result<T, JobProblem>> => ({
  result: Promise.resolve(result),
  cancel: () => undefined,
});
function aJobUntilCancelled<T>(): Job<Result<T, JobProblem>> {
  let end: (result: Result<T, JobProblem>) => void = () => undefined;
  const result = new Promise<Result<T, JobProblem>>((resolve) => (end = resolve));
  return { result, cancel: () => end(fail({ type: 'cancelled' })) };
}

function aBook(with_: Partial<Jobs>) {
  const marked: number[] = [];
  const markBackedUp = (facts: number): Promise<void> => {
    marked.push(facts);
    return Promise.resolve();
  };
  return { marked, jobs: { markBackedUp, exportBook: () => aJob(ok(backup)), ...with_ } as Jobs };
}

test('backup: a file that was shared or saved counts as a backup of all its facts', async () => {
  const { jobs, marked } = aBook({});
  const flow = new BackupFlow();

  await flow.start(jobs, () => Promise.resolve('shared'));

  expect(flow.delivery).toBe('shared');
  expect(marked).toEqual([42]);
});

test('backup: a share sheet closed by the vendor is no backup until the file is sent again', async () => {
  const { jobs, marked } = aBook({});
  const flow = new BackupFlow();

  await flow.start(jobs, () => Promise.resolve('cancelled'));
  const markedAfterCancel = [...marked];
  await flow.again(jobs, () => Promise.resolve('downloaded'));

  expect(markedAfterCancel).toEqual([]);
  expect(flow.delivery).toBe('downloaded');
  expect(marked).toEqual([42]);
});

test('backup: a second way broken off does not take back the first', async () => {
  const { jobs } = aBook({});
  const flow = new BackupFlow();

  await flow.start(jobs, () => Promise.resolve('downloaded'));
  await flow.again(jobs, () => Promise.resolve('cancelled'));

  expect(flow.delivery).toBe('downloaded');
});

test('backup: a book that cannot be written hands nothing over', async () => {
  const { jobs, marked } = aBook({ exportBook: () => aJob(fail({ type: 'storage-lost' })) });
  const flow = new BackupFlow();
  let delivered = false;

  await flow.start(jobs, () => {
    delivered = true;
    return Promise.resolve('downloaded');
  });

  expect(flow.run.state).toEqual({ type: 'failed', problem: { type: 'storage-lost' } });
  expect(delivered).toBe(false);
  expect(marked).toEqual([]);
});

const aMerge = (added: number): MergePreview => ({
  added,
  changed: 1,
  same: 5,
  customers: 3,
  visits: 4,
  writtenDay: '2026-11-20' as Day,
  erased: 0,
  since: null,
  clashes: { fields: [], overdrawn: [] },
  from: null,
});

test('merge: a file is looked at first; it is taken in only on the vendor’s word', async () => {
  let merged = 0;
  const { jobs } = aBook({
    previewMerge: () => aJob(ok(aMerge(7))),
    mergeFile: () => {
      merged++;
      return aJob(ok(aMerge(7)));
    },
  });
  const flow = new MergeFlow();

  await flow.open(jobs, backup.file);
  const mergedBefore = merged;
  await flow.confirm(jobs);

  expect(mergedBefore).toBe(0);
  expect(merged).toBe(1);
  expect(flow.merge.state).toEqual({ type: 'done', value: aMerge(7) });
});

test('merge: a damaged file cannot be taken in', async () => {
  let merged = 0;
  const { jobs } = aBook({
    previewMerge: () => aJob(fail({ type: 'file-damaged' })),
    mergeFile: () => {
      merged++;
      return aJob(ok(aMerge(7)));
    },
  });
  const flow = new MergeFlow();

  await flow.open(jobs, backup.file);
  await flow.confirm(jobs);

  expect(flow.preview.state).toEqual({ type: 'failed', problem: { type: 'file-damaged' } });
  expect(merged).toBe(0);
});

test('merge: cancelling while the file is looked at leaves it, as if never chosen', async () => {
  const { jobs } = aBook({ previewMerge: () => aJobUntilCancelled() });
  const flow = new MergeFlow();

  const opening = flow.open(jobs, backup.file);
  flow.cancel();
  await opening;

  expect(flow.file).toBeNull();
  expect(flow.preview.state).toEqual({ type: 'idle' });
});

test('merge: another file after a finished one starts anew', async () => {
  const { jobs } = aBook({
    previewMerge: () => aJob(ok(aMerge(7))),
    mergeFile: () => aJob(ok(aMerge(7))),
  });
  const flow = new MergeFlow();
  await flow.open(jobs, backup.file);
  await flow.confirm(jobs);

  await flow.open(jobs, new File(['{}'], '另一份.json'));

  expect(flow.file?.name).toBe('另一份.json');
  expect(flow.merge.state).toEqual({ type: 'idle' });
});

test('merge: walking away from a file being looked at lets the work go on', async () => {
  const job = aJobUntilCancelled<MergePreview>();
  const { jobs } = aBook({ previewMerge: () => job });
  const flow = new MergeFlow();
  const opening = flow.open(jobs, backup.file);

  flow.forget();
  const stillBusy = flow.busy;
  job.cancel();
  await opening;

  expect(stillBusy).toBe(true);
});
