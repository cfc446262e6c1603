/** When the business is open: entered, taken back, inferred and answered for, and what the rhythms make of it. */
import { expect, test } from 'vitest';
import {
  closeSeason,
  keepMarket,
  refuseSilence,
  stockOn,
} from '../../src/domain/calendar/calendar-change';
import { addDays, numberOfDay, type Day } from '../../src/domain/shared/day';
import { readInsight } from '../../src/storage/tables/insight';
import { computeInsight } from '../../src/workers/jobs/insight';
import { answerOf, anApp, until, value, type TestApp } from '../helpers/an-app';

const TODAY = '2026-11-21' as Day;
const day = (text: string) => text as Day;

const learn = ({ app, book }: TestApp) =>
  computeInsight(
    { asOf: app.today(), horizonDays: 30, warnLevel: 0.6 },
    {
      db: book.db,
      source: book.source,
      now: { day: app.today(), minute: 540, zone: 480 },
      onProgress: () => undefined,
    },
  );

/** Sixty customers, each on two days around a silence from 21 September to 20 October. */
async function aSilence(world: TestApp): Promise<void> {
  for (let i = 0; i < 60; i++) {
    const id = await value(world.app.actions.addCustomer({ name: `No. ${i}` }));
    for (const back of [62 + (i % 13), i % 32])
      await world.visit(id, 10, { day: addDays(TODAY, -back) });
  }
}

test('open days: an empty book is open every day, and each change can be taken back', async () => {
  const { app } = await anApp();
  const view = app.queries.openDays();
  expect((await answerOf(view)).entered).toMatchObject({ closed: [], market: [], stocking: [] });

  const winter = closeSeason(day('2026-12-01'), day('2027-02-28'));
  const back = await value(app.actions.saveCalendar(winter));
  await value(app.actions.saveCalendar(stockOn(day('2026-11-28'), '300 kg of carp')));
  const entered = await until(view, (now) => now.entered.stocking.length === 1);
  expect(entered.calendar.seasons).toHaveLength(1);
  expect(entered.entered.stocking[0]?.note).toBe('300 kg of carp');

  await value(app.actions.saveCalendar(back));
  await until(view, (now) => now.calendar.seasons.length === 0);
});

test('open days: a silence is asked about until it is answered, either way', async () => {
  const world = await anApp();
  const view = world.app.queries.openDays();
  await aSilence(world);
  await learn(world);
  const [silence] = (await until(view, (now) => now.calendar.inferred.length > 0)).calendar
    .inferred;
  expect(silence).toEqual({
    from: numberOfDay(day('2026-09-21')),
    to: numberOfDay(day('2026-10-20')),
  });

  const back = await value(world.app.actions.saveCalendar(refuseSilence(day('2026-09-21'))));
  await until(view, (now) => now.calendar.seasons.length === 0);
  await learn(world);
  expect((await readInsight(world.book.db))?.model.calendar.seasons).toEqual([]);

  await value(world.app.actions.saveCalendar(back));
  await learn(world);
  await until(view, (now) => now.calendar.inferred.length === 1);
  await value(world.app.actions.saveCalendar(closeSeason(day('2026-09-21'), day('2026-10-20'))));
  const answered = await until(view, (now) => now.calendar.inferred.length === 0);
  expect(answered.calendar.seasons).toEqual([silence]);
});

test('open days: changed rules make the figures out of date', async () => {
  const world = await anApp();
  const id = await value(world.app.actions.addCustomer({ name: 'Wang' }));
  for (const back of [1, 6, 11, 16, 21]) await world.visit(id, 10, { day: addDays(TODAY, -back) });
  await learn(world);
  const insights = world.app.queries.insights();
  await until(insights, (now) => now?.computing === false);
  const before = await answerOf(world.app.queries.customerCard(id));

  const market = keepMarket([{ kind: 'cycle', every: 5, from: numberOfDay(TODAY) - 1 }], null);
  await value(world.app.actions.saveCalendar(market));
  await until(insights, (now) => now?.computing === true);
  await learn(world);
  await until(insights, (now) => now?.computing === false);

  const card = await answerOf(world.app.queries.customerCard(id));
  expect(card?.rhythm).toMatchObject({ sinceDays: 1, closedDays: 0, awayDays: 0 });
  // Whatever the clock makes of them, gaps are said in days of the calendar.
  expect(Math.abs(card!.rhythm!.usualGapDays! - before!.rhythm!.usualGapDays!)).toBeLessThanOrEqual(
    1,
  );
});
