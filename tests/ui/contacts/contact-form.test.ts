/** What is saved of a contact, however it was tapped together. */
import { expect, test } from 'vitest';
import {
  contactAsked,
  heldFollowUp,
  type ContactTyped,
} from '../../../src/ui/screens/contacts/contact-form';
import { aDay } from '../../helpers/taps';

const TODAY = aDay('2026-05-01');
const typed: ContactTyped = {
  channel: 'call',
  outcome: null,
  followUp: 'usual',
  day: '',
  note: '',
};

test('contact form: without an outcome nothing is saved', () => {
  expect(contactAsked(typed, TODAY)).toEqual({ ok: false, error: 'outcome-missing' });
});

test('contact form: two taps are enough, the follow-up usual for the outcome comes by itself', () => {
  expect(contactAsked({ ...typed, outcome: 'noAnswer' }, TODAY)).toEqual({
    ok: true,
    value: { channel: 'call', outcome: 'noAnswer', followUp: '2026-05-02', note: '' },
  });
});

test('contact form: a follow-up that was tapped stays, whatever outcome is tapped after', () => {
  expect(heldFollowUp({ followUp: null, outcome: 'noAnswer' })).toBeNull();
  expect(heldFollowUp({ followUp: 3, outcome: 'willCome' })).toBe(3);
});

test.each(['', '2026-05-01', '2026-04-30', 'soon'])(
  'contact form: "%s" is no day to look again on 1 May',
  (day) => {
    const asked = contactAsked({ ...typed, outcome: 'reached', followUp: 'pick', day }, TODAY);

    expect(asked).toEqual({ ok: false, error: 'day-missing' });
  },
);

test('contact form: a day picked is kept', () => {
  const asked = contactAsked(
    { ...typed, outcome: 'reached', followUp: 'pick', day: '2026-05-20' },
    TODAY,
  );

  expect(asked).toMatchObject({ ok: true, value: { followUp: '2026-05-20' } });
});
