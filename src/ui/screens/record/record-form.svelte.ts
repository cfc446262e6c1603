/** The form of one visit: what is typed, what may be saved, and what comes back after a reload. */
import type { Actions, NewCustomer, NewVisit, SaveProblem, VisitSaved } from '../../../app/app';
import type { Preset } from '../../../app/book-settings';
import type { VisitKind } from '../../../domain/facts/fact';
import type { Day } from '../../../domain/shared/day';
import { parseYuan, type Fen } from '../../../domain/shared/fen';
import type { CustomerId } from '../../../domain/shared/id';
import { fail, type Result } from '../../../domain/shared/result';
import { newCustomerFrom } from './new-customer';
import { readDraft, type Picked, type RecordDraft } from './record-draft';

/** Saving failed, or somebody is typed but not chosen yet. */
export type RecordProblem = SaveProblem | { readonly type: 'pick-first' };

/** What a visit is unless the vendor says otherwise: a session at a pond, a purchase at a stall. */
export const usualKind = (preset: Preset | null): VisitKind =>
  preset === 'pond' ? 'session' : 'purchase';

export class RecordForm {
  /** Made once per form, kept through a reload, so that however often it is saved there is one visit. */
  id = $state('');
  /** What stands in the search box. */
  text = $state('');
  picked = $state.raw<Picked | null>(null);
  /** Yuan as typed. */
  amount = $state('');
  /** Points as typed. */
  redeem = $state('');
  /** Null is today, also when midnight passes over a half-typed form. */
  day = $state.raw<Day | null>(null);
  /** Null is what the trade makes usual. */
  kind = $state.raw<VisitKind | null>(null);
  note = $state('');
  saving = $state(false);

  readonly #newId: () => string;

  constructor(newId: () => string, draft: unknown = null) {
    this.#newId = newId;
    this.restore(readDraft(draft));
  }

  readonly amountFen: Fen | null = $derived(parseYuan(this.amount));
  readonly redeemPoints: number = $derived(Number(this.redeem || '0'));
  /** Money goes back to the customer. */
  readonly refund: boolean = $derived(this.kind === 'refund');
  /** Somebody is typed who has not been chosen. */
  readonly undecided: boolean = $derived(this.picked === null && this.text.trim() !== '');
  readonly empty: boolean = $derived(
    this.text + this.amount + this.redeem + this.note === '' &&
      this.picked === null &&
      this.day === null &&
      this.kind === null,
  );

  pick(picked: Picked): void {
    this.picked = picked;
    this.text = '';
    this.redeem = '';
  }

  /** Makes a new customer of what stands in the search box; `others` are those the vendor saw there and passed by. */
  pickNew(others: readonly CustomerId[] = []): void {
    const fields = newCustomerFrom(this.text);
    if (fields) this.pick({ type: 'new', fields, others });
  }

  unpick(): void {
    this.picked = null;
    this.redeem = '';
  }

  /** Begins the next visit. */
  clear(): void {
    this.restore(readDraft(null));
  }

  /** What a reload brings back. */
  get draft(): RecordDraft {
    const { id, text, picked, amount, redeem, day, kind, note } = this;
    return { id, text, picked, amount, redeem, day, kind, note };
  }

  /** Goes on with a draft. */
  restore(draft: RecordDraft): void {
    Object.assign(this, draft, { id: draft.id || this.#newId() });
  }

  /**
   * Saves once, however often it is tapped: taps while saving do nothing (null), and the form's id names one visit.
   * `sameFen` is the amount of "same as last time". After success the form is cleared for the next visit.
   */
  async save(
    actions: Pick<Actions, 'recordVisit'>,
    preset: Preset | null,
    sameFen: Fen | null = null,
  ): Promise<Result<VisitSaved, RecordProblem> | null> {
    if (this.saving) return null;
    const amountFen = sameFen ?? this.amountFen;
    if (this.undecided) return fail({ type: 'pick-first' });
    if (amountFen === null) return fail({ type: 'amount-missing' });
    this.saving = true;
    try {
      const saved = await actions.recordVisit(this.#visit(amountFen, preset));
      if (saved.ok) this.clear();
      return saved;
    } finally {
      this.saving = false;
    }
  }

  #visit(amountFen: Fen, preset: Preset | null): NewVisit {
    const { picked, day, refund } = this;
    const note = this.note.trim();
    const customer = picked?.type === 'known' ? picked.id : newcomer(picked);
    return {
      customer,
      visit: this.kind ?? usualKind(preset),
      amountFen,
      redeemPoints: customer === null || refund ? 0 : this.redeemPoints,
      ...(day === null ? {} : { day }),
      ...(note === '' ? {} : { note }),
      form: this.id,
    };
  }
}

const newcomer = (picked: Exclude<Picked, { type: 'known' }> | null): NewCustomer | null =>
  picked && { fields: picked.fields, others: picked.others };
