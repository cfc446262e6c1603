/** Saving a visit, and what the vendor hears then: done, not done and why, or that the book has this person already. */
import type { App, SameCustomer } from '../../../app/app';
import type { Preset } from '../../../app/book-settings';
import type { Fen } from '../../../domain/shared/fen';
import { tick as hapticTick } from '../../../platform/haptics';
import type { KeptRecords } from './kept-records.svelte';
import type { RecordForm } from './record-form.svelte';
import { savedText, tellProblem, tellSaved } from './tell-saved';

export interface SaveRequest {
  /** The name as it is to be told; '' for a walk-in. */
  readonly who: string;
  readonly preset: Preset | null;
  /** The amount of "same as last time"; null for the amount typed. */
  readonly sameFen: Fen | null;
}

export class RecordFlow {
  /** People in the book who may be the new customer: the vendor is asked. */
  same = $state.raw<readonly SameCustomer[]>([]);

  readonly #app: App;
  readonly #form: RecordForm;
  readonly #kept: KeptRecords;
  #asked: SaveRequest = { who: '', preset: null, sameFen: null };

  constructor(app: App, form: RecordForm, kept: KeptRecords) {
    this.#app = app;
    this.#form = form;
    this.#kept = kept;
  }

  /** Saves and tells; true if it was saved. */
  async save(asked: SaveRequest): Promise<boolean> {
    this.#asked = asked;
    const { id, day } = this.#form;
    const result = await this.#form.save(this.#app.actions, asked.preset, asked.sameFen);
    if (!result) return false;
    if (!result.ok) {
      if (result.error.type === 'customer-exists') this.same = result.error.same;
      else tellProblem(result.error);
      return false;
    }
    this.#kept.forget(id);
    tellSaved(
      result.value,
      savedText(result.value, asked.who, day, this.#app.today()),
      this.#app.actions,
    );
    hapticTick();
    return true;
  }

  /** The vendor was asked: it is this person, or (null) somebody else of that name. Saves. */
  answer(person: SameCustomer | null): Promise<boolean> {
    const { picked } = this.#form;
    const others = this.same.map(({ id }) => id);
    this.same = [];
    if (person) this.#form.pick({ type: 'known', id: person.id, name: person.name });
    else if (picked?.type === 'new') this.#form.pick({ ...picked, others });
    return this.save({ ...this.#asked, who: person?.name ?? this.#asked.who });
  }
}
