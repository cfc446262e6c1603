/** Nobody is entered twice by mistake: not by a second window, not by a phone number typed with the name. */
import { beforeEach, describe, expect, test } from 'vitest';
import { createApp } from '../../../src/app/create-app';
import { maybeSame } from '../../../src/app/roster/same-customer';
import type { CustomerId } from '../../../src/domain/shared/id';
import { readHead } from '../../../src/storage/tables/head';
import { aDevice, anApp, aVisit, value, type TestApp } from '../../helpers/an-app';
import { anId } from '../../helpers/taps';

describe('who may be the same person', () => {
  test.each([
    ['the same name', { name: ' 老王' }, { name: '老王' }, true],
    ['one of them with a phone', { name: '老王' }, { name: '老王', phone: '13800138000' }, true],
    [
      'two phones',
      { name: '老王', phone: '13900139000' },
      { name: '老王', phone: '13800138000' },
      false,
    ],
    [
      'one phone, two names',
      { name: '王总', phone: '+86 13800138000' },
      { name: '老王', phone: '138 0013 8000' },
      true,
    ],
    ['no names at all', { name: '' }, { name: '' }, false],
  ])('%s', (_what, one, other, same) => {
    expect(maybeSame(one, other)).toBe(same);
  });
});

describe('a new customer who is in the book', () => {
  let world: TestApp;
  let wang: CustomerId;
  beforeEach(async () => {
    world = await anApp();
    wang = await value(world.app.actions.addCustomer({ name: '老王', phone: '13800138000' }));
  });
  const customers = async () => (await readHead(world.book.db)).customers;
  const record = (fields: { name: string; phone?: string }, others: CustomerId[] = []) =>
    world.app.actions.recordVisit(aVisit({ fields, others }, 30, anId('f1')));
  const known = () => ({
    ok: false,
    error: {
      type: 'customer-exists',
      same: [{ id: wang, name: '老王', phone: '13800138000', archived: false }],
    },
  });

  test('record: is pointed out, and nothing is saved', async () => {
    expect(await record({ name: '老王' })).toEqual(known());
    expect(await record({ name: '王总', phone: '138 0013 8000' })).toEqual(known());

    expect(await readHead(world.book.db)).toMatchObject({ customers: 1, visits: 0 });
  });

  test('record: another person of that name is entered once the vendor says so', async () => {
    const saved = await value(record({ name: '老王' }, [wang]));

    expect(saved.customer).not.toBe(wang);
    expect(await customers()).toBe(2);
  });

  test('record: is pointed out when long packed away or put away, too', async () => {
    await value(world.app.actions.editCustomer(wang, { archived: true }));
    await world.book.rewrite({ packTail: true });

    expect(await record({ name: '老王' })).toMatchObject({
      error: { type: 'customer-exists', same: [{ id: wang, archived: true }] },
    });
  });

  test('record: who was renamed meanwhile is another person', async () => {
    await value(world.app.actions.editCustomer(wang, { name: '王师傅' }));

    expect(await record({ name: '老王' })).toMatchObject({ ok: true });
  });

  test('customers: the form of a new customer points it out as well', async () => {
    expect(await world.app.actions.addCustomer({ name: '老王' })).toEqual(known());
    expect(await customers()).toBe(1);

    await value(world.app.actions.addCustomer({ name: '老王' }, [wang]));
    expect(await customers()).toBe(2);
  });

  test('record: two windows that save the same new name at once make one customer', async () => {
    const { db, source } = world.book;
    const second = createApp({
      ...aDevice(db.name, source, () => world.app.today()),
      report: () => undefined, // no workers here
    });
    const visit = (form: string) => aVisit({ fields: { name: '李嫂' } }, 20, anId(form));

    const both = await Promise.all([
      world.app.actions.recordVisit(visit('a1')),
      second.actions.recordVisit(visit('a2')),
    ]);

    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(both.find((one) => !one.ok)).toMatchObject({ error: { type: 'customer-exists' } });
    expect(await readHead(world.book.db)).toMatchObject({ customers: 2, visits: 1 });
  });
});
