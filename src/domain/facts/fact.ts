/**
 * Facts: the only truth in a book. A fact is never changed and never removed; everything on a screen is computed
 * from the set of facts, and merging two books is the union of their sets.
 */
import type { CustomerId, DeviceId, FactId, ImportId } from '../shared/id';
import type { Day } from '../shared/day';
import type { Fen } from '../shared/fen';
import type { Grams } from '../shared/grams';
import type { When } from '../shared/when';

/** What every fact carries, whatever its kind; an app that does not know a kind still understands this much. */
export interface Envelope {
  readonly id: FactId;
  /** Hybrid logical clock: l in milliseconds since 1970 (the largest clock seen so far), c counts within one l. */
  readonly l: number;
  readonly c: number;
  readonly device: DeviceId;
  /** Version of the fact's own shape. */
  readonly v: number;
  /** When it happened for the vendor; l and c say when it was recorded. */
  readonly at: When;
  readonly customer: CustomerId | null;
  /** The import that brought it, if one did. */
  readonly batch: ImportId | null;
}

/** A value of a customer's field or of a setting. Null clears a field. */
export type FieldValue = string | number | boolean | null | readonly string[];
export type Fields = Readonly<Record<string, FieldValue>>;

/** Sets some fields of one customer; per field the newest stamp wins. */
export interface EditFact extends Envelope {
  readonly kind: 'edit';
  readonly fields: Fields;
}

export type VisitKind = 'purchase' | 'session' | 'refund';

export interface LineItem {
  readonly product: string;
  readonly grams?: Grams;
  /** Pieces, in thousandths, so that "1.5 boxes" stays a whole number. */
  readonly milliPieces?: number;
  readonly unitPriceFen?: Fen;
  readonly amountFen: Fen;
}

/** One coming. amountFen is what the vendor is left with: negative for a refund, or for a session where the fish bought back cost more than the fee. */
export interface VisitFact extends Envelope {
  readonly kind: 'visit';
  readonly visit: VisitKind;
  readonly amountFen: Fen;
  readonly items?: readonly LineItem[];
  /** Where she sat at the pond. */
  readonly seat?: string;
  readonly note?: string;
}

export const ACCOUNTS = ['points', 'stored', 'times', 'tab'] as const;
export type Account = (typeof ACCOUNTS)[number];
export type EntryReason = 'earn' | 'redeem' | 'adjust' | 'opening';

/** One line of an account: whole points, fen (stored value, tab) or uses (times card). Positive adds to the balance; that of a tab is what she owes. */
export interface EntryFact extends Envelope {
  readonly kind: 'entry';
  readonly account: Account;
  readonly amount: number;
  readonly reason: EntryReason;
  /** The visit it belongs to; an entry falls with its visit. */
  readonly visit: FactId | null;
  readonly note?: string;
}

export const CHANNELS = ['call', 'wechat', 'sms', 'inPerson'] as const;
export type Channel = (typeof CHANNELS)[number];
/** `sent`: a message is out, and nothing came back yet. */
export const OUTCOMES = ['reached', 'noAnswer', 'willCome', 'wontCome', 'sent'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The vendor got in touch with a customer, or tried to. */
export interface ContactFact extends Envelope {
  readonly kind: 'contact';
  readonly customer: CustomerId;
  readonly channel: Channel;
  readonly outcome: Outcome;
  /** The day on which to look after her again; null for none. */
  readonly followUp: Day | null;
  readonly note?: string;
}

export const FEEDBACKS = [
  'complaint',
  'praise',
  'wish',
  'satisfied',
  'soSo',
  'unsatisfied',
  'solved',
] as const;
/** What a customer said, or how content she is; `solved` closes a complaint. */
export type Feedback = (typeof FEEDBACKS)[number];

export interface FeedbackFact extends Envelope {
  readonly kind: 'feedback';
  readonly customer: CustomerId;
  readonly feedback: Feedback;
  /** The complaint that `solved` closes; null for everything else. */
  readonly answers: FactId | null;
  readonly note?: string;
}

/** Cancels a fact, or (by its id) a whole import. A void of a fact is for ever; an import returns when it is imported again. */
export interface VoidFact extends Envelope {
  readonly kind: 'void';
  readonly target: FactId | ImportId;
}

/** Says that an import took place (batch names it); the newest of import and void decides whether its facts count. */
export interface ImportFact extends Envelope {
  readonly kind: 'import';
  readonly batch: ImportId;
  readonly source: string;
  readonly customers: number;
  readonly visits: number;
}

/** Says that two customers are one person. Nothing is rewritten: voiding it parts them again, each with what was recorded under its id. */
export interface AliasFact extends Envelope {
  readonly kind: 'alias';
  readonly customer: CustomerId;
  readonly other: CustomerId;
}

/** Drops who a customer was, on every device that sees it and for what arrives later too; the numbers stay. It cannot be voided. */
export interface EraseFact extends Envelope {
  readonly kind: 'erase';
  readonly customer: CustomerId;
}

/** Sets some settings of the whole book; per setting the newest stamp wins. */
export interface SettingFact extends Envelope {
  readonly kind: 'setting';
  readonly fields: Fields;
}

/** A kind or shape from a later version: kept, and passed on untouched. Its payload is what its columns hold. */
export interface ForeignFact extends Envelope {
  readonly kind: 'foreign';
  readonly foreignKind: string;
  readonly code: string;
  readonly amount: number;
  readonly ref: string | null;
  readonly text: string | null;
}

export type Fact =
  | EditFact
  | VisitFact
  | EntryFact
  | ContactFact
  | FeedbackFact
  | VoidFact
  | ImportFact
  | AliasFact
  | EraseFact
  | SettingFact
  | ForeignFact;
export type FactKind = Fact['kind'];

/** A fact before it is stamped: what a rule decides; the action adds id, clock and device. */
export type Draft<F extends Fact = Fact> = F extends Fact
  ? Omit<F, 'id' | 'l' | 'c' | 'device' | 'v'> & { readonly id?: FactId }
  : never;
