/** What goes out as tables comes in again: customers and visits of one book, imported into an empty one, make the same book. */
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { CustomerFields } from '../../src/domain/customers/customer';
import { phoneKey } from '../../src/domain/customers/phone';
import { ACCOUNTS, type Account, type Draft, type VisitKind } from '../../src/domain/facts/fact';
import type { Fen } from '../../src/domain/shared/fen';
import { dayFromNumber, numberOfDay, type Day } from '../../src/domain/shared/day';
import type { CustomerId } from '../../src/domain/shared/id';
import { simulateVendor } from '../../src/domain/simulation/simulate-vendor';
import { REFUND, SESSION, WALK_IN } from '../../src/domain/simulation/simulated-vendor';
import type { TableWords } from '../../src/files/tables/table-words';
import { isFooter, isNobody } from '../../src/files/csv/read-words';
import { readAllCards } from '../../src/storage/read-cards';
import { readHead } from '../../src/storage/tables/head';
import { commitImport, openImport } from '../../src/workers/import/session';
import { files as en } from '../../src/ui/i18n/en/files';
import { files as zh } from '../../src/ui/i18n/zh/files';
import { aBook, type TestBook } from '../helpers/a-book';
import { contextFor, done, useLocks } from '../helpers/a-worker';
import { allFacts } from '../helpers/book-dump';
import { runs } from '../helpers/law-runs';
import { customersOf, tableText, visitsOf } from '../helpers/tables-out';
import { anId, AUNT_LI, named, OLD_WANG, points, visited, voided } from '../helpers/taps';

useLocks();

const CHEN = anId<CustomerId>('c3');

const LANGUAGES = [
  ['zh', zh.table],
  ['en', en.table],
] as const;

let book: TestBook;
beforeEach(async () => {
  book = await aBook();
});

const ledgerOf = (of: TestBook, words: TableWords) => tableText(of, { table: 'ledger', words });

async function bring(into: TestBook, text: string, name: string) {
  const { counts } = await done(openImport({ file: new File([text], name) }, contextFor(into)));
  if (counts.problems + counts.cancelled > 0) throw new Error(JSON.stringify(counts));
  await done(commitImport({}, contextFor(into)));
  return counts;
}

/** What the tables promise to keep: fields that hold anything, points, and every visit with its customer's place. */
async function kept({ db }: TestBook) {
  const { ids, fields, figures } = await readAllCards(db);
  const nameOf = new Map(
    fields.map((one, i) => [
      Buffer.from(ids.subarray(i * 16, i * 16 + 16)).toString('hex'),
      JSON.stringify([one.number ?? '', one.phone ?? '', one.name ?? '']),
    ]),
  );
  const people = fields.map((one, i) => {
    const said = Object.entries(one).filter(
      ([field, value]) =>
        !['seat', 'archived', 'since'].includes(field) &&
        value !== '' &&
        !(Array.isArray(value) && value.length === 0),
    );
    const { points: p, stored, times, tab } = figures.balances;
    return JSON.stringify([said.sort(), p[i], stored[i], times[i], tab[i]]);
  });
  const dead = new Set(
    (await allFacts(db)).flatMap((fact) => (fact.kind === 'void' ? [fact.target as string] : [])),
  );
  const visits = (await allFacts(db)).flatMap((fact) =>
    fact.kind === 'visit' && !dead.has(fact.id)
      ? [
          JSON.stringify([
            nameOf.get(fact.customer ?? '') ?? '',
            fact.visit,
            fact.at.day,
            fact.at.minute,
            fact.amountFen,
            fact.note ?? '',
          ]),
        ]
      : [],
  );
  return { people: people.sort(), visits: visits.sort() };
}

async function again(words: TableWords): Promise<TestBook> {
  const other = await aBook(2);
  await bring(other, await customersOf(book, words), 'customers.csv');
  await bring(other, await visitsOf(book, words), 'visits.csv');
  return other;
}

