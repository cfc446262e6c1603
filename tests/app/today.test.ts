/** What a vendor sees without asking: today, the last entries, warnings, the list of customers, one customer in full. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Live } from '../../src/app/live';
import type { TodayView } from '../../src/app/queries/today';
import type { CustomerId, ImportId } from '../../src/domain/shared/id';
import { tablesOf } from '../../src/merge/packs/table';
import type { Fact } from '../../src/domain/facts/fact';
import { dayFromNumber, numberOfDay } from '../../src/domain/shared/day';
import { changeFolder, noteKept, nothingKept } from '../../src/storage/tables/folder';
import { computeInsight } from '../../src/workers/jobs/insight';
import { answerOf, anApp, until, value, type TestApp } from '../helpers/an-app';
import { aDay, anId, visited } from '../helpers/taps';

let world: TestApp;
let today: Live<TodayView>;
beforeEach(async () => {
  world = await anApp();
  today = world.app.queries.today();
});

const customer = (name: string) => value(world.app.actions.addCustomer({ name }));
const insight = () =>
  computeInsight(
    { asOf: world.app.today(), horizonDays: 30, warnLevel: 0.6 },
    {
      db: world.book.db,
      source: world.book.source,
      now: { day: world.app.today(), minute: 540, zone: 480 },
      onProgress: () => undefined,
    },
  );

describe('today', () => {
  test('today: an empty book says nothing it does not know', async () => {
    expect(await answerOf(today)).toMatchObject({
      today: { day: '2026-11-21', visits: 0, amountFen: 0 },
      usualVisits: null,
      warnings: null,
      recent: [],
      backupAgeDays: null,
      unsavedFacts: 0,
      folderStopped: false,
      customers: 0,
      demo: false,
    });
  });

  test('today: money and visits of the day, beside what is usual on this weekday', async () => {
    const wang = await customer('Wang');
    for (const day of ['2026-11-14', '2026-11-14', '2026-11-07', '2026-11-13'])
      await world.visit(wang, 10, { day: aDay(day) });
    await world.visit(wang, 30);
    await world.visit(null, 20);

    const view = await until(today, (now) => now.visits === 6);

    expect(view.today).toEqual({ day: '2026-11-21', visits: 2, amountFen: 5000 });
    expect(view.usualVisits).toBe(3 / 4);
    expect(view.lastDays).toHaveLength(14);
    expect(view.lastDays.at(-8)).toEqual({ day: '2026-11-14', visits: 2, amountFen: 2000 });
  });

  test('today: the last entries stand newest first with their points, and leave when undone', async () => {
    const wang = await customer('Wang');
    const first = await world.visit(wang, 500);
    const second = await world.visit(wang, 30, { redeemPoints: 100 });
    const gift = await value(world.app.actions.adjustPoints(wang, 5, 'gift'));
    await world.visit(null, 20);

    const { recent } = await until(today, (now) => now.recent.length === 4);

    expect(recent).toMatchObject([
      { type: 'visit', name: '', customer: null, amountFen: 2000, pointsEarned: 0 },
      { type: 'points', name: 'Wang', points: 5, undo: gift },
      { type: 'visit', undo: second.visit, amountFen: 2900, pointsEarned: 29, pointsRedeemed: 100 },
      { type: 'visit', undo: first.visit, pointsEarned: 500, pointsRedeemed: 0 },
    ]);

    await value(world.app.actions.undo(second.visit, wang));
    const left = await until(today, (now) => now.recent.length === 3);
    expect(left.recent.map((entry) => entry.undo)).not.toContain(second.visit);
  });

  test('today: an import is one entry, gone when undone; its visits are none', async () => {
    const batch = anId<ImportId>('77');
    const facts = [visited(anId<CustomerId>('c1'), '2026-11-20', 500)].map(
      (draft) =>
        ({ ...draft, id: anId('d1'), l: 1, c: 0, device: '00000000000000aa', v: 1, batch }) as Fact,
    );
    const envelope = {
      customer: null,
      at: { day: world.app.today(), minute: null, zone: 480 },
    };
    await world.book.rewrite({
      incoming: tablesOf(facts),
      drafts: [{ kind: 'import', batch, source: 'list.csv', customers: 1, visits: 1, ...envelope }],
    });

    expect((await until(today, (now) => now.visits === 1)).recent).toEqual([
      {
        type: 'import',
        undo: batch,
        source: 'list.csv',
        tag: null,
        customers: 1,
        visits: 1,
        day: '2026-11-21',
      },
    ]);

    await world.book.rewrite({
      drafts: [{ kind: 'void', target: batch, batch: null, ...envelope }],
    });
    expect((await until(today, (now) => now.visits === 0)).recent).toEqual([]);
  });

  test('today: a file imported twice is one entry of all it brought, since it was last undone', async () => {
    const batch = anId<ImportId>('77');
    const envelope = {
      customer: null,
      at: { day: world.app.today(), minute: null, zone: 480 },
    };
    const bring = (visits: number) =>
      world.book.rewrite({
        drafts: [{ kind: 'import', batch, source: 'list.csv', customers: 3, visits, ...envelope }],
      });
    await bring(9);
    await world.book.rewrite({
      drafts: [{ kind: 'void', target: batch, batch: null, ...envelope }],
    });
    await bring(5);
    await bring(0);

    const { recent } = await until(today, (now) => now.recent.length > 0);

    expect(recent).toMatchObject([{ type: 'import', undo: batch, customers: 3, visits: 5 }]);
  });

  test('today: the age of the last file, and how much came since', async () => {
    const wang = await customer('Wang');
    await world.app.jobs.markBackedUp(1);
    world.setToday('2026-11-24');
    await world.visit(wang, 30);

    const view = await until(today, (now) => now.visits === 1);

    expect(view).toMatchObject({ backupAgeDays: 3, unsavedFacts: 2 });
  });
});

describe('warnings', () => {
  /** Visits on these days before today, each of 30 yuan. */
  async function came(who: CustomerId, daysAgo: readonly number[]): Promise<void> {
    const now = numberOfDay(world.app.today());
    const facts = daysAgo.map(
      (ago, i) =>
        ({
          ...visited(who, dayFromNumber(now - ago), 3000),
          id: who.slice(0, 8) + (1000 + i).toString(16).padStart(24, '5'),
          l: 1,
          c: 0,
          device: '00000000000000aa',
          v: 1,
        }) as unknown as Fact,
    );
    await world.book.rewrite({ incoming: tablesOf(facts) });
  }
  const weekly = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, i) => 7 * (from + i));

  /** Wang came every week for a year and then not for four weeks; Li came every week and still does. */
  async function aYear(): Promise<CustomerId> {
    const wang = await customer('Wang');
    const li = await customer('Li');
    await came(wang, weekly(5, 52));
    await came(
      li,
      weekly(1, 52).map((ago) => ago - 2),
    );
    await insight();
    return wang;
  }

  test('warnings: who should have come stands on today, and leaves the moment she comes', async () => {
    const wang = await aYear();
    const warned = await until(today, (now) => now.warnings !== null);
    expect(warned.warnings).toMatchObject({
      late: [{ id: wang, name: 'Wang' }],
      totals: { late: 1 },
      judged: 2,
    });

    await world.visit(wang, 30);

    const after = await until(today, (now) => now.today.visits === 1);
    expect(after.warnings).toMatchObject({ late: [], totals: { late: 0 }, quiet: 0 });
  });

  test('warnings: who comes less but is not late stands apart from the late ones, here and on today', async () => {
    const wang = await aYear();
    const zhao = await customer('Zhao');
    await came(zhao, [1, 22, 43, ...weekly(7, 52)]);
    await insight();

    const apart = {
      late: [{ id: wang, rhythm: { warning: 'late' } }],
      comingLess: [
        { id: zhao, rhythm: { warning: 'comingLess', slowdown: { lastGapsDays: [21, 21] } } },
      ],
      totals: { late: 1, comingLess: 1 },
    };
    const onToday = await until(today, (now) => now.warnings?.totals.comingLess === 1);
    expect(onToday.warnings).toMatchObject(apart);
    const live = world.app.queries.warnings();
    expect(await until(live, (now) => now.comingLess.length === 1)).toMatchObject(apart);
  });

  test('warnings: where nobody came often enough, today knows that nobody could be judged', async () => {
    await came(await customer('Wang'), [60, 50]);
    await came(await customer('Li'), [40, 3]);
    await insight();

    const early = await until(today, (now) => now.warnings !== null);

    expect(early.warnings).toMatchObject({ totals: { late: 0, comingLess: 0 }, judged: 0 });
  });

  test('warnings: put aside until a day they stay away until then, listed with that day', async () => {
    const wang = await aYear();
    const live = world.app.queries.warnings();
    expect((await until(live, (now) => now.late.length === 1)).quiet).toEqual([]);

    await world.app.actions.snoozeWarning(wang, aDay('2026-11-28'));
    expect(await until(live, (now) => now.quiet.length === 1)).toMatchObject({
      late: [],
      totals: { late: 0 },
      quiet: [{ id: wang, name: 'Wang', until: '2026-11-28' }],
    });
    expect((await until(today, () => true)).warnings).toMatchObject({
      late: [],
      totals: { late: 0 },
      quiet: 1,
    });

    world.setToday('2026-11-28');
    expect(await until(live, (now) => now.late.length === 1)).toMatchObject({ quiet: [] });
  });

  test('warnings: put aside until she comes, or brought back', async () => {
    const wang = await aYear();
    const live = world.app.queries.warnings();
    await world.app.actions.snoozeWarning(wang, null);
    expect(await until(live, (now) => now.quiet.length === 1)).toMatchObject({
      late: [],
      quiet: [{ id: wang, until: null }],
    });

    await world.app.actions.unsnoozeWarning(wang);

    expect(await until(live, (now) => now.quiet.length === 0)).toMatchObject({
      late: [{ id: wang }],
    });
  });

  test('warnings: whoever was called is waited for, looked after again on the day agreed, and done with once she comes', async () => {
    const wang = await aYear();
    const live = world.app.queries.warnings();
    await until(live, (now) => now.late.length === 1);
    const contact = { channel: 'call', outcome: 'willCome', followUp: aDay('2026-11-24') } as const;
    await value(world.app.actions.noteContact(wang, contact));

    expect(await until(live, (now) => now.waiting.length === 1)).toMatchObject({
      late: [],
      due: [],
      totals: { late: 0 },
      waiting: [{ id: wang, signals: { contact: { standing: 'waiting' } } }],
    });
    expect((await answerOf(today)).warnings).toMatchObject({ late: [], due: { customers: 0 } });

    world.setToday('2026-11-24');
    expect(await until(live, (now) => now.due.length === 1)).toMatchObject({
      late: [],
      waiting: [],
      due: [{ id: wang, name: 'Wang', day: '2026-11-24' }],
    });
    expect((await answerOf(today)).warnings).toMatchObject({
      late: [],
      due: { customers: 1, overdue: false },
    });
    world.setToday('2026-11-25');
    expect((await answerOf(today)).warnings).toMatchObject({ due: { overdue: true } });

    await world.visit(wang, 30);
    expect(await until(live, (now) => now.due.length === 0)).toMatchObject({ late: [] });
    expect((await answerOf(today)).warnings).toMatchObject({ due: { customers: 0 } });
  });

  test('warnings: a contact taken back leaves the list as it was', async () => {
    const wang = await aYear();
    const live = world.app.queries.warnings();
    const before = await until(live, (now) => now.late.length === 1);
    const contact = await value(
      world.app.actions.noteContact(wang, { channel: 'sms', outcome: 'sent', followUp: null }),
    );
    await until(live, (now) => now.waiting.length === 1);

    await value(world.app.actions.undo(contact, wang));

    const after = await until(live, (now) => now.waiting.length === 0);
    expect(after).toEqual({ ...before, computing: after.computing });
  });

  test('warnings: with nothing agreed she is back on the list after a week', async () => {
    const wang = await aYear();
    await value(
      world.app.actions.noteContact(wang, { channel: 'call', outcome: 'reached', followUp: null }),
    );

    world.setToday('2026-11-28');

    expect(await answerOf(world.app.queries.warnings())).toMatchObject({
      waiting: [],
      due: [],
      late: [{ id: wang, signals: { contact: { standing: 'over', tries: 1 } } }],
    });
  });

  test('warnings: a follow-up is also due of somebody nobody is warned of, but not of one who was put away', async () => {
    const li = await customer('Li');
    await world.visit(li, 30, { day: aDay('2026-11-10') });
    await value(
      world.app.actions.noteContact(li, {
        channel: 'inPerson',
        outcome: 'reached',
        followUp: aDay('2026-11-20'),
      }),
    );
    expect(await answerOf(world.app.queries.warnings())).toMatchObject({ due: [{ id: li }] });

    await value(world.app.actions.editCustomer(li, { archived: true }));

    expect(await answerOf(world.app.queries.warnings())).toMatchObject({ due: [] });
  });

  test('warnings: put aside for good she stays away though she comes and is late again, until brought back', async () => {
    const wang = await aYear();
    const live = world.app.queries.warnings();
    await world.app.actions.snoozeWarning(wang, 'forever');
    expect(await until(live, (now) => now.quiet.length === 1)).toMatchObject({
      late: [],
      quiet: [{ id: wang, until: 'forever' }],
    });
    world.setToday('2027-02-01');
    expect(await answerOf(live)).toMatchObject({ late: [], quiet: [{ id: wang }] });

    await world.app.actions.unsnoozeWarning(wang);

    expect(await until(live, (now) => now.quiet.length === 0)).toMatchObject({
      late: [{ id: wang }],
    });
  });

  test('warnings: an archived customer is nobody’s worry, put aside or not', async () => {
    const wang = await aYear();
    await world.app.actions.snoozeWarning(wang, null);

    await value(world.app.actions.editCustomer(wang, { archived: true }));

    const none = await until(world.app.queries.warnings(), (now) => now.quiet.length === 0);
    expect(none).toMatchObject({ late: [], totals: { late: 0 } });
  });
});

