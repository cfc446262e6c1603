/**
 * Law of two devices: whatever is done on a phone and a laptop, after each has merged the other's file both hold the
 * same facts and show the same book, and nothing done on either is lost.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CustomerId, FactId } from '../../src/domain/shared/id';
import type { Fen } from '../../src/domain/shared/fen';
import { dayState } from '../../src/domain/calendar/business-calendar';
import { closeSeason } from '../../src/domain/calendar/calendar-change';
import { addDays, numberOfDay } from '../../src/domain/shared/day';
import { readBook } from '../../src/files/backup/read-book';
import { writeBook } from '../../src/files/backup/write-book';
import { cutIntoPacks } from '../../src/merge/packs/cut';
import { tablesOf } from '../../src/merge/packs/table';
import { canonical, readLive } from '../../src/storage/compare';
import { answerOf, anApp, aVisit, value, type TestApp } from '../helpers/an-app';
import { allFacts } from '../helpers/book-dump';
import { runs } from '../helpers/law-runs';
import { ABOUT } from '../helpers/book-files';

type Step =
  | { do: 'visit'; who: number; yuan: number; daysAgo: number; redeem: number }
  | { do: 'walkIn'; yuan: number }
  | { do: 'edit'; who: number; name: string }
  | { do: 'points'; who: number; points: number }
  | { do: 'undo' | 'bringBack' | 'correct'; which: number; yuan: number }
  | { do: 'settings'; level: number }
  | { do: 'exchange' }
  | { do: 'pack' };

const who = fc.nat({ max: 2 });
const yuan = fc.nat({ max: 300 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('visit' as const),
    who,
    yuan,
    daysAgo: fc.nat({ max: 20 }),
    redeem: fc.nat({ max: 30 }),
  }),
  fc.record({ do: fc.constant('walkIn' as const), yuan }),
  fc.record({ do: fc.constant('edit' as const), who, name: fc.constantFrom('Wang', '王', 'Li') }),
  fc.record({ do: fc.constant('points' as const), who, points: fc.integer({ min: -9, max: 9 }) }),
  fc.record({
    do: fc.constantFrom('undo' as const, 'bringBack' as const, 'correct' as const),
    which: fc.nat(),
    yuan,
  }),
  fc.record({ do: fc.constant('settings' as const), level: fc.integer({ min: 1, max: 9 }) }),
  fc.constantFrom<Step[]>({ do: 'exchange' }, { do: 'pack' }),
);
const steps = fc.array(fc.tuple(fc.boolean(), step), { maxLength: 14 });

test('two devices: after exchanging files both ways they show the same book, and nothing is lost', async () => {
  let seed = 100;
  await fc.assert(
    fc.asyncProperty(steps, async (list) => {
      const phone = await anApp(seed++);
      const laptop = await anApp(seed++);
      const people = await acquaint(phone, laptop);
      const player = new Player(people);

      for (const [onPhone, one] of list) {
        const [here, there] = onPhone ? [phone, laptop] : [laptop, phone];
        if (one.do === 'exchange') await send(here, there);
        else await player.play(here, one);
      }
      const before = [...(await idsOf(phone)), ...(await idsOf(laptop))];
      await send(phone, laptop);
      await send(laptop, phone);

      expect(await shown(phone)).toBe(await shown(laptop));
      expect(new Set(await idsOf(phone))).toEqual(new Set(before));
      expect([await phone.differences(), await laptop.differences()]).toEqual([0, 0]);
      for (const { book } of [phone, laptop]) await book.db.delete();
    }),
    runs(30),
  );
});

test('two devices: points spent on both while apart leave a balance below zero on both, nothing hidden', async () => {
  const phone = await anApp(1);
  const laptop = await anApp(2);
  const wang = await value(phone.app.actions.addCustomer({ name: 'Wang' }));
  await phone.visit(wang, 100);
  await send(phone, laptop);

  await phone.visit(wang, 0.8, { redeemPoints: 80 });
  await laptop.visit(wang, 0.7, { redeemPoints: 70 });
  await send(phone, laptop);
  await send(laptop, phone);

  for (const device of [phone, laptop])
    expect((await device.card(wang))?.figures).toMatchObject({
      visits: 3,
      balances: { points: -50 },
    });
});

test('two devices: a visit brought back on both while apart counts once when they meet', async () => {
  const phone = await anApp(1);
  const laptop = await anApp(2);
  const wang = await value(phone.app.actions.addCustomer({ name: 'Wang' }));
  const { visit } = await phone.visit(wang, 100);
  await value(phone.app.actions.undo(visit, wang));
  await send(phone, laptop);

  await value(phone.app.actions.bringBack(visit, wang));
  await value(laptop.app.actions.bringBack(visit, wang));
  await send(phone, laptop);
  await send(laptop, phone);

  for (const device of [phone, laptop]) {
    expect((await device.card(wang))?.figures).toMatchObject({
      visits: 1,
      amountFen: 10_000,
      balances: { points: 100 },
    });
    expect(await device.differences()).toBe(0);
  }
});

test('two devices: closed days noted on both while apart are closed on both when they meet', async () => {
  const closed = fc.array(fc.tuple(fc.boolean(), fc.nat(300), fc.nat(40)), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(closed, async (seasons) => {
      const phone = await anApp(1);
      const laptop = await anApp(2);
      for (const [onPhone, from, more] of seasons) {
        const first = addDays(phone.app.today(), from);
        const change = closeSeason(first, addDays(first, more));
        await value((onPhone ? phone : laptop).app.actions.saveCalendar(change));
      }
      await send(phone, laptop);
      await send(laptop, phone);

      const [here, there] = await Promise.all(
        [phone, laptop].map(({ app }) => answerOf(app.queries.openDays())),
      );
      expect(here!.entered).toEqual(there!.entered);
      for (const [, from] of seasons)
        expect(dayState(here!.calendar, numberOfDay(addDays(phone.app.today(), from)))).toBe(
          'closedSeason',
        );
      for (const { book } of [phone, laptop]) await book.db.delete();
    }),
    runs(10),
  );
});

/** Both know the same three customers from the start. */
async function acquaint(phone: TestApp, laptop: TestApp): Promise<CustomerId[]> {
  const people: CustomerId[] = [];
  for (const name of ['A', 'B', 'C'])
    people.push(await value(phone.app.actions.addCustomer({ name })));
  await send(phone, laptop);
  return people;
}

