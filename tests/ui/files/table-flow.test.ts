import { expect, test } from 'vitest';
import type { JobProblem, Jobs, TableAsked, TableFile } from '../../../src/app/app';
import type { Job } from '../../../src/app/job';
import { fail, ok, type Result } from '../../../src/domain/shared/result';
import { files } from '../../../src/ui/i18n/zh/files';
import { TableFlow } from '../../../src/ui/screens/files/table-flow.svelte';

const asked: TableAsked = { table: 'visits', words: files.table };

function aBook(result: Promise<Result<TableFile, JobProblem>>, cancel = () => undefined as void) {
  const names: string[] = [];
  const exportTable = (_: TableAsked, name: string): Job<Result<TableFile, JobProblem>> => {
    names.push(name);
    return { result, cancel };
  };
  return { names, jobs: { exportTable } as unknown as Jobs };
}
const made = ok({ file: new File(['x'], '到访.csv'), rows: 3 });

test('table: what was written is handed over once, and kept to be handed over again', async () => {
  const { jobs, names } = aBook(Promise.resolve(made));
  const flow = new TableFlow();
  const handed: string[] = [];

  await flow.start(jobs, asked, '到访', (file) => {
    handed.push(file.name);
    return Promise.resolve('cancelled');
  });
  const afterFirst = flow.delivery;
  await flow.again((file) => {
    handed.push(file.name);
    return Promise.resolve('downloaded');
  });

  expect(names).toEqual(['到访']);
  expect(handed).toEqual(['到访.csv', '到访.csv']);
  expect([afterFirst, flow.delivery]).toEqual(['cancelled', 'downloaded']);
  expect(flow.table).toBe('visits');
});

test('table: cancelled while it is written, nothing is handed over', async () => {
  let end: (result: Result<TableFile, JobProblem>) => void = () => undefined;
  const { jobs } = aBook(new Promise((resolve) => (end = resolve)), () =>
    end(fail({ type: 'cancelled' })),
  );
  const flow = new TableFlow();
  let handed = false;

  const running = flow.start(jobs, asked, 'x', () => {
    handed = true;
    return Promise.resolve('downloaded');
  });
  flow.run.cancel();
  await running;

  expect(handed).toBe(false);
  expect(flow.run.state).toEqual({ type: 'idle' });
});

test('table: a second tap while one is written starts nothing', async () => {
  const { jobs, names } = aBook(Promise.resolve(made));
  const flow = new TableFlow();
  const deliver = () => Promise.resolve('shared' as const);

  await Promise.all([
    flow.start(jobs, asked, 'one', deliver),
    flow.start(jobs, asked, 'two', deliver),
  ]);

  expect(names).toEqual(['one']);
});
