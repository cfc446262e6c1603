import { expect, test, vi } from 'vitest';
import { rowsOf } from '../files/csv/table-of';
import { readVCards } from '../../src/files/vcard/read-vcards';
import { contactsFile, pickContacts } from '../../src/platform/contacts';
import type { PickedContact } from '../../src/platform/contacts';

/** What the import reads of picked people. */
async function asTable(...contacts: readonly PickedContact[]) {
  const file = contactsFile(contacts, '通讯录.vcf');
  const table = readVCards(new Uint8Array(await file.arrayBuffer()), 'utf-8', () => undefined);
  if (!table.ok) throw new Error(table.error.type);
  return table.value;
}

test('contacts: people picked from the address book become a row each', async () => {
  const table = await asTable(
    { name: ['王建国'], tel: ['138-0013-8000', '138-0013-8000', '0571 8888 6666'] },
    { name: ['李嫂; 鱼档\n二楼, \\左'], tel: ['+86 139 0013 9000'] },
    { name: ['赵叔'], tel: [] },
    { tel: ['13700137000'] },
  );

  expect(table.problems).toEqual([]);
  expect(rowsOf(table)).toEqual([
    ['王建国', '138-0013-8000', '0571 8888 6666'],
    ['李嫂; 鱼档\n二楼, \\左', '+86 139 0013 9000', ''],
    ['赵叔', '', ''],
    ['', '13700137000', ''],
  ]);
});

test('contacts: a phone that does not let the app ask says so, a vendor who picks nobody is no failure', async () => {
  vi.stubGlobal('navigator', {
    contacts: { select: () => Promise.reject(new DOMException('no', 'SecurityError')) },
  });
  const refused = await pickContacts();
  vi.stubGlobal('navigator', { contacts: { select: () => Promise.resolve([]) } });
  const nobody = await pickContacts();

  expect(refused).toBeNull();
  expect(nobody).toEqual([]);
});
