/** Recording a visit: who, how much, which day, what points. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { NewVisit } from '../../src/app/app';
import type { CustomerId } from '../../src/domain/shared/id';
import type { Fen } from '../../src/domain/shared/fen';
import { numberOfDay } from '../../src/domain/shared/day';
import { readHead } from '../../src/storage/tables/head';
import { allFacts, dump } from '../helpers/book-dump';
import { anApp, aVisit, value, type TestApp } from '../helpers/an-app';
import { aDay, anId } from '../helpers/taps';

let world: TestApp;
let wang: CustomerId;
beforeEach(async () => {
  world = await anApp();
  wang = await value(world.app.actions.addCustomer({ name: ' Wang ' }));
});

const record = (visit: NewVisit) => world.app.actions.recordVisit(visit);
const refusal = async (customer: NewVisit['customer'], yuan: number, more: Partial<NewVisit>) => {
  const before = await dump(world.book.db);
  const outcome = await record(aVisit(customer, yuan, anId('f1'), more));
  expect(await dump(world.book.db)).toBe(before);
  return outcome.ok ? 'saved' : outcome.error;
};

describe('a visit', () => {
  test('record: of a known customer counts for her, earns points and asks to keep the book', async () => {
    const saves = world.saves;

    const saved = await world.visit(wang, 12.5);

    expect(saved).toMatchObject({
      customer: wang,
      paidFen: 1250,
      pointsEarned: 12,
      pointsRedeemed: 0,
      pointsBalance: 12,
    });
    expect(await world.card(wang)).toMatchObject({
      fields: { name: 'Wang' },
      figures: { visits: 1, amountFen: 1250, balances: { points: 12 } },
    });
    expect(world.saves).toBe(saves + 1);
    expect(await world.differences()).toBe(0);
  });

  test('record: of a new customer makes her card in the same tap', async () => {
    const fields = { name: ' Li Mei ', phone: '13800138000' };

    const saved = await world.visit({ fields }, 30);

    expect(await world.card(saved.customer!)).toMatchObject({
      fields: { name: 'Li Mei', phone: '13800138000' },
      initials: 'lm',
      figures: { visits: 1, balances: { points: 30 } },
    });
    expect(await readHead(world.book.db)).toMatchObject({ customers: 2, visits: 1 });
    expect(await world.differences()).toBe(0);
  });

  test('record: of nobody in particular counts for the day only, without points', async () => {
    const saved = await world.visit(null, 30);

    expect(saved).toMatchObject({ customer: null, pointsEarned: 0, pointsBalance: null });
    expect(await readHead(world.book.db)).toMatchObject({ customers: 1, visits: 1 });
  });

  test('record: of another day stands on that day, without an hour', async () => {
    await world.visit(wang, 30);

    await world.visit(wang, 20, { day: aDay('2026-11-01') });

    expect((await world.card(wang))?.figures.recentDays).toEqual(
      ['2026-11-01', '2026-11-21'].map((day) => numberOfDay(aDay(day))),
    );
    const visits = (await allFacts(world.book.db)).filter((fact) => fact.kind === 'visit');
    expect(visits.map((fact) => fact.at.minute).sort()).toEqual([540, null]);
    expect(await world.differences()).toBe(0);
  });

  test('record: given back lowers the money, earns nothing and is no visit', async () => {
    await world.visit(wang, 30);

    const saved = await world.visit(wang, 10, { visit: 'refund' });

    expect(saved).toMatchObject({ paidFen: -1000, pointsEarned: 0 });
    expect((await world.card(wang))?.figures).toMatchObject({ visits: 1, amountFen: 2000 });
  });

  test('record: keeps what was bought and what was noted', async () => {
    const items = [{ product: '草鱼', amountFen: 3000 as Fen }];

    await world.visit(wang, 30, { items, note: 'for a wedding' });

    const facts = await allFacts(world.book.db);
    expect(facts.find((fact) => fact.kind === 'visit')).toMatchObject({
      items,
      note: 'for a wedding',
    });
  });

  test('record: the same form saved twice, even at once, is one visit told twice alike', async () => {
    const visit = aVisit({ fields: { name: 'Li' } }, 30, anId('aa'));

    const both = await Promise.all([record(visit), record(visit)]);
    const third = await record(visit);

    expect(both[0]).toMatchObject({ ok: true, value: { visit: anId('aa'), pointsBalance: 30 } });
    expect(both[1]).toEqual(both[0]);
    expect(third).toEqual(both[0]);
    expect(await readHead(world.book.db)).toMatchObject({ visits: 1, customers: 2, facts: 4 });
  });
});

describe('points at a visit', () => {
  test('record: points lower what is paid, and what is paid earns new ones', async () => {
    await world.visit(wang, 500);

    const saved = await world.visit(wang, 30, { redeemPoints: 400 });

    expect(saved).toMatchObject({
      paidFen: 2600,
      pointsEarned: 26,
      pointsRedeemed: 400,
      pointsBalance: 126,
    });
    expect((await world.card(wang))?.figures.balances.points).toBe(126);
    expect(await world.differences()).toBe(0);
  });

  test('record: more points than she has are refused, and so are more than the bill is worth', async () => {
    await world.visit(wang, 500);

    expect(await refusal(wang, 30, { redeemPoints: 501 })).toEqual({
      type: 'points-short',
      balance: 500,
    });
    expect(await refusal(wang, 3, { redeemPoints: 301 })).toEqual({
      type: 'points-over-amount',
      most: 300,
    });
  });

  test('record: points of somebody new or of nobody cannot be spent', async () => {
    const short = { type: 'points-short', balance: 0 };

    expect(await refusal({ fields: { name: 'Li' } }, 30, { redeemPoints: 1 })).toEqual(short);
    expect(await refusal(null, 30, { redeemPoints: 1 })).toEqual(short);
  });

  test('record: a refund takes no points', async () => {
    await world.visit(wang, 500);

    expect(await refusal(wang, 30, { visit: 'refund', redeemPoints: 1 })).toEqual({
      type: 'points-over-amount',
      most: 0,
    });
  });

  test('record: a changed rule holds from now on', async () => {
    await world.visit(wang, 30);
    const rule = { on: true, earnPerFen: 1000 as Fen, pointWorthFen: 10 as Fen };
    await value(world.app.actions.saveSettings({ points: rule }));

    const saved = await world.visit(wang, 30, { redeemPoints: 20 });

    expect(saved).toMatchObject({ paidFen: 2800, pointsEarned: 2, pointsBalance: 12 });
  });

  test('record: where points are switched off none are earned', async () => {
    const rule = { on: false, earnPerFen: 100 as Fen, pointWorthFen: 1 as Fen };
    await value(world.app.actions.saveSettings({ points: rule }));

    expect(await world.visit(wang, 30)).toMatchObject({ pointsEarned: 0, pointsBalance: 0 });
  });
});

describe('what cannot be', () => {
  test('record: tomorrow has not happened yet', async () => {
    expect(await refusal(wang, 30, { day: aDay('2026-11-22') })).toEqual({
      type: 'day-in-future',
    });
  });

  test('record: an amount below nothing, or of half a fen, is none', async () => {
    const none = { type: 'amount-missing' };

    expect(await refusal(wang, -1, {})).toEqual(none);
    expect(await refusal(wang, 1, { amountFen: 0.5 as Fen })).toEqual(none);
    expect(await refusal(wang, 1, { amountFen: NaN as Fen })).toEqual(none);
  });

  test('record: a customer the book does not have, or one without a name, is refused', async () => {
    expect(await refusal(anId<CustomerId>('e1'), 30, {})).toEqual({ type: 'customer-unknown' });
    expect(await refusal({ fields: { name: '  ' } }, 30, {})).toEqual({ type: 'name-missing' });
  });

  test('record: a visit for nothing is a visit', async () => {
    expect(await world.visit(wang, 0)).toMatchObject({ paidFen: 0, pointsEarned: 0 });
    expect((await world.card(wang))?.figures.visits).toBe(1);
  });
});
