/** Two entries to be made one person, and the facts that do it. */
import type { ChosenField } from '../domain/health/joined-fields';
import type { CustomerId, FactId } from '../domain/shared/id';

export interface Joining {
  /** Of disputed fields hers stand. */
  readonly one: CustomerId;
  readonly other: CustomerId;
  readonly fromOther?: readonly ChosenField[];
}

/** A fact that joined two, or kept their fields: voiding all of one joining parts them as they were. */
export interface JoinFact {
  readonly id: FactId;
  readonly customer: CustomerId;
}
