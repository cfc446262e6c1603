/** What becomes of a half-typed visit when the vendor leaves Record, comes back, or is sent here for somebody else. */
import type { CustomerId } from '../../../domain/shared/id';
import type { Drafts } from '../../../platform/drafts';
import { holdsTyping, readDraft, type RecordDraft } from './record-draft';
import type { RecordForm } from './record-form.svelte';

/** The visit being typed, and those that had to make room for it. */
const NOW = 'record';
const ASIDE = 'record-aside';

export class KeptRecords {
  /** What was typed on an earlier stay stands in the form again. */
  cameBack = $state(false);
  /** Half-typed visits of other customers, the latest last. */
  aside = $state.raw<readonly RecordDraft[]>([]);

  readonly #drafts: Drafts;
  readonly #form: RecordForm;

  constructor(drafts: Drafts, form: RecordForm) {
    this.#drafts = drafts;
    this.#form = form;
    const aside = drafts.load(ASIDE);
    this.aside = Array.isArray(aside) ? aside.map(readDraft).filter(holdsTyping) : [];
  }

  /**
   * Fills the form as the screen opens. With somebody asked for by the address, a visit half typed for another makes
   * room and waits: an amount must never pass from one customer to the next.
   */
  open(asked: CustomerId | null): void {
    const kept = readDraft(this.#drafts.load(NOW));
    const theirs = kept.picked?.type === 'known' && kept.picked.id === asked;
    if (asked !== null && !theirs) {
      if (holdsTyping(kept)) this.#putAside([...this.aside, kept]);
      this.#form.clear();
      // The address knows the id only; the name comes with the card.
      this.#form.pick({ type: 'known', id: asked, name: '' });
    } else this.#form.restore(kept);
    this.cameBack = holdsTyping(this.#form.draft);
  }

  /** To be called on every change: an update, a reload or a phone short of memory costs no typing. */
  keep(): void {
    if (this.#form.empty) {
      this.cameBack = false;
      this.#drafts.clear(NOW);
    } else this.#drafts.save(NOW, this.#form.draft);
  }

  /** The vendor leaves: true if something typed stays here for him. While it is being saved nothing is decided. */
  leave(): boolean {
    if (this.#form.saving) return false;
    const { draft } = this.#form;
    if (!holdsTyping(draft)) {
      this.#drafts.clear(NOW);
      return false;
    }
    this.#drafts.save(NOW, draft);
    return true;
  }

  /** Forgets a visit that was saved; the vendor may have begun another by now, which stays. */
  forget(id: string): void {
    if (readDraft(this.#drafts.load(NOW)).id === id) this.#drafts.clear(NOW);
  }

  /** Throws away what is in the form. Gives back how to have it again. */
  startOver(): () => void {
    const { draft } = this.#form;
    this.#form.clear();
    return () => {
      if (holdsTyping(this.#form.draft)) this.#putAside([...this.aside, this.#form.draft]);
      this.#form.restore(draft);
      // The vendor may have left Record meanwhile.
      this.#drafts.save(NOW, draft);
    };
  }

  /** Goes on with the visit that waits; what is typed now waits instead. */
  goOn(): void {
    const next = this.aside.at(-1);
    if (!next) return;
    const { draft } = this.#form;
    const others = this.aside.slice(0, -1);
    this.#putAside(holdsTyping(draft) ? [draft, ...others] : others);
    this.#form.restore(next);
  }

  /** Throws away the visit that waits. Gives back how to have it again. */
  dropAside(): () => void {
    const before = this.aside;
    this.#putAside(before.slice(0, -1));
    return () => this.#putAside(before);
  }

  #putAside(aside: readonly RecordDraft[]): void {
    this.aside = aside;
    if (aside.length > 0) this.#drafts.save(ASIDE, aside);
    else this.#drafts.clear(ASIDE);
  }
}
