/** The people of the shop: who recorded what on one phone in two hands, and the PIN before the book. */
import { beforeEach, expect, test } from 'vitest';
import type { People } from '../../src/app/people/people';
import { readHead } from '../../src/storage/tables/head';
import { answerOf, anApp, until, value, type TestApp } from '../helpers/an-app';

let world: TestApp;
let people: People;
beforeEach(async () => {
  world = await anApp();
  people = await world.app.people();
});

const helper = (name: string) => ({ name, role: 'helper', active: true }) as const;
const newcomer = (name: string) => ({ fields: { name } });

test('people: one phone in two hands, and each visit says whose it was', async () => {
  const li = await value(people.save(null, helper('小李')));
  const first = await world.visit(newcomer('老王'), 30);
  await value(people.hold(li));
  const second = await world.visit(first.customer, 40);
  await value(people.hold(null));
  const third = await world.visit(first.customer, 50);

  const card = await answerOf(world.app.queries.customerCard(first.customer!));

  expect([first, second, third].map(({ visit }) => card?.recorders.get(visit))).toEqual([
    undefined,
    '小李',
    undefined,
  ]);
  const { recent } = await until(world.app.queries.today(), ({ recent }) => recent.length === 3);
  expect(recent.map(({ by }) => by?.name)).toEqual([undefined, '小李', undefined]);
  expect((await answerOf(people.entriesOf(li))).map(({ undo }) => undo)).toEqual([second.visit]);
});

test('people: what was recorded keeps its name when the helper has left', async () => {
  const li = await value(people.save(null, helper('小李')));
  await value(people.hold(li));
  const { visit, customer } = await world.visit(newcomer('老王'), 30);
  await value(people.save(li, { ...helper('李师傅'), active: false }));

  const card = await answerOf(world.app.queries.customerCard(customer!));

  expect(card?.recorders.get(visit)).toBe('李师傅');
});

test('people: a phone is handed over once, however often it is said', async () => {
  const li = await value(people.save(null, helper('小李')));
  await value(people.hold(li));
  const { facts } = await readHead(world.book.db);
  await value(people.hold(li));

  expect((await readHead(world.book.db)).facts).toBe(facts);
  expect((await answerOf(people.view())).holder).toEqual({ id: li, ...helper('小李') });
});

test('people: somebody without a name is refused', async () => {
  expect(await people.save(null, helper('  '))).toEqual({
    ok: false,
    error: { type: 'name-missing' },
  });
});

const CODE = '0123456789AB of mine';
const setPin = async (pin: string) => {
  await world.app.actions.keepRecoverySecret(CODE);
  return people.setPin(pin);
};

test('pin: without a recovery code there is no PIN, for a forgotten one would lock the only copy away', async () => {
  expect(await people.setPin('1234')).toEqual({ ok: false, error: { type: 'no-recovery' } });
  expect(await setPin('12')).toEqual({ ok: false, error: { type: 'pin-shape' } });
  expect(await people.waiting()).toBeNull();
});

test('pin: the right one opens, and none of it stands in the book’s facts', async () => {
  const { facts } = await readHead(world.book.db);
  await value(setPin('0042'));

  expect(await people.tryPin('42')).toEqual({ ok: false, error: { type: 'pin-wrong' } });
  expect((await people.tryPin('0042')).ok).toBe(true);
  expect((await readHead(world.book.db)).facts).toBe(facts);
  expect(JSON.stringify(await world.book.db.records.get('pin'))).not.toContain('0042');
});

test('pin: after three slips one waits, over reloads too, and the right one is not even tried', async () => {
  await value(setPin('1234'));
  for (let i = 0; i < 3; i++) await people.tryPin('9999');
  expect(await people.waiting()).toEqual({ tries: 3, ms: 0 });
  await people.tryPin('9999');
  expect(await people.waiting()).toEqual({ tries: 4, ms: 15_000 });

  await people.keepWaiting({ tries: 4, ms: 9000 });
  const reloaded = await world.app.people();

  expect(await reloaded.tryPin('1234')).toEqual({ ok: false, error: { type: 'pin-waits' } });
  expect(await reloaded.waiting()).toEqual({ tries: 4, ms: 9000 });
});

test('pin: a second tab that still counts an earlier wait does not shorten a later one', async () => {
  await value(setPin('1234'));
  for (let i = 0; i < 4; i++) await people.tryPin('9999');
  await people.keepWaiting({ tries: 4, ms: 0 });
  await people.tryPin('9999');

  await people.keepWaiting({ tries: 4, ms: 0 });

  expect(await people.waiting()).toEqual({ tries: 5, ms: 30_000 });
});

test('pin: the recovery code opens a book whose PIN was forgotten, and the PIN is gone', async () => {
  await value(setPin('1234'));

  expect(await people.tryRecovery('something else')).toBe(false);
  expect(await people.tryRecovery(` ${CODE} `)).toBe(true);
  expect(await people.waiting()).toBeNull();
  expect((await people.tryPin('')).ok).toBe(true);
});

test('pin: long work on the book leaves the PIN of this device where it is', async () => {
  await value(setPin('1234'));
  await world.book.rewrite({ packTail: true });

  expect((await people.tryPin('1234')).ok).toBe(true);
});
