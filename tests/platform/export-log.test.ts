/** The log of files that left the app. */
import { expect, test } from 'vitest';
import { openExportLog } from '../../src/platform/export-log';
import { safeStorage } from '../../src/platform/safe-storage';
import { workingStorage } from './fake-storage';

const fakeStorage = () => {
  const storage = workingStorage();
  return safeStorage(() => storage);
};
const file = (name: string, type = ''): File => new File(['12345'], name, { type });

test('export log: the newest stands first, after a reload too', () => {
  const storage = fakeStorage();
  openExportLog('/', storage).note(file('pondbook-2026-11-21.json'), 'downloaded', 1);
  openExportLog('/', storage).note(file('pondbook-2026-11-22.json'), 'shared', 2);

  expect(openExportLog('/', storage).all()).toEqual([
    { ms: 2, file: 'pondbook-2026-11-22.json', bytes: 5, way: 'shared' },
    { ms: 1, file: 'pondbook-2026-11-21.json', bytes: 5, way: 'downloaded' },
  ]);
});

test('export log: a contact is noted without the name of whose it is', () => {
  const storage = fakeStorage();

  openExportLog('/', storage).note(file('老王.vcf', 'text/vcard'), 'shared', 1);

  expect(openExportLog('/', storage).all()).toMatchObject([{ file: '*.vcf' }]);
});

test('export log: two hundred are kept, and what is no log counts as none', () => {
  const storage = fakeStorage();
  const log = openExportLog('/', storage);
  for (let ms = 0; ms < 205; ms++) log.note(file('a.csv'), 'downloaded', ms);

  expect(log.all()).toHaveLength(200);
  expect(log.all()[0]).toMatchObject({ ms: 204 });
  storage.write('pondbook:/:exports', '[{"ms":"yesterday"},7,null]');
  expect(log.all()).toEqual([]);
  storage.write('pondbook:/:exports', 'half a li');
  expect(log.all()).toEqual([]);
});