/** Writes the whole book of one device to a file and merges it on the other. */
async function send(from: TestApp, to: TestApp): Promise<void> {
  const packs = tablesOf(await allFacts(from.book.db)).flatMap(cutIntoPacks);
  const read = await readBook(await writeBook(packs, ABOUT));
  if (!read.ok) throw new Error(read.error.type);
  await to.book.rewrite({ incoming: read.value.packs });
}

const idsOf = async ({ book }: TestApp): Promise<string[]> =>
  (await allFacts(book.db)).map((fact) => fact.id);

/** Facts, cards, sums and counts; what belongs to the device alone is left out. */
async function shown({ book }: TestApp): Promise<string> {
  const { head, cards, years } = await readLive(book.db);
  const { facts, customers, visits, settings, imports, undone } = head;
  const people = [...cards.values()].map(({ id, fields, figures }) => ({ id, fields, figures }));
  people.sort((a, b) => (a.id < b.id ? -1 : 1));
  const sums = [...years].filter(([, one]) => /[1-9]/.test(one)).sort();
  return canonical([
    await allFacts(book.db),
    { facts, customers, visits, settings, imports, undone },
    people,
    sums,
  ]);
}

/** Does what a vendor may do; what the rules refuse on the way is no matter. */
class Player {
  readonly #visits: FactId[] = [];
  #forms = 0;

  constructor(readonly people: readonly CustomerId[]) {}

  async play({ app, book }: TestApp, step: Exclude<Step, { do: 'exchange' }>): Promise<void> {
    const { actions } = app;
    if (step.do === 'visit' || step.do === 'walkIn') {
      const customer = step.do === 'visit' ? this.people[step.who]! : null;
      const form = (++this.#forms).toString(16).padStart(32, 'f');
      const more =
        step.do === 'visit'
          ? { day: addDays(app.today(), -step.daysAgo), redeemPoints: step.redeem }
          : {};
      const saved = await actions.recordVisit(aVisit(customer, step.yuan, form, more));
      if (saved.ok) this.#visits.push(saved.value.visit);
    } else if (step.do === 'edit')
      await actions.editCustomer(this.people[step.who]!, { name: step.name });
    else if (step.do === 'points')
      await actions.adjustPoints(this.people[step.who]!, step.points, 'by hand');
    else if (step.do === 'settings') await actions.saveSettings({ warnLevel: step.level / 10 });
    else if (step.do === 'pack') await book.rewrite({ packTail: true });
    else {
      const visit = this.#visits[step.which % (this.#visits.length || 1)];
      if (!visit) return;
      if (step.do === 'undo') await actions.undo(visit);
      else if (step.do === 'bringBack') {
        const back = await actions.bringBack(visit);
        if (back.ok && back.value.news) this.#visits.push(back.value.fact);
      } else {
        const to = { amountFen: (step.yuan * 100) as Fen, customer: this.people[0]! };
        const corrected = await actions.correctVisit(visit, to);
        if (corrected.ok) this.#visits.push(corrected.value);
      }
    }
  }
}
