/** Contact and satisfaction, told apart, and only where there is something to tell. */
import { describe, expect, test } from 'vitest';
import { signalsOf } from '../../../src/domain/contacts/signals';
import type { ContactFact, FeedbackFact } from '../../../src/domain/facts/fact';
import { numberOfDay } from '../../../src/domain/shared/day';
import { openComplaints } from '../../../src/domain/feedback/open-complaint';
import { aDay, anId, contacted, fedBack, OLD_WANG } from '../../helpers/taps';

const about = {
  lastVisit: numberOfDay(aDay('2026-04-20')),
  today: aDay('2026-05-10'),
  anyContacts: true,
};
const contact = (...more: Parameters<typeof contacted> extends [unknown, ...infer R] ? R : never) =>
  contacted(OLD_WANG, ...more) as ContactFact;
const said = (...more: Parameters<typeof fedBack> extends [unknown, ...infer R] ? R : never) =>
  fedBack(OLD_WANG, ...more) as FeedbackFact;

describe('contact', () => {
  test('signals: in a book without any contact nothing is said, in others that she was not contacted', () => {
    expect(signalsOf([], [], { ...about, anyContacts: false }).contact).toBeNull();
    expect(signalsOf([], [], about).contact).toBe('none');
  });

  test('signals: the last contact, what came of it, and how often it was tried since the last visit', () => {
    const [before, first, last] = [
      contact('2026-04-10'),
      contact('2026-05-01', 'noAnswer'),
      contact('2026-05-08', 'willCome'),
    ];

    expect(signalsOf([before, first, last], [], about).contact).toEqual({
      contact: last,
      standing: 'waiting',
      agoDays: 2,
      tries: 2,
    });
  });
});

describe('satisfaction', () => {
  test('signals: nothing is said of somebody nobody asked, and a wish does not tell', () => {
    expect(signalsOf([], [], about).satisfaction).toBeNull();
    expect(signalsOf([], [said('2026-05-01', 'wish')], about).satisfaction).toBeNull();
  });

  test('signals: the last face counts', () => {
    const faces = [said('2026-05-01', 'unsatisfied'), said('2026-05-07', 'satisfied')];

    expect(signalsOf([], faces, about).satisfaction).toEqual({
      said: faces[1],
      openComplaint: false,
      agoDays: 3,
    });
  });

  test('signals: an open complaint outweighs a later face, a settled one does not', () => {
    const complaint = said('2026-05-01', 'complaint', { id: anId('c1') });
    const face = said('2026-05-07', 'satisfied', { id: anId('c2') });
    const solved = said('2026-05-05', 'solved', { id: anId('c3'), answers: anId('c1') });

    expect(signalsOf([], [complaint, face], about).satisfaction).toMatchObject({
      said: complaint,
      openComplaint: true,
    });
    expect(signalsOf([], [complaint, solved, face], about).satisfaction).toMatchObject({
      said: face,
      openComplaint: false,
    });
  });

  test('complaints: of two the one that was settled is closed, the other stays open', () => {
    const first = said('2026-05-01', 'complaint', { id: anId('c1') });
    const second = said('2026-05-02', 'complaint', { id: anId('c2') });
    const solved = said('2026-05-05', 'solved', { id: anId('c3'), answers: anId('c1') });

    expect(openComplaints([first, second, solved])).toEqual([second]);
  });
});