const id = (number: number): CustomerId =>
  (number + 1).toString(16).padStart(32, '0') as CustomerId;
const fields = (customer: CustomerId, told: CustomerFields): Draft =>
  ({ ...named(customer, ''), fields: told }) as Draft;
const inAccount = (account: Account, customer: CustomerId, amount: number): Draft =>
  ({ ...points(customer, amount), account }) as Draft;
const visit = (
  customer: CustomerId | null,
  kind: VisitKind,
  day: Day,
  minute: number | null,
  amountFen: number,
  note: string,
): Draft => ({
  kind: 'visit',
  visit: kind,
  amountFen: amountFen as Fen,
  customer,
  batch: null,
  at: { day, minute, zone: 480 },
  ...(note === '' ? {} : { note }),
});

describe.each(LANGUAGES)('tables out and in again, %s', (_, words) => {
  test.each(['pond', 'stall'] as const)('law: a simulated %s comes back whole', async (preset) => {
    const vendor = simulateVendor({
      preset,
      customers: 60,
      visits: 900,
      seed: 4,
      lastDay: '2026-10-31' as Day,
    });
    const { customers, visits } = vendor;
    // Names repeat: who has neither number nor phone would be somebody else of the same name.
    const drafts: Draft[] = customers.map((one, i) =>
      fields(id(i), { ...one, name: `${one.name}${i}` }),
    );
    for (let i = 0; i < visits.count; i++) {
      const who = visits.customer[i]!;
      const kind = { [REFUND]: 'refund', [SESSION]: 'session' }[visits.kind[i]!] ?? 'purchase';
      drafts.push(
        visit(
          who === WALK_IN ? null : id(who),
          kind as VisitKind,
          dayFromNumber(visits.day[i]!),
          visits.minute[i]!,
          visits.amountFen[i]!,
          i % 7 === 0 ? `note ${i}` : '',
        ),
      );
    }
    drafts.push(points(id(3), 120), points(id(4), -7), points(id(4), 7));
    await book.rewrite({ drafts });

    expect(await kept(await again(words))).toEqual(await kept(book));
  });

  test('law: whatever customers are called and whatever is noted comes back', async () => {
    await fc.assert(
      fc.asyncProperty(someBook, async ({ people, comings }) => {
        book = await aBook(3);
        await book.add(
          ...people.map(({ told }, i) => fields(id(i), told)),
          ...people.flatMap(({ balances }, i) =>
            ACCOUNTS.flatMap((account) =>
              balances[account] === 0 ? [] : [inAccount(account, id(i), balances[account])],
            ),
          ),
          ...comings.map(({ who, kind, day, minute, fen, note }) =>
            visit(
              who < people.length ? id(who) : null,
              kind,
              dayFromNumber(day),
              minute,
              kind === 'refund' ? -fen : kind === 'session' && fen % 3 === 0 ? -fen : fen,
              note,
            ),
          ),
        );

        expect(await kept(await again(words))).toEqual(await kept(book));
      }),
      runs(25),
    );
  });

  test('round trip: in the book they came from, neither table changes anything', async () => {
    await book.add(
      fields(OLD_WANG, { name: '老王', phone: '13800138000', tags: ['a', 'b'] }),
      fields(AUNT_LI, { name: '=Li', number: '7' }),
      visited(OLD_WANG, '2026-11-01', 500),
      visited(AUNT_LI, '2026-11-02', 95),
      visited(null, '2026-11-03', 800),
      points(OLD_WANG, 5),
    );
    const before = await kept(book);

    const people = await bring(book, await customersOf(book, words), 'customers.csv');
    const comings = await bring(book, await visitsOf(book, words), 'visits.csv');
    await bring(book, await ledgerOf(book, words), 'ledger.csv');

    expect(people).toMatchObject({ newCustomers: 0, customers: 2 });
    expect(comings).toMatchObject({ newCustomers: 0, visits: 0, walkIns: 0, same: 3 });
    expect(await kept(book)).toEqual(before);
    expect(await readHead(book.db)).toMatchObject({ visits: 3, customers: 2 });
  });

  test('the points ledger, imported by mistake, brings no visits and no points', async () => {
    await book.add(fields(OLD_WANG, { name: '老王', phone: '13800138000' }));
    await book.add(points(OLD_WANG, 5), points(OLD_WANG, -2));
    const other = await aBook(2);

    await bring(other, await ledgerOf(book, words), 'ledger.csv');

    expect(await readHead(other.db)).toMatchObject({ visits: 0, customers: 1 });
    expect((await readAllCards(other.db)).figures.balances.points[0]).toBe(0);
  });

  test('the template is headers alone, and every one is known to the import', async () => {
    const columns = ['name', 'phone', 'wechat', 'birthday', 'area', 'note'] as const;
    const template = await tableText(book, { table: 'template', columns, words });

    await bring(
      book,
      `${template}老王,13800138000,wang,1980-05-17,东村,要大的\r\n`,
      'template.csv',
    );

    expect(template.split('\r\n')).toHaveLength(2);
    expect((await readAllCards(book.db)).fields).toEqual([
      {
        name: '老王',
        phone: '13800138000',
        wechat: 'wang',
        birthday: '1980-05-17',
        area: '东村',
        note: '要大的',
      },
    ]);
  });
});

