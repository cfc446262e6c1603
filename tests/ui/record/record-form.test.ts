import { describe, expect, it } from 'vitest';
import type { NewVisit, SaveProblem, VisitSaved } from '../../../src/app/app';
import type { Day } from '../../../src/domain/shared/day';
import type { Fen } from '../../../src/domain/shared/fen';
import type { CustomerId, FactId } from '../../../src/domain/shared/id';
import { fail, ok, type Result } from '../../../src/domain/shared/result';
import { RecordForm } from '../../../src/ui/screens/record/record-form.svelte';

const LAO_WANG = { type: 'known', id: 'a'.repeat(32) as CustomerId, name: '老王' } as const;
const SAVED: VisitSaved = {
  visit: 'f'.repeat(32) as FactId,
  customer: LAO_WANG.id,
  paidFen: 4600,
  pointsEarned: 46,
  pointsRedeemed: 0,
  pointsBalance: 46,
};

let made = 0;
const newId = (): string => (++made).toString(16).padStart(32, '0');

/** A book that notes what it is asked to record; `answer` is what it replies. */
function aBook(answer: Result<VisitSaved, SaveProblem> = ok(SAVED)) {
  const asked: NewVisit[] = [];
  const recordVisit = async (visit: NewVisit): Promise<Result<VisitSaved, SaveProblem>> => {
    asked.push(visit);
    await Promise.resolve();
    return answer;
  };
  return { asked, actions: { recordVisit } };
}

describe('record: what reaches the book', () => {
  it('record: at a pond a known customer has a session', async () => {
    const { asked, actions } = aBook();
    const form = new RecordForm(newId);
    form.pick(LAO_WANG);
    form.amount = '46';
    form.redeem = '200';
    const { id } = form;

    await form.save(actions, 'pond');

    expect(asked).toEqual([
      { customer: LAO_WANG.id, visit: 'session', amountFen: 4600, redeemPoints: 200, form: id },
    ]);
  });

  it('record: at a stall nobody chosen is a walk-in who buys', async () => {
    const { asked, actions } = aBook();
    const form = new RecordForm(newId);
    form.amount = '12.5';

    await form.save(actions, 'stall');

    expect(asked[0]).toMatchObject({ customer: null, visit: 'purchase', amountFen: 1250 });
    expect(asked[0]).not.toHaveProperty('day');
  });

  it('record: a forgotten visit carries its day', async () => {
    const { asked, actions } = aBook();
    const form = new RecordForm(newId);
    form.amount = '5';
    form.day = '2026-11-20' as Day;

    await form.save(actions, 'pond');

    expect(asked[0]?.day).toBe('2026-11-20');
  });

  it('record: a name typed becomes a new customer, a phone with it', async () => {
    const { asked, actions } = aBook();
    const form = new RecordForm(newId);
    form.text = '钱多多 139 1234 5678';
    form.pickNew();
    form.amount = '30';

    await form.save(actions, 'pond');

    expect(asked[0]?.customer).toEqual({
      fields: { name: '钱多多', phone: '139 1234 5678' },
      others: [],
    });
  });

  it('record: whoever stood beside the new name was seen and passed by', async () => {
    const { asked, actions } = aBook();
    const form = new RecordForm(newId);
    form.text = '老王';
    form.pickNew([LAO_WANG.id]);
    form.amount = '30';

    await form.save(actions, 'pond');

    expect(asked[0]?.customer).toEqual({ fields: { name: '老王' }, others: [LAO_WANG.id] });
  });

  it('record: a refund takes no points, and its note goes with it', async () => {
    const { asked, actions } = aBook();
    const form = new RecordForm(newId);
    form.pick(LAO_WANG);
    form.amount = '46';
    form.redeem = '20';
    form.kind = 'refund';
    form.note = '  鱼不新鲜 ';

    await form.save(actions, 'pond');

    expect(asked[0]).toMatchObject({ visit: 'refund', redeemPoints: 0, note: '鱼不新鲜' });
    expect(form.refund).toBe(false);
    expect(form.note).toBe('');
  });

  it('record: an empty note is none', async () => {
    const { asked, actions } = aBook();
    const form = new RecordForm(newId);
    form.amount = '5';
    form.note = '  ';

    await form.save(actions, 'stall');

    expect(asked[0]).not.toHaveProperty('note');
  });

  it('record: same as last time needs no digits', async () => {
    const { asked, actions } = aBook();
    const form = new RecordForm(newId);
    form.pick(LAO_WANG);

    await form.save(actions, 'pond', 9900 as Fen);

    expect(asked[0]?.amountFen).toBe(9900);
  });
});

describe('record: what is refused before the book is asked', () => {
  it('record: a name typed but not chosen is never taken for a walk-in', async () => {
    const { asked, actions } = aBook();
    const form = new RecordForm(newId);
    form.text = '老王';
    form.amount = '46';

    expect(await form.save(actions, 'pond')).toEqual(fail({ type: 'pick-first' }));
    expect(asked).toEqual([]);
  });

  it('record: no amount, no visit', async () => {
    const form = new RecordForm(newId);
    form.pick(LAO_WANG);

    expect(await form.save(aBook().actions, 'pond')).toEqual(fail({ type: 'amount-missing' }));
  });
});

describe('record: one form is one visit', () => {
  it('record: three quick taps ask once', async () => {
    const { asked, actions } = aBook();
    const form = new RecordForm(newId);
    form.amount = '46';

    await Promise.all([1, 2, 3].map(() => form.save(actions, 'pond')));

    expect(asked).toHaveLength(1);
  });

  it('record: after saving the form is empty and has another id', async () => {
    const form = new RecordForm(newId);
    const first = form.id;
    form.pick(LAO_WANG);
    form.amount = '46';

    await form.save(aBook().actions, 'pond');

    expect(form.empty).toBe(true);
    expect(form.id).not.toBe(first);
  });

  it('record: when the phone is full everything typed stays, under the same id', async () => {
    const form = new RecordForm(newId);
    form.pick(LAO_WANG);
    form.amount = '46';
    const before = form.draft;

    const answer = await form.save(aBook(fail({ type: 'storage-full' })).actions, 'pond');

    expect(answer).toEqual(fail({ type: 'storage-full' }));
    expect(form.draft).toEqual(before);
    expect(form.saving).toBe(false);
  });
});

describe('record: a reload loses nothing', () => {
  it('record: a half-typed visit comes back, with its id', () => {
    const form = new RecordForm(newId);
    form.pick(LAO_WANG);
    form.amount = '46.';
    form.redeem = '20';
    form.day = '2026-11-20' as Day;
    form.kind = 'refund';
    form.note = '少了一条';

    const again = new RecordForm(newId, JSON.parse(JSON.stringify(form.draft)));

    expect(again.draft).toEqual(form.draft);
  });

  it('record: a half-made new customer comes back too', () => {
    const form = new RecordForm(newId);
    form.text = '钱多多 13912345678';
    form.pickNew([LAO_WANG.id]);

    const again = new RecordForm(newId, JSON.parse(JSON.stringify(form.draft)));

    expect(again.picked).toEqual(form.picked);
  });

  it.each([
    ['text', 'hello'],
    ['a number', 7],
    [
      'another release',
      { id: 'short', amount: '1e9', redeem: '-3', day: '2026-02-30', picked: {}, kind: 'gift' },
    ],
    ['damage', { picked: { type: 'known', id: 5 }, text: null, day: 4 }],
  ])('record: a draft that is %s is left behind', (_what, draft) => {
    expect(new RecordForm(newId, draft).empty).toBe(true);
  });
});
