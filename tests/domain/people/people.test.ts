/** Who works in the shop, and who held a device when something was recorded on it. */
import { expect, test } from 'vitest';
import { handedIn, holderKey, recorderOf } from '../../../src/domain/people/holders';
import { isPin, waitAfterMs } from '../../../src/domain/people/pin';
import { peopleIn, personKey, writePerson } from '../../../src/domain/people/shop-people';
import type { SettingFact } from '../../../src/domain/facts/fact';

const PHONE = 'a'.repeat(16);
const LAPTOP = 'b'.repeat(16);
const said = (l: number, c: number, fields: SettingFact['fields']) =>
  ({ kind: 'setting', l, c, fields }) as SettingFact;

test('people: each is a setting of its own; what is damaged is passed over, an unknown role may do least', () => {
  const li = { name: '小李', role: 'helper', active: true } as const;
  const zhang = { name: '张姐', role: 'owner', active: false } as const;

  expect(
    peopleIn({
      [personKey('1')]: writePerson(li),
      [personKey('2')]: writePerson(zhang),
      [personKey('3')]: '{"name":"会计","role":"bookkeeper"}',
      [personKey('4')]: '{',
      [personKey('5')]: null,
      shopName: writePerson(li),
    }),
  ).toEqual([
    { id: '3', name: '会计', role: 'helper', active: true },
    { id: '1', ...li },
    { id: '2', ...zhang },
  ]);
});

test('people: one phone in two hands, each entry belongs to whoever held it then', () => {
  const handed = [
    ...handedIn(said(200, 0, { [holderKey(PHONE)]: null })),
    ...handedIn(said(100, 1, { [holderKey(PHONE)]: 'li', shopName: '老陈塘口' })),
  ];
  const recorder = recorderOf(handed);
  const by = (l: number, c: number, device = PHONE) => recorder({ l, c, device });

  expect([by(99, 9), by(100, 0), by(100, 2), by(199, 0), by(200, 1)]).toEqual([
    null,
    null,
    'li',
    'li',
    null,
  ]);
  expect(by(150, 0, LAPTOP), 'a phone nobody said anything of is the owner’s').toBeNull();
});

test('people: two phones at the same time, each with its own hands', () => {
  const recorder = recorderOf([
    ...handedIn(said(100, 0, { [holderKey(PHONE)]: 'li' })),
    ...handedIn(said(50, 0, { [holderKey(LAPTOP)]: 'zhang' })),
  ]);

  expect(recorder({ l: 120, c: 0, device: PHONE })).toBe('li');
  expect(recorder({ l: 120, c: 0, device: LAPTOP })).toBe('zhang');
});

test('pin: four to eight digits', () => {
  expect(['0042', '12345678'].every(isPin)).toBe(true);
  expect(['123', '123456789', '12a4', '', ' 1234'].some(isPin)).toBe(false);
});

test('pin: three slips are free, then waiting doubles up to a quarter of an hour', () => {
  const seconds = [0, 3, 4, 5, 6, 9, 10, 50].map((tries) => waitAfterMs(tries) / 1000);

  expect(seconds).toEqual([0, 0, 15, 30, 60, 480, 900, 900]);
});
