/** Putting things right: undo, correct, points by hand, a customer's fields, settings. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { CustomerId, FactId } from '../../src/domain/shared/id';
import type { Fen } from '../../src/domain/shared/fen';
import { readHead } from '../../src/storage/tables/head';
import { allFacts } from '../helpers/book-dump';
import { answerOf, anApp, until, value, type TestApp } from '../helpers/an-app';
import { aDay, anId } from '../helpers/taps';

let world: TestApp;
let wang: CustomerId;
let li: CustomerId;
beforeEach(async () => {
  world = await anApp();
  wang = await value(world.app.actions.addCustomer({ name: 'Wang' }));
  li = await value(world.app.actions.addCustomer({ name: 'Li' }));
});

const facts = async () => (await readHead(world.book.db)).facts;
const pointsOf = async (id: CustomerId) => (await world.card(id))?.figures.balances.points;
const figures = async (id: CustomerId) => (await world.card(id))?.figures;

describe('undo', () => {
  test('undo: takes a visit with its points back, and everything is as before', async () => {
    await world.visit(wang, 500);
    const before = await figures(wang);
    const { visit } = await world.visit(wang, 30, { redeemPoints: 400 });

    await value(world.app.actions.undo(visit, wang));

    expect(await figures(wang)).toEqual(before);
    expect(await world.differences()).toBe(0);
  });

  test('undo: works without knowing whose visit it was, for walk-ins too', async () => {
    const known = await world.visit(wang, 30);
    const nobody = await world.visit(null, 20);

    await value(world.app.actions.undo(known.visit));
    await value(world.app.actions.undo(nobody.visit));

    expect(await readHead(world.book.db)).toMatchObject({ visits: 0, customers: 2 });
    expect(await world.differences()).toBe(0);
  });

  test('undo: a second tap on it says so and takes nothing more', async () => {
    const { visit } = await world.visit(wang, 30);
    const nobody = await world.visit(null, 20);
    await value(world.app.actions.undo(visit, wang));
    await value(world.app.actions.undo(nobody.visit, null));
    const before = await facts();

    const again = await Promise.all([
      world.app.actions.undo(visit, wang),
      world.app.actions.undo(nobody.visit, null),
    ]);

    const gone = { ok: false, error: { type: 'already-void' } };
    expect(again).toEqual([gone, gone]);
    expect(await facts()).toBe(before);
    expect(await readHead(world.book.db)).toMatchObject({ visits: 0 });
  });

  test('undo: the first visit of somebody new takes the customer back with it', async () => {
    const before = await readHead(world.book.db);
    const saved = await world.visit({ fields: { name: 'Zhao' } }, 30);

    await value(world.app.actions.undo(saved.visit, saved.customer));

    expect(await world.card(saved.customer!)).toBeNull();
    expect(await readHead(world.book.db)).toMatchObject({
      customers: before.customers,
      visits: before.visits,
    });
    expect(await world.differences()).toBe(0);
  });

  test.each([
    ['came again', (id: CustomerId) => world.visit(id, 20)],
    ['was given points', (id: CustomerId) => world.app.actions.adjustPoints(id, 5, 'gift')],
    ['was given a phone', (id: CustomerId) => world.app.actions.editCustomer(id, { phone: '1' })],
  ])('undo: a first visit leaves the customer who %s since', async (_what, since) => {
    const saved = await world.visit({ fields: { name: 'Zhao' } }, 30);
    await since(saved.customer!);

    await value(world.app.actions.undo(saved.visit, saved.customer));

    expect(await world.card(saved.customer!)).toMatchObject({ fields: { name: 'Zhao' } });
    expect(await world.differences()).toBe(0);
  });

  test('undo: who came again by mistake only goes when both visits are undone', async () => {
    const first = await world.visit({ fields: { name: 'Zhao' } }, 30);
    const second = await world.visit(first.customer, 20);

    await value(world.app.actions.undo(second.visit, first.customer));
    expect(await world.card(first.customer!)).not.toBeNull();

    await value(world.app.actions.undo(first.visit, first.customer));
    expect(await world.card(first.customer!)).toBeNull();
    expect(await world.differences()).toBe(0);
  });

  test('undo: the first visit of a customer entered beforehand leaves her', async () => {
    const zhao = await value(world.app.actions.addCustomer({ name: 'Zhao' }));
    const { visit } = await world.visit(zhao, 30);

    await value(world.app.actions.undo(visit, zhao));

    expect(await world.card(zhao)).toMatchObject({ fields: { name: 'Zhao' } });
  });

  test('undo: what the book never had cannot be undone', async () => {
    expect(await world.app.actions.undo(anId('ee'))).toEqual({
      ok: false,
      error: { type: 'visit-unknown' },
    });
  });

  test('undo: a visit long packed away is found as well', async () => {
    const { visit } = await world.visit(wang, 30);
    for (let i = 0; i < 105; i++) await world.visit(li, 10);
    await world.book.rewrite({ packTail: true });
    expect(await world.book.db.tail.where('id').equals(visit).count()).toBe(0);

    await value(world.app.actions.undo(visit, wang));

    expect(await figures(wang)).toMatchObject({ visits: 0, balances: { points: 0 } });
    expect(await world.differences()).toBe(0);
  });
});

describe('bring back', () => {
  test('bring back: a struck-out visit counts again as it was, on its day, with its points', async () => {
    await world.visit(wang, 500, { day: aDay('2026-11-01') });
    const { visit } = await world.visit(wang, 30, {
      day: aDay('2026-11-10'),
      redeemPoints: 400,
      visit: 'session',
      note: 'seat 3',
    });
    const before = await figures(wang);
    await value(world.app.actions.undo(visit, wang));

    const { fact, news } = await value(world.app.actions.bringBack(visit, wang));

    expect(news).toBe(true);
    expect(fact).not.toBe(visit);
    expect(await figures(wang)).toEqual(before);
    expect((await allFacts(world.book.db)).find((one) => one.id === fact)).toMatchObject({
      visit: 'session',
      note: 'seat 3',
      amountFen: 2600,
      at: { day: '2026-11-10' },
    });
    expect(await world.differences()).toBe(0);
  });

  test('bring back: however often asked, it counts once', async () => {
    const { visit } = await world.visit(wang, 30);
    await value(world.app.actions.undo(visit, wang));

    const answers = await Promise.all([
      value(world.app.actions.bringBack(visit, wang)),
      value(world.app.actions.bringBack(visit, wang)),
      value(world.app.actions.bringBack(visit)),
    ]);

    expect(answers.filter(({ news }) => news)).toHaveLength(1);
    expect(new Set(answers.map(({ fact }) => fact)).size).toBe(1);
    expect(await figures(wang)).toMatchObject({ visits: 1, balances: { points: 30 } });
  });

  test('bring back: struck out again it comes back again, from either line', async () => {
    const { visit } = await world.visit(wang, 30);
    await value(world.app.actions.undo(visit, wang));
    const first = await value(world.app.actions.bringBack(visit, wang));
    await value(world.app.actions.undo(first.fact, wang));

    const second = await value(world.app.actions.bringBack(visit, wang));

    expect(second.news).toBe(true);
    expect(second.fact).not.toBe(first.fact);
    expect(await world.app.actions.bringBack(first.fact, wang)).toMatchObject({
      value: { fact: second.fact, news: false },
    });
    expect(await figures(wang)).toMatchObject({ visits: 1, balances: { points: 30 } });
    expect(await world.differences()).toBe(0);
  });

  test('bring back: a line put right by another does not count beside it', async () => {
    const { visit } = await world.visit(wang, 30);
    const right = await value(
      world.app.actions.correctVisit(visit, { amountFen: 5000 as Fen, customer: wang }),
    );

    expect(await world.app.actions.bringBack(visit, wang)).toMatchObject({
      value: { fact: right, news: false },
    });
    expect(await figures(wang)).toMatchObject({ visits: 1, amountFen: 5000 });
  });

  test('bring back: points by hand, a walk-in, and the customer undone with her first visit', async () => {
    const gift = await value(world.app.actions.adjustPoints(wang, 5, 'gift'));
    const nobody = await world.visit(null, 20);
    const first = await world.visit({ fields: { name: 'Zhao' } }, 30);
    const zhao = first.customer!;
    await value(world.app.actions.undo(gift, wang));
    await value(world.app.actions.undo(nobody.visit, null));
    await value(world.app.actions.undo(first.visit, zhao));
    expect(await world.card(zhao)).toBeNull();

    await value(world.app.actions.bringBack(gift, wang));
    await value(world.app.actions.bringBack(nobody.visit, null));
    const back = await value(world.app.actions.bringBack(first.visit, zhao));

    expect(await pointsOf(wang)).toBe(5);
    expect(await world.card(zhao)).toMatchObject({ fields: { name: 'Zhao' } });
    expect(await figures(zhao)).toMatchObject({ visits: 1, balances: { points: 30 } });
    expect(await readHead(world.book.db)).toMatchObject({ visits: 2, customers: 3 });
    expect(await world.differences()).toBe(0);

    await value(world.app.actions.undo(back.fact, zhao));
    expect(await world.card(zhao)).toBeNull();
    expect(await world.differences()).toBe(0);
  });

  test('bring back: what still counts stays, what the book never had is unknown', async () => {
    const { visit } = await world.visit(wang, 30);
    const before = await facts();

    expect(await world.app.actions.bringBack(visit, wang)).toEqual({
      ok: true,
      value: { fact: visit, news: false },
    });
    expect(await world.app.actions.bringBack(anId('ee'))).toEqual({
      ok: false,
      error: { type: 'visit-unknown' },
    });
    expect(await facts()).toBe(before);
  });

  test('bring back: a visit long packed away is found as well', async () => {
    const { visit } = await world.visit(wang, 30);
    await value(world.app.actions.undo(visit, wang));
    await world.book.rewrite({ packTail: true });

    await value(world.app.actions.bringBack(visit, wang));
    await world.book.rewrite({ packTail: true });
    await value(world.app.actions.bringBack(visit, wang));

    expect(await figures(wang)).toMatchObject({ visits: 1, balances: { points: 30 } });
    expect(await world.differences()).toBe(0);
  });
});

describe('points below zero', () => {
  test('undo: a visit whose points were used already leaves fewer than none, and that is allowed', async () => {
    const { visit } = await world.visit(wang, 50);
    await world.visit(wang, 1, { redeemPoints: 40 });

    await value(world.app.actions.undo(visit, wang));

    expect(await pointsOf(wang)).toBe(-40);
    expect(await world.differences()).toBe(0);
  });
});

describe('correct', () => {
  const correct = (visit: FactId, yuan: number, customer: CustomerId | null) =>
    world.app.actions.correctVisit(visit, { amountFen: (yuan * 100) as Fen, customer });

  test('correct: another amount keeps the day, and points follow it', async () => {
    const { visit } = await world.visit(wang, 30);
    world.setToday('2026-11-25');

    await value(correct(visit, 50, wang));

    expect(await figures(wang)).toMatchObject({ visits: 1, amountFen: 5000, lastAmountFen: 5000 });
    expect((await figures(wang))?.recentDays).toHaveLength(1);
    expect(await pointsOf(wang)).toBe(50);
    const visits = (await allFacts(world.book.db)).filter((fact) => fact.kind === 'visit');
    expect(visits.map((fact) => fact.at.day)).toEqual(['2026-11-21', '2026-11-21']);
    expect(await world.differences()).toBe(0);
  });

  test('correct: the right customer gets the visit and its points, the wrong one loses both', async () => {
    const { visit } = await world.visit(wang, 30);

    await value(correct(visit, 30, li));

    expect(await figures(wang)).toMatchObject({ visits: 0, balances: { points: 0 } });
    expect(await figures(li)).toMatchObject({ visits: 1, balances: { points: 30 } });
    expect(await world.differences()).toBe(0);
  });

  test('correct: a walk-in turns out to be Wang, and Wang a walk-in', async () => {
    const nobody = await world.visit(null, 30);
    const his = await world.visit(wang, 20);

    await value(correct(nobody.visit, 30, wang));
    await value(correct(his.visit, 20, null));

    expect(await figures(wang)).toMatchObject({ visits: 1, amountFen: 3000 });
    expect(await pointsOf(wang)).toBe(30);
    expect(await readHead(world.book.db)).toMatchObject({ visits: 2 });
    expect(await world.differences()).toBe(0);
  });

  test('correct: points redeemed at the visit stay redeemed where the customer stays, and go back where not', async () => {
    await world.visit(wang, 500);
    const { visit } = await world.visit(wang, 30, { redeemPoints: 100 });

    const once = await value(correct(visit, 20, wang));
    expect(await pointsOf(wang)).toBe(500 - 100 + 20);

    await value(correct(once, 20, li));
    expect(await pointsOf(wang)).toBe(500);
    expect(await pointsOf(li)).toBe(20);
    expect(await world.differences()).toBe(0);
  });

  test('correct: a session may have cost more for fish than it brought, a purchase may not', async () => {
    const session = await world.visit(wang, 80, { visit: 'session' });
    const purchase = await world.visit(li, 80);

    const below = await value(correct(session.visit, -25, wang));

    expect(await figures(wang)).toMatchObject({ visits: 1, amountFen: -2500, visitDays: 1 });
    expect(await pointsOf(wang)).toBe(0);
    expect(await correct(purchase.visit, -25, li)).toEqual({
      ok: false,
      error: { type: 'amount-missing' },
    });
    expect(await world.differences()).toBe(0);

    await value(correct(below, 80, wang));
    expect(await figures(wang)).toMatchObject({ visits: 1, amountFen: 8000 });
    expect(await world.differences()).toBe(0);
  });

  test('correct: a refund stays one', async () => {
    await world.visit(wang, 30);
    const { visit } = await world.visit(wang, 10, { visit: 'refund' });

    await value(correct(visit, 15, wang));

    expect(await figures(wang)).toMatchObject({ visits: 1, amountFen: 1500 });
    expect(await pointsOf(wang)).toBe(30);
  });

  test('correct: what is void, unknown or no visit is left alone, and so is a stranger', async () => {
    const { visit } = await world.visit(wang, 30);
    const entry = await value(world.app.actions.adjustPoints(wang, 5, 'gift'));
    const before = await facts();

    expect(await correct(visit, 10, anId<CustomerId>('e1'))).toMatchObject({
      error: { type: 'customer-unknown' },
    });
    expect(await correct(visit, -1, wang)).toMatchObject({ error: { type: 'amount-missing' } });
    expect(await correct(entry, 10, wang)).toMatchObject({ error: { type: 'visit-unknown' } });
    expect(await facts()).toBe(before);
    await value(world.app.actions.undo(visit));
    expect(await correct(visit, 10, wang)).toMatchObject({ error: { type: 'already-void' } });
  });
});

describe('points by hand', () => {
  const adjust = (points: number, reason: string, id = wang) =>
    world.app.actions.adjustPoints(id, points, reason);

  test('points: given and taken with a reason, and undone like a visit', async () => {
    const gift = await value(adjust(50, ' birthday '));
    await value(adjust(-20, 'mistake'));

    expect(await pointsOf(wang)).toBe(30);
    expect((await allFacts(world.book.db)).find((fact) => fact.id === gift)).toMatchObject({
      reason: 'adjust',
      note: 'birthday',
      visit: null,
    });

    await value(world.app.actions.undo(gift, wang));
    expect(await pointsOf(wang)).toBe(-20);
  });

  test('points: never below nothing by hand, but out of the red at any time', async () => {
    await value(adjust(10, 'gift'));
    expect(await adjust(-11, 'oops')).toMatchObject({
      error: { type: 'points-short', balance: 10 },
    });
    await value(adjust(-10, 'all'));
    expect(await pointsOf(wang)).toBe(0);
  });

  test('points: no reason, no points; no points, no entry; no customer, neither', async () => {
    const before = await facts();

    expect(await adjust(5, '  ')).toMatchObject({ error: { type: 'reason-missing' } });
    expect(await adjust(0, 'x')).toMatchObject({ error: { type: 'amount-missing' } });
    expect(await adjust(0.5, 'x')).toMatchObject({ error: { type: 'amount-missing' } });
    expect(await adjust(5, 'x', anId<CustomerId>('e1'))).toMatchObject({
      error: { type: 'customer-unknown' },
    });
    expect(await facts()).toBe(before);
  });
});

describe('a customer’s fields', () => {
  const edit = (fields: Parameters<typeof world.app.actions.editCustomer>[1], id = wang) =>
    world.app.actions.editCustomer(id, fields);

  test('edit: only what differs becomes a fact, and nothing when nothing does', async () => {
    await value(edit({ name: 'Wang', phone: '138', tags: ['vip'] }));
    const before = await facts();

    await value(edit({ name: ' Wang ', phone: '138', tags: ['vip'] }));
    expect(await facts()).toBe(before);

    await value(edit({ name: 'Wang', phone: '139', tags: ['vip'] }));
    const edits = (await allFacts(world.book.db)).filter((fact) => fact.kind === 'edit');
    expect(edits.map((fact) => fact.fields)).toContainEqual({ phone: '139' });
  });

  test('edit: archived and back, nothing of her is lost', async () => {
    await world.visit(wang, 30);
    await value(edit({ archived: true }));
    expect(await world.card(wang)).toMatchObject({ fields: { archived: true } });

    await value(edit({ archived: false }));

    expect(await world.card(wang)).toMatchObject({
      fields: { name: 'Wang', archived: false },
      figures: { visits: 1 },
    });
    expect(await world.differences()).toBe(0);
  });

  test('edit: a name cannot be taken away, and a stranger not edited', async () => {
    expect(await edit({ name: ' ' })).toMatchObject({ error: { type: 'name-missing' } });
    expect(await edit({ phone: '1' }, anId<CustomerId>('e1'))).toMatchObject({
      error: { type: 'customer-unknown' },
    });
    expect(await world.app.actions.addCustomer({ name: '' })).toMatchObject({
      error: { type: 'name-missing' },
    });
  });

  test('edit: a new name is found by its new initials', async () => {
    await value(edit({ name: 'Zhao Yun' }));

    expect((await world.card(wang))?.initials).toBe('zy');
  });
});

test('edit: a customer is saved even when the dictionary of Chinese sounds cannot be reached', async () => {
  const id = await value(world.app.actions.addCustomer({ name: '老王 Bob' }));

  expect(await world.card(id)).toMatchObject({ fields: { name: '老王 Bob' }, initials: 'b' });
  expect(world.reported).not.toEqual([]);
});

describe('settings', () => {
  test('settings: a new book has sensible ones, and only what changes is written', async () => {
    const live = world.app.queries.settings();
    expect(await answerOf(live)).toMatchObject({ preset: null, shopName: '', warnLevel: 0.6 });

    await value(world.app.actions.saveSettings({ preset: 'pond', shopName: ' 东塘 ' }));

    expect(await until(live, (now) => now.preset !== null)).toMatchObject({
      preset: 'pond',
      shopName: '东塘',
      horizonDays: 30,
    });
    expect((await readHead(world.book.db)).settings).toEqual({ preset: 'pond', shopName: '东塘' });
    expect(await world.differences()).toBe(0);
  });

  test('settings: what a damaged or later book says in a form we do not know falls back', async () => {
    await value(world.app.actions.saveSettings({ warnLevel: 7, horizonDays: -1 }));

    expect(await answerOf(world.app.queries.settings())).toMatchObject({
      warnLevel: 0.6,
      horizonDays: 30,
    });
  });
});
