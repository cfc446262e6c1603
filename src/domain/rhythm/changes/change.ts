/** What can change about a customer, each with the numbers that its line says. */
import type { DayNumber } from '../../shared/day';
import type { Slowdown } from './coming-less';
import type { Speedup } from './coming-more';
import type { Comeback } from './came-back';
import type { Silence } from './silence';
import type { ChoiceShift } from './choice-shift';
import type { SpendingShift } from './spending';

export type Change =
  /** Should have come by now, since this week. */
  | { readonly type: 'late' }
  | { readonly type: 'comingLess'; readonly slowdown: Slowdown }
  | { readonly type: 'comingMore'; readonly speedup: Speedup }
  | { readonly type: 'spendingLess' | 'spendingMore'; readonly shift: SpendingShift }
  | { readonly type: 'product' | 'seat'; readonly shift: ChoiceShift }
  | { readonly type: 'cameBack'; readonly comeback: Comeback }
  | { readonly type: 'silent'; readonly silence: Silence }
  /** First visit of somebody whom another customer brought along; `referrer` is a row of the log. */
  | { readonly type: 'referred'; readonly referrer: number; readonly firstOn: DayNumber };

export type ChangeType = Change['type'];

export interface FoundChange {
  /** Row of the log. */
  readonly customer: number;
  readonly change: Change;
  /** How many times rarer by chance than the budget allows, above 1; Infinity for what simply happened. */
  readonly alarm: number;
  /** The money it is about in the horizon, fen. */
  readonly stakeFen: number;
}
