/** What can come of a contact, by how it was made: nobody "does not answer" face to face. */
import type { Channel, Outcome } from '../facts/fact';
import { addDays, type Day } from '../shared/day';

const WRITTEN: readonly Outcome[] = ['sent', 'willCome', 'reached', 'wontCome'];

/** The most welcome first; a message begins with having been sent. */
export const OUTCOMES_OF: Readonly<Record<Channel, readonly Outcome[]>> = {
  call: ['willCome', 'reached', 'noAnswer', 'wontCome'],
  wechat: WRITTEN,
  sms: WRITTEN,
  inPerson: ['willCome', 'reached', 'wontCome'],
};

/** After how many days to look again; null for never. */
export const FOLLOW_UPS = [null, 1, 3, 7] as const;
export type FollowUp = (typeof FOLLOW_UPS)[number];

const USUAL: Readonly<Record<Outcome, FollowUp>> = {
  noAnswer: 1,
  sent: 3,
  willCome: 7,
  reached: null,
  wontCome: null,
};

/** What is proposed for an outcome, so that saving takes one tap more: nobody answered: try again tomorrow. */
export const usualFollowUp = (outcome: Outcome): FollowUp => USUAL[outcome];

export const followUpDay = (followUp: FollowUp, today: Day): Day | null =>
  followUp === null ? null : addDays(today, followUp);
