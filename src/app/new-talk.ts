/** What the vendor says of a contact, or of what a customer said. */
import type { Channel, Feedback, Outcome } from '../domain/facts/fact';
import type { Day } from '../domain/shared/day';
import type { FactId } from '../domain/shared/id';

export interface NewContact {
  readonly channel: Channel;
  readonly outcome: Outcome;
  /** When to look after her again; null for not at all. */
  readonly followUp: Day | null;
  readonly note?: string;
}

export interface NewFeedback {
  readonly feedback: Feedback;
  /** The complaint that `solved` closes. */
  readonly answers?: FactId | null;
  readonly note?: string;
}
