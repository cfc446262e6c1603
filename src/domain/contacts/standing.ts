/** Where a contact stands: whether its customer is waited for, has to be looked after again, or came. */
import type { ContactFact } from '../facts/fact';
import { addDays, dayFromNumber, daysBetween, type Day, type DayNumber } from '../shared/day';

/** How long a customer is waited for where no follow-up day was set. */
export const PATIENCE_DAYS = 7;

/** After so long a follow-up lapses: nobody goes back to it, and the list would only grow. */
const LAPSES_AFTER_DAYS = 60;

/** What is looked at of a contact. */
export type Touch = Pick<ContactFact, 'channel' | 'followUp'> & {
  readonly at: Pick<ContactFact['at'], 'day'>;
};

/** came: a visit since; waiting: not yet time to ask again; due: the follow-up day is here; over: nothing is left of it. */
export type Standing = 'came' | 'waiting' | 'due' | 'over';

/** The first day on which she is no longer waited for: the follow-up day, or a week after the contact. */
export const waitsUntil = ({ followUp, at }: Touch): Day =>
  followUp ?? addDays(at.day, PATIENCE_DAYS);

/**
 * Whether a visit came after the contact. A visit of the same day counts, unless the talk was in person: then it is the
 * visit during which they talked.
 */
export const cameAfter = ({ channel, at }: Touch, lastVisit: DayNumber): boolean => {
  if (lastVisit === 0) return false;
  const days = daysBetween(at.day, dayFromNumber(lastVisit));
  return channel === 'inPerson' ? days > 0 : days >= 0;
};

/**
 * Where the latest contact with a customer stands on a day; lastVisit is 0 for somebody who never came. Called on the
 * 1st, follow-up on the 4th: waiting until the 3rd, due from the 4th for 60 days, then over; without a follow-up day
 * waiting until the 7th and over from the 8th; came as soon as a visit is recorded.
 */
export function standingOf(contact: Touch, lastVisit: DayNumber, today: Day): Standing {
  if (cameAfter(contact, lastVisit)) return 'came';
  if (today < waitsUntil(contact)) return 'waiting';
  if (contact.followUp === null) return 'over';
  return daysBetween(contact.followUp, today) < LAPSES_AFTER_DAYS ? 'due' : 'over';
}
