/** What can stand between a tap and the book. */
import type { CustomerId } from '../domain/shared/id';

/** Somebody in the book who may be the person about to be entered as new. */
export interface SameCustomer {
  readonly id: CustomerId;
  readonly name: string;
  readonly phone: string;
  readonly archived: boolean;
}

/** Why a tap could not be saved. */
export type SaveProblem =
  | { readonly type: 'name-missing' }
  | { readonly type: 'amount-missing' }
  | { readonly type: 'customer-unknown' }
  | { readonly type: 'customer-exists'; readonly same: readonly SameCustomer[] }
  | { readonly type: 'visit-unknown' }
  | { readonly type: 'already-void' }
  | { readonly type: 'points-short'; readonly balance: number }
  | { readonly type: 'points-over-amount'; readonly most: number }
  | { readonly type: 'reason-missing' }
  | { readonly type: 'day-in-future' }
  | { readonly type: 'storage-full' }
  | { readonly type: 'storage-lost' };
