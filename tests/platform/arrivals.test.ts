import { expect, test } from 'vitest';
import { arrivals } from '../../src/platform/arrivals';
import { watchLaunches } from '../../src/platform/launched-files';
import type { LaunchQueue } from '../../src/platform/launched-files';
import { safeStorage } from '../../src/platform/safe-storage';
import { keepShared, takeShared } from '../../src/platform/shared-files';
import { aCacheStore } from './fake-caches';
import { workingStorage } from './fake-storage';

const SHARED = 'pondbook:/店铺/:shared';

function aShare(...files: readonly File[]): Request {
  const body = new FormData();
  for (const file of files) body.append('files', file);
  return new Request('https://book.cn/%E5%BA%97%E9%93%BA/share', { method: 'POST', body });
}

test('sharing: what another app sends is taken once, with its name, kind and content', async () => {
  const store = aCacheStore();
  const bill = new File(['交易时间,金额\n'], '微信账单（十月）.csv', { type: 'text/csv' });
  const contacts = new File(['BEGIN:VCARD'], '通讯录.vcf', { type: 'text/vcard' });

  const kept = await keepShared(store, SHARED, aShare(bill, contacts));
  const first = await takeShared(store, SHARED);
  const second = await takeShared(store, SHARED);

  expect(kept).toBe(true);
  expect(first.map(({ name, type }) => ({ name, type }))).toEqual([
    { name: '微信账单（十月）.csv', type: 'text/csv' },
    { name: '通讯录.vcf', type: 'text/vcard' },
  ]);
  expect(await first[0]?.text()).toBe('交易时间,金额\n');
  expect(second).toEqual([]);
  expect(await store.keys()).toEqual([]);
});

test('sharing: two shares before the app stands are both there, in their order', async () => {
  const store = aCacheStore();

  await keepShared(store, SHARED, aShare(new File(['1'], '一.csv')));
  await keepShared(store, SHARED, aShare(new File(['2'], '二.csv')));

  expect((await takeShared(store, SHARED)).map(({ name }) => name)).toEqual(['一.csv', '二.csv']);
});

test('sharing: two windows that ask at the same time do not both get the file', async () => {
  const store = aCacheStore();
  await keepShared(store, SHARED, aShare(new File(['1'], '一.csv')));

  const both = await Promise.all([takeShared(store, SHARED), takeShared(store, SHARED)]);

  expect(both.flat()).toHaveLength(1);
});

test('sharing: a full device is said, not hidden', async () => {
  const store = aCacheStore({ full: true });

  expect(await keepShared(store, SHARED, aShare(new File(['1'], '一.csv')))).toBe(false);
});

test('sharing: where nothing was shared no cache is made', async () => {
  const store = aCacheStore();

  expect(await takeShared(store, SHARED)).toEqual([]);
  expect(await store.keys()).toEqual([]);
});

/** A computer that opens files with the app, in a tab whose storage lives through reloads. */
function aTab() {
  const kept = workingStorage();
  const open = (
    reloaded: boolean,
    ...launches: readonly (readonly File[])[]
  ): Promise<string[]> => {
    const taken: string[] = [];
    const queue: LaunchQueue = {
      setConsumer(consumer) {
        for (const files of launches)
          consumer({
            files: files.map(
              (file) => ({ getFile: () => Promise.resolve(file) }) as FileSystemFileHandle,
            ),
          });
      },
    };
    const session = safeStorage(() => kept);
    watchLaunches(queue, reloaded, session, 'launched', (files) =>
      taken.push(...files.map(({ name }) => name)),
    );
    return new Promise((resolve) => setTimeout(() => resolve(taken)));
  };
  return { open };
}
const october = new File(['a'], '十月.csv', { lastModified: 1 });
const november = new File(['b'], '十一月.csv', { lastModified: 2 });

test('opening with the app: every file of every launch arrives', async () => {
  const tab = aTab();

  expect(await tab.open(false, [october, november], [october])).toEqual([
    '十月.csv',
    '十一月.csv',
    '十月.csv',
  ]);
});

test('opening with the app: a reload, which brings the last launch again, does not open it again', async () => {
  const tab = aTab();
  await tab.open(false, [october]);

  expect(await tab.open(true, [october])).toEqual([]);
  expect(await tab.open(true, [november])).toEqual(['十一月.csv']);
});

test('arrivals: files wait until a screen takes them, and go to one screen only', () => {
  const arrived = arrivals();
  const told: number[] = [];
  arrived.subscribe((files) => told.push(files.length));

  arrived.add([october, november]);
  const taken = arrived.take((file) => file === november);
  const again = arrived.take((file) => file === november);

  expect(taken).toEqual([november]);
  expect(again).toEqual([]);
  expect(arrived.current).toEqual([october]);
  expect(told).toEqual([0, 2, 1]);
});
