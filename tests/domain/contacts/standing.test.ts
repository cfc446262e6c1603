/** Where a contact stands, by what was agreed and whether she came. */
import { expect, test } from 'vitest';
import {
  cameAfter,
  standingOf,
  waitsUntil,
  type Touch,
} from '../../../src/domain/contacts/standing';
import { numberOfDay, parseDay } from '../../../src/domain/shared/day';
import { aDay } from '../../helpers/taps';

const called = (followUp: string | null, more: Partial<Touch> = {}): Touch => ({
  channel: 'call',
  followUp: followUp === null ? null : parseDay(followUp),
  at: { day: aDay('2026-05-01') },
  ...more,
});
const NEVER = 0;
const BEFORE = numberOfDay(aDay('2026-04-20'));
const on = (day: string) => numberOfDay(aDay(day));

test.each([
  ['2026-05-01', 'waiting'],
  ['2026-05-03', 'waiting'],
  ['2026-05-04', 'due'],
  ['2026-07-02', 'due'],
  ['2026-07-03', 'over'],
])('contact: called on 1 May, to be looked after on the 4th: on %s it is %s', (today, standing) => {
  expect(standingOf(called('2026-05-04'), BEFORE, aDay(today))).toBe(standing);
});

test.each([
  ['2026-05-07', 'waiting'],
  ['2026-05-08', 'over'],
])('contact: called on 1 May and nothing agreed: on %s it is %s', (today, standing) => {
  expect(standingOf(called(null), BEFORE, aDay(today))).toBe(standing);
  expect(waitsUntil(called(null))).toBe('2026-05-08');
});

test('contact: whoever came after the call, on its very day too, is no longer waited for nor overdue', () => {
  for (const day of ['2026-05-01', '2026-05-02', '2026-06-20'])
    expect(standingOf(called('2026-05-04'), on(day), aDay('2026-06-20'))).toBe('came');
});

test('contact: a talk in person happened during the visit of that day, so only a later one counts', () => {
  const talked = called('2026-05-04', { channel: 'inPerson' });

  expect(cameAfter(talked, on('2026-05-01'))).toBe(false);
  expect(standingOf(talked, on('2026-05-01'), aDay('2026-05-04'))).toBe('due');
  expect(cameAfter(talked, on('2026-05-02'))).toBe(true);
});

test('contact: somebody who never came can be waited for as well', () => {
  expect(standingOf(called(null), NEVER, aDay('2026-05-02'))).toBe('waiting');
});
