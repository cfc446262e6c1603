/** What is offered when a contact is noted. */
import { expect, test } from 'vitest';
import {
  followUpDay,
  FOLLOW_UPS,
  OUTCOMES_OF,
  usualFollowUp,
} from '../../../src/domain/contacts/outcomes';
import { OUTCOMES } from '../../../src/domain/facts/fact';
import { aDay } from '../../helpers/taps';

test('contact: nobody fails to answer face to face, and only a message is merely sent', () => {
  expect(OUTCOMES_OF.inPerson).not.toContain('noAnswer');
  expect(OUTCOMES_OF.call).not.toContain('sent');
  expect(OUTCOMES_OF.wechat[0]).toBe('sent');
});

test('contact: what is proposed for an outcome can also be tapped', () => {
  for (const outcome of OUTCOMES) expect(FOLLOW_UPS).toContain(usualFollowUp(outcome));
});

test('contact: nobody answered, so tomorrow is proposed; who will come is looked after in a week', () => {
  const today = aDay('2026-05-31');

  expect(followUpDay(usualFollowUp('noAnswer'), today)).toBe('2026-06-01');
  expect(followUpDay(usualFollowUp('willCome'), today)).toBe('2026-06-07');
  expect(followUpDay(usualFollowUp('wontCome'), today)).toBeNull();
});
