/** A contact as it was tapped together, made ready to be saved. */
import type { NewContact } from '../../../app/new-talk';
import { followUpDay, usualFollowUp, type FollowUp } from '../../../domain/contacts/outcomes';
import type { Channel, Outcome } from '../../../domain/facts/fact';
import { parseDay, type Day } from '../../../domain/shared/day';
import { fail, ok, type Result } from '../../../domain/shared/result';

export interface ContactTyped {
  readonly channel: Channel;
  readonly outcome: Outcome | null;
  /** `usual`: not touched, so what is proposed for the outcome holds. */
  readonly followUp: FollowUp | 'usual' | 'pick';
  /** The day picked, as its box holds it. */
  readonly day: string;
  readonly note: string;
}

export type ContactProblem = 'outcome-missing' | 'day-missing';

/** The follow-up that holds: what was tapped, else what is usual for the outcome. */
export const heldFollowUp = ({
  followUp,
  outcome,
}: Pick<ContactTyped, 'followUp' | 'outcome'>): FollowUp | 'pick' =>
  followUp !== 'usual' ? followUp : outcome === null ? null : usualFollowUp(outcome);

/** A day picked has to lie after today. */
export function contactAsked(typed: ContactTyped, today: Day): Result<NewContact, ContactProblem> {
  const { channel, outcome, day, note } = typed;
  if (outcome === null) return fail('outcome-missing');
  const held = heldFollowUp(typed);
  const picked = parseDay(day);
  if (held === 'pick' && (picked === null || picked <= today)) return fail('day-missing');
  const followUp = held === 'pick' ? picked : followUpDay(held, today);
  return ok({ channel, outcome, followUp, note });
}