test('visits: oldest first, the clock of a long night stays with its evening, blank where nobody noted it', async () => {
  await book.add(
    fields(OLD_WANG, { name: '老王', number: '0012', phone: '+86 138' }),
    visit(OLD_WANG, 'session', '2026-11-02' as Day, 1530, -95, 'a "b"'),
    visit(null, 'purchase', '2026-11-02' as Day, null, 100, ''),
    visit(OLD_WANG, 'refund', '2026-11-01' as Day, 545, -1250, ''),
  );
  const [gone] = await book.add(visited(CHEN, '2026-11-01', 9));
  await book.add(voided(gone!.id, CHEN));

  expect(await visitsOf(book, zh.table)).toBe(
    '\uFEFF日期,时间,客户编号,姓名,手机号,类型,金额,备注\r\n' +
      "2026-11-01,09:05,0012,老王,'+86 138,退款,-12.50,\r\n" +
      '2026-11-02,,,,,买货,1.00,\r\n' +
      '2026-11-02,25:30,0012,老王,\'+86 138,钓鱼,-0.95,"a ""b"""\r\n',
  );
});

test('ledger: live entries of every account in its own unit, with their reasons, nothing else', async () => {
  await book.add(fields(OLD_WANG, { name: '老王' }), points(OLD_WANG, 5), {
    ...(points(OLD_WANG, -1250) as Extract<Draft, { kind: 'entry' }>),
    account: 'stored',
    reason: 'redeem',
  });

  const [headers, ...lines] = (await ledgerOf(book, en.table)).split('\r\n');

  expect(headers).toBe(
    '\uFEFFDate created,Customer number,Name,Phone,Which account,Change,Reason,Details',
  );
  expect(lines).toEqual([
    expect.stringMatching(/^2026-\d\d-\d\d,,老王,,Points,5,Adjusted,/),
    expect.stringMatching(/^2026-\d\d-\d\d,,老王,,Stored value,-12\.50,Redeemed,/),
    '',
  ]);
});

test('customers: a given list keeps its order and leaves out who is gone', async () => {
  await book.add(named(OLD_WANG, '老王'), named(AUNT_LI, 'Li'), named(CHEN, '陈'));

  const text = await customersOf(book, zh.table, [CHEN, id(999), OLD_WANG]);

  expect(text.split('\r\n').slice(1, -1)).toEqual([',陈,,,,,,,,0,,,,,', ',老王,,,,,,,,0,,,,,']);
});

