import { beforeEach, describe, expect, it } from 'vitest';
import type { CustomerId } from '../../../src/domain/shared/id';
import { ok } from '../../../src/domain/shared/result';
import { openDrafts, type Drafts } from '../../../src/platform/drafts';
import { safeStorage } from '../../../src/platform/safe-storage';
import { KeptRecords } from '../../../src/ui/screens/record/kept-records.svelte';
import { RecordForm } from '../../../src/ui/screens/record/record-form.svelte';
import { workingStorage } from '../../platform/fake-storage';

const WANG = { type: 'known', id: 'a'.repeat(32) as CustomerId, name: '老王' } as const;
const LI = { type: 'known', id: 'b'.repeat(32) as CustomerId, name: '李嫂' } as const;

let made = 0;
const newId = (): string => (++made).toString(16).padStart(32, '0');
let drafts: Drafts;
beforeEach(() => {
  const storage = workingStorage();
  drafts = openDrafts(
    '/',
    safeStorage(() => storage),
  );
});

/** Record as it opens, plainly or for somebody. */
function open(asked: CustomerId | null = null) {
  const form = new RecordForm(newId);
  const kept = new KeptRecords(drafts, form);
  kept.open(asked);
  return { form, kept };
}

/** Leaves Record with this typed. */
function leaveWith(amount: string, picked: typeof WANG | typeof LI | null = WANG): boolean {
  const { form, kept } = open();
  if (picked) form.pick(picked);
  form.amount = amount;
  kept.keep();
  return kept.leave();
}

describe('leaving Record half-way', () => {
  it('record: what was typed stays, and is there on coming back', () => {
    expect(leaveWith('46')).toBe(true);

    const { form, kept } = open();
    expect(form.draft).toMatchObject({ picked: WANG, amount: '46' });
    expect(kept.cameBack).toBe(true);
  });

  it('record: a name tapped and nothing typed is not worth a word', () => {
    expect(leaveWith('')).toBe(false);

    const { form, kept } = open();
    expect(form.empty).toBe(true);
    expect(kept.cameBack).toBe(false);
  });

  it('record: thrown away on the way out is gone', () => {
    const { form, kept } = open();
    form.amount = '46';
    kept.leave();

    kept.forget(form.id);

    expect(open().form.empty).toBe(true);
  });

  it('record: after saving nothing comes back', async () => {
    leaveWith('46');
    const { form, kept } = open();
    const { id } = form;
    const saved = ok({} as never);

    await form.save({ recordVisit: () => Promise.resolve(saved) }, 'stall');
    kept.keep();
    kept.forget(id);

    expect(kept.cameBack).toBe(false);
    expect(open().form.empty).toBe(true);
  });

  it('record: a save that ends after the vendor went on leaves his next visit alone', () => {
    leaveWith('46');
    const first = open();
    const { id } = first.form;
    first.form.clear();
    first.form.amount = '7';
    first.kept.keep();

    first.kept.forget(id);

    expect(open().form.amount).toBe('7');
  });

  it('record: started over, and taken back', () => {
    leaveWith('46');
    const { form, kept } = open();

    const takeBack = kept.startOver();
    expect(form.empty).toBe(true);

    takeBack();
    expect(form.draft).toMatchObject({ picked: WANG, amount: '46' });
  });
});

describe('sent to Record for somebody else', () => {
  it('record: an amount never passes from one customer to the next; it waits', () => {
    leaveWith('46');

    const { form, kept } = open(LI.id);

    expect(form.draft).toMatchObject({ picked: { id: LI.id }, amount: '' });
    expect(kept.cameBack).toBe(false);
    expect(kept.aside).toMatchObject([{ picked: WANG, amount: '46' }]);
  });

  it('record: for the same customer it is simply there', () => {
    leaveWith('46');

    const { form, kept } = open(WANG.id);

    expect(form.amount).toBe('46');
    expect(kept.aside).toEqual([]);
  });

  it('record: going on with what waits lets the present one wait', () => {
    leaveWith('46');
    const { form, kept } = open(LI.id);
    form.amount = '30';

    kept.goOn();

    expect(form.draft).toMatchObject({ picked: WANG, amount: '46' });
    expect(kept.aside).toMatchObject([{ picked: { id: LI.id }, amount: '30' }]);
  });

  it('record: what waits survives a reload, and can be thrown away and taken back', () => {
    leaveWith('46');
    open(LI.id);
    const { kept } = open();

    const takeBack = kept.dropAside();
    expect(open().kept.aside).toEqual([]);

    takeBack();
    expect(open().kept.aside).toMatchObject([{ picked: WANG, amount: '46' }]);
  });
});
