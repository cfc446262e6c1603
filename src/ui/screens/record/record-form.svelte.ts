/** The form of one visit: what is typed, what may be saved, and what comes back after a reload. */
import type { Actions, NewVisit, SaveProblem, VisitSaved } from '../../../app/app';
import type { Preset } from '../../../app/book-settings';
import { parseDay, type Day } from '../../../domain/shared/day';
import { parseYuan, type Fen } from '../../../domain/shared/fen';
import { isId, type CustomerId } from '../../../domain/shared/id';
import { fail, type Result } from '../../../domain/shared/result';
import { newCustomerFrom, type NewCustomerFields } from './new-customer';

/** Whom the visit belongs to; nobody is a walk-in. */
export type Picked =
  | { readonly type: 'known'; readonly id: CustomerId; readonly name: string }
  | { readonly type: 'new'; readonly fields: NewCustomerFields };

/** Saving failed, or somebody is typed but not chosen yet. */
export type RecordProblem = SaveProblem | { readonly type: 'pick-first' };

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
  saving = $state(false);

  readonly #newId: () => string;

  constructor(newId: () => string, draft: unknown = null) {
    this.#newId = newId;
    this.id = newId();
    if (typeof draft === 'object' && draft !== null) this.#restore(draft);
  }

  readonly amountFen: Fen | null = $derived(parseYuan(this.amount));
  readonly redeemPoints: number = $derived(Number(this.redeem || '0'));
  /** Somebody is typed who has not been chosen. */
  readonly undecided: boolean = $derived(this.picked === null && this.text.trim() !== '');
  readonly empty: boolean = $derived(
    this.picked === null && this.text + this.amount + this.redeem === '' && this.day === null,
  );

  pick(picked: Picked): void {
    this.picked = picked;
    this.text = '';
    this.redeem = '';
  }

  /** Makes a new customer of what stands in the search box. */
  pickNew(): void {
    const fields = newCustomerFrom(this.text);
    if (fields) this.pick({ type: 'new', fields });
  }

  unpick(): void {
    this.picked = null;
    this.redeem = '';
  }

  /** Begins the next visit. */
  clear(): void {
    this.id = this.#newId();
    this.text = this.amount = this.redeem = '';
    this.picked = this.day = null;
  }

  /** What a reload brings back. */
  get draft(): object {
    const { id, text, picked, amount, redeem, day } = this;
    return { id, text, picked, amount, redeem, day };
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
    const { picked, day } = this;
    const customer =
      picked === null ? null : picked.type === 'known' ? picked.id : { fields: picked.fields };
    return {
      customer,
      visit: preset === 'pond' ? 'session' : 'purchase',
      amountFen,
      redeemPoints: customer === null ? 0 : this.redeemPoints,
      ...(day === null ? {} : { day }),
      form: this.id,
    };
  }

  /** Takes from a draft what still makes sense; it may stem from an older release. */
  #restore(draft: object): void {
    const { id, text, picked, amount, redeem, day } = draft as Record<string, unknown>;
    if (typeof id === 'string' && isId(id)) this.id = id;
    if (typeof text === 'string') this.text = text;
    if (typeof amount === 'string' && /^\d*\.?\d*$/.test(amount)) this.amount = amount;
    if (typeof redeem === 'string' && /^\d*$/.test(redeem)) this.redeem = redeem;
    if (typeof day === 'string') this.day = parseDay(day);
    this.picked = pickedFrom(picked);
  }
}

function pickedFrom(value: unknown): Picked | null {
  if (typeof value !== 'object' || value === null) return null;
  const { type, id, name, fields } = value as Record<string, unknown>;
  if (type === 'known' && typeof id === 'string' && isId(id) && typeof name === 'string')
    return { type, id: id as CustomerId, name };
  if (type !== 'new' || typeof fields !== 'object' || fields === null) return null;
  const typed = fields as Record<string, unknown>;
  if (typeof typed['name'] !== 'string') return null;
  const phone = typed['phone'];
  return {
    type,
    fields: { name: typed['name'], ...(typeof phone === 'string' ? { phone } : {}) },
  };
}
