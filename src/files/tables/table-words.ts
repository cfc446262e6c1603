/** Which tables go out, with which columns, and what the page calls them in the vendor's language. */
import type { Account } from '../../domain/facts/fact';
import type { CustomerId } from '../../domain/shared/id';

/**
 * Every column of every table. Those of customers and visits are named as the import knows them, so that both come in
 * again; those of the ledger so that it brings nothing when it is chosen for an import by mistake.
 */
export type OutColumn =
  | 'number'
  | 'name'
  | 'phone'
  | 'wechat'
  | 'tags'
  | 'gender'
  | 'birthday'
  | 'area'
  | 'note'
  | 'points'
  | 'stored'
  | 'times'
  | 'tab'
  | 'seat'
  | 'archived'
  | 'date'
  | 'time'
  | 'type'
  | 'amount'
  | 'booked'
  | 'account'
  | 'change'
  | 'reason'
  | 'details';

/** Words that stand in cells. */
export type OutValue =
  | 'female'
  | 'male'
  | 'lunar'
  | 'lunarLeap'
  | 'yes'
  | 'purchase'
  | 'session'
  | 'refund'
  | 'earn'
  | 'redeem'
  | 'adjust'
  | 'opening';

export interface TableWords {
  readonly headers: Readonly<Record<OutColumn, string>>;
  readonly values: Readonly<Record<OutValue, string>>;
  /** What the accounts are called in cells. */
  readonly accounts: Readonly<Record<Account, string>>;
  /** Stands between tags. */
  readonly between: string;
}

export type TableName = 'customers' | 'visits' | 'ledger' | 'template';

/** One table as the page asks for it. */
export type TableAsked =
  | {
      readonly table: 'customers';
      /** Only these, in this order; null for all of them, those put away too. */
      readonly ids: readonly CustomerId[] | null;
      /** Only the last four digits of each phone: for a list that goes to others. */
      readonly masked?: boolean;
      readonly words: TableWords;
    }
  | { readonly table: 'visits' | 'ledger'; readonly words: TableWords }
  /** Headers alone: a row of examples would be imported with the rest. */
  | {
      readonly table: 'template';
      readonly columns: readonly OutColumn[];
      readonly words: TableWords;
    };