describe('customers', () => {
  test('roster: it follows every tap and every rewrite, and finds by name, initials and last digits', async () => {
    const live = world.app.queries.roster();
    const wang = await customer('Wang Fei');
    await value(world.app.actions.editCustomer(wang, { phone: '138 0013 8000' }));
    await world.visit({ fields: { name: 'Li' } }, 30);
    await world.book.rewrite({});
    await world.visit(wang, 500);

    const { roster } = await until(
      live,
      (now) =>
        now.complete &&
        now.roster.total === 2 &&
        now.roster.find({ text: 'fei', sort: 'spend' }).row(0).visits === 1,
    );

    const found = (text: string) => {
      const result = roster.find({ text, sort: 'spend' });
      return Array.from({ length: result.count }, (_, i) => result.row(i).name);
    };
    expect(found('')).toEqual(['Wang Fei', 'Li']);
    expect(found('fei')).toEqual(['Wang Fei']);
    expect(found('8000')).toEqual(['Wang Fei']);
    expect(found('nobody')).toEqual([]);
  });

  test('card: who she is, what she did, newest first, struck through where undone', async () => {
    const wang = await customer('Wang');
    const first = await world.visit(wang, 500, { day: aDay('2026-11-01') });
    await world.visit(wang, 30);
    await value(world.app.actions.undo(first.visit, wang));

    const card = await until(world.app.queries.customerCard(wang), (now) =>
      Boolean(now?.timeline.some((item) => item.type === 'visit' && item.voided)),
    );

    expect(card).toMatchObject({
      customer: { id: wang, name: 'Wang', phone: '', archived: false },
      figures: { visits: 1 },
      segment: null,
      timeline: [
        { type: 'visit', amountFen: 3000, voided: false, points: 30 },
        { type: 'edit' },
        { type: 'visit', amountFen: 50_000, voided: true, day: '2026-11-01' },
      ],
    });
  });

  test('card: nobody has none', async () => {
    expect(await answerOf(world.app.queries.customerCard(anId<CustomerId>('e1')))).toBeNull();
  });
});

test('today: a folder that the browser has shut, or that is gone, is told on the first screen', async () => {
  const { book } = world;
  const stopped = async () => (await answerOf(today)).folderStopped;
  const handle = {} as FileSystemDirectoryHandle;
  await changeFolder(book.db, { key: 'folder', id: 'f', handle, sealed: false });
  expect(await stopped()).toBe(false);

  await noteKept(book.db, { ...nothingKept('f'), asleep: true });
  expect(await stopped()).toBe(true);
  await noteKept(book.db, { ...nothingKept('f'), trouble: 'folder-gone' });
  expect(await stopped()).toBe(true);
  await changeFolder(book.db, null);
  expect(await stopped()).toBe(false);
});