test('customers: seat and put-away are told too, lunar birthdays in words', async () => {
  await book.add(
    fields(OLD_WANG, {
      name: '老王',
      seat: '3',
      archived: true,
      gender: 'male',
      birthday: 'lunar:08-15',
      tags: ['夜钓', '饭店'],
    }),
  );

  expect((await customersOf(book, zh.table)).split('\r\n')[1]).toBe(
    ',老王,,,夜钓、饭店,男,农历08-15,,,0,,,,3,是',
  );
  expect((await customersOf(book, en.table)).split('\r\n')[1]).toBe(
    ',老王,,,夜钓; 饭店,male,lunar:08-15,,,0,,,,3,yes',
  );
});

/** A text as a form keeps it: trimmed, without half characters and NUL, which a file cannot hold. */
const clean = (text: string): string =>
  text
    .replaceAll('\0', '')
    .replace(/\p{Surrogate}/gu, '')
    .trim();
const NAUGHTY = [
  "'",
  "''=1",
  "'t Hoen",
  '=1+1',
  '＝cmd|x',
  '-5',
  '@sum',
  '"quoted", and more',
  'two\nlines',
  'one\r\ntwo',
  '\u202eabc\u2066',
  '\ufeff王',
  '__proto__',
  '<script>alert(1)</script>',
  '𠮷野家',
  'constructor',
  '2026-01-01',
  '13800138000',
  '12.50',
];
const text = fc
  .oneof(
    fc.constantFrom(...NAUGHTY),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 6 }),
  )
  .map(clean);
/** By its number and name alone each customer stays the same one, also where a total's word ends a list. */
const person = fc.record({
  told: fc.record({
    name: text,
    phone: fc.constantFrom('', '', '13912345678', '+86 139-1234-5678', '0571-8888666'),
    wechat: text,
    tags: fc.array(fc.constantFrom('夜钓', '=tag', "'x", 'a b'), { maxLength: 3 }),
    gender: fc.constantFrom<CustomerFields['gender'] & string>('', 'female', 'male'),
    birthday: fc.constantFrom(
      '',
      '1980-05-17',
      '05-17',
      '02-29',
      'lunar:08-15',
      'lunar:02-30',
      'lunar:06L-15',
    ),
    area: text,
    note: text,
  }),
  numbered: fc.boolean(),
  balances: fc.record({
    points: fc.integer({ min: -999, max: 99_999 }),
    stored: fc.integer({ min: -999, max: 99_999 }),
    times: fc.integer({ min: -9, max: 99 }),
    tab: fc.integer({ min: -999, max: 99_999 }),
  }),
});
const FIRST = numberOfDay('2024-01-01' as Day);
const someBook = fc.record({
  people: fc.array(person, { minLength: 1, maxLength: 6 }).map((list) => {
    const seen = new Set<string>();
    return list.map(({ told, numbered, balances }, i) => {
      let { name, phone } = told;
      if (name === '' || isNobody(name) || isFooter([name]) || seen.has(`name:${name}`))
        name = `王${i}`;
      if (seen.has(`phone:${phoneKey(phone)}`)) phone = '';
      seen.add(`name:${name}`).add(`phone:${phoneKey(phone)}`);
      const tags = [...new Set(told.tags)];
      const number = numbered ? `${String(i).padStart(3, '0')}` : '';
      return { told: { ...told, name, phone, tags, number }, balances };
    });
  }),
  comings: fc.array(
    fc.record({
      who: fc.nat({ max: 8 }),
      kind: fc.constantFrom<VisitKind>('purchase', 'session', 'refund'),
      day: fc.integer({ min: FIRST, max: FIRST + 900 }),
      minute: fc.option(fc.integer({ min: 0, max: 1440 })),
      fen: fc.integer({ min: 0, max: 10_000_000 }),
      note: text,
    }),
    { minLength: 1, maxLength: 12 },
  ),
});
