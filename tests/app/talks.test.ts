/** Noting contacts and feedback: they move no figure, show on the card, and go and return like any other line. */
import { beforeEach, expect, test } from 'vitest';
import type { CustomerId } from '../../src/domain/shared/id';
import type { CustomerCard } from '../../src/app/queries/customer-card';
import { anApp, answerOf, value, type TestApp } from '../helpers/an-app';
import { aDay, anId } from '../helpers/taps';

let world: TestApp;
let wang: CustomerId;
beforeEach(async () => {
  world = await anApp();
  wang = await value(world.app.actions.addCustomer({ name: 'Wang' }));
  await world.visit(wang, 30, { day: aDay('2026-11-10') });
});

const card = async (): Promise<CustomerCard> =>
  (await answerOf(world.app.queries.customerCard(wang)))!;
const willCome = { channel: 'call', outcome: 'willCome', followUp: aDay('2026-11-24') } as const;

test('contact: it stands in the timeline with what was agreed, and moves no figure', async () => {
  const before = await card();

  await value(world.app.actions.noteContact(wang, { ...willCome, note: ' after work ' }));

  const { timeline, signals, figures } = await card();
  expect(timeline[0]).toMatchObject({
    type: 'contact',
    channel: 'call',
    outcome: 'willCome',
    followUp: '2026-11-24',
    note: 'after work',
    voided: false,
  });
  expect(signals.contact).toMatchObject({ standing: 'waiting', agoDays: 0, tries: 1 });
  expect(figures).toEqual(before.figures);
  expect(await world.differences()).toBe(0);
});

test('contact: undone it says nothing any more, brought back it says the same again', async () => {
  const before = await card();
  const contact = await value(world.app.actions.noteContact(wang, willCome));

  await value(world.app.actions.undo(contact, wang));
  const undone = await card();
  expect(undone.signals).toEqual(before.signals);
  expect(undone.figures).toEqual(before.figures);
  expect(undone.timeline[0]).toMatchObject({ voided: true, restorable: true });

  await value(world.app.actions.bringBack(contact, wang));
  expect((await card()).signals.contact).toMatchObject({ standing: 'waiting' });
  expect(await world.differences()).toBe(0);
});

test('complaint: it is open until it is settled, and open again when that is undone', async () => {
  const complaint = await value(
    world.app.actions.noteFeedback(wang, { feedback: 'complaint', note: 'too small' }),
  );
  expect((await card()).complaints).toMatchObject([{ id: complaint, note: 'too small' }]);

  const solved = await value(
    world.app.actions.noteFeedback(wang, { feedback: 'solved', answers: complaint }),
  );
  expect((await card()).complaints).toEqual([]);

  await value(world.app.actions.undo(solved, wang));
  expect((await card()).complaints).toMatchObject([{ id: complaint }]);

  await value(world.app.actions.undo(complaint, wang));
  expect(await card()).toMatchObject({ complaints: [], signals: { satisfaction: null } });
});

test('contact: with somebody the book does not know nothing is noted', async () => {
  const nobody = anId<CustomerId>('ee');

  expect(await world.app.actions.noteContact(nobody, willCome)).toEqual({
    ok: false,
    error: { type: 'customer-unknown' },
  });
});

test('contact: in a book where others were contacted, the card says that she was not', async () => {
  expect((await card()).signals.contact).toBeNull();
  const li = await value(world.app.actions.addCustomer({ name: 'Li' }));

  await value(world.app.actions.noteContact(li, willCome));

  expect((await card()).signals.contact).toBe('none');
});
