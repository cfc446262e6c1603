/** Facts of every kind, also of kinds and shapes that only a later version will know, for tests that carry facts about. */
import fc from 'fast-check';
import type { Draft, Fact } from '../../src/domain/facts/fact';
import { dayFromNumber } from '../../src/domain/shared/day';
import type { DeviceId, FactId } from '../../src/domain/shared/id';
import type { FactColumns } from '../../src/merge/packs/pack';
import { factAt } from '../../src/merge/packs/row';

const hex = (digits: number) =>
  fc.array(fc.integer({ min: 0, max: 15 }), { minLength: digits, maxLength: digits }).map((list) =>
    // The first digit is never 0, so that no id is the empty one.
    list.map((digit, i) => (i === 0 ? digit || 1 : digit).toString(16)).join(''),
  );
const id = hex(32);
/** Few of them, so that several facts share one. */
const oneOfFew = fc.integer({ min: 1, max: 6 }).map((n) => n.toString(16).repeat(32));

const envelope = {
  id,
  l: fc.integer({ min: 0, max: 2 ** 45 }),
  c: fc.integer({ min: 0, max: 2 ** 40 }),
  device: fc.integer({ min: 0, max: 2 }).map((n) => `0000000000000a0${n}`),
  v: fc.constant(1),
  at: fc.record({
    day: fc.integer({ min: -25_000, max: 80_000 }).map(dayFromNumber),
    minute: fc.option(fc.integer({ min: 0, max: 2000 })),
    zone: fc.integer({ min: -720, max: 840 }),
  }),
  customer: fc.option(oneOfFew),
  batch: fc.option(oneOfFew),
};
const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const words = text.filter((one) => one !== '');
const amount = fc.integer({ min: -(10 ** 12), max: 10 ** 12 });
const fields = fc.dictionary(
  fc.constantFrom('name', 'phone', 'tags', 'archived', 'fromTomorrow'),
  fc.oneof(text, amount, fc.boolean(), fc.constant(null), fc.array(text, { maxLength: 3 })),
  { noNullPrototype: true },
);
const item = fc.record(
  { product: text, grams: fc.nat(), milliPieces: fc.nat(), amountFen: amount },
  { requiredKeys: ['product', 'amountFen'], noNullPrototype: true },
);

/** A fact as this version writes them. */
export const knownFact = fc.oneof(
  fc.record({ ...envelope, kind: fc.constant('edit'), fields }),
  fc.record({ ...envelope, kind: fc.constant('setting'), fields }),
  fc.record(
    {
      ...envelope,
      kind: fc.constant('visit'),
      visit: fc.constantFrom('purchase', 'session', 'refund'),
      amountFen: amount,
      items: fc.array(item, { minLength: 1, maxLength: 3 }),
      note: words,
    },
    { requiredKeys: [...keys(envelope), 'kind', 'visit', 'amountFen'], noNullPrototype: true },
  ),
  fc.record(
    {
      ...envelope,
      kind: fc.constant('entry'),
      account: fc.constantFrom('points', 'stored', 'times', 'tab'),
      reason: fc.constantFrom('earn', 'redeem', 'adjust', 'opening'),
      amount,
      visit: fc.option(id),
      note: words,
    },
    {
      requiredKeys: [...keys(envelope), 'kind', 'account', 'reason', 'amount', 'visit'],
      noNullPrototype: true,
    },
  ),
  fc.record(
    {
      ...envelope,
      kind: fc.constant('contact'),
      customer: oneOfFew,
      channel: fc.constantFrom('call', 'wechat', 'sms', 'inPerson'),
      outcome: fc.constantFrom('reached', 'noAnswer', 'willCome', 'wontCome', 'sent'),
      followUp: fc.option(fc.integer({ min: 1, max: 80_000 }).map(dayFromNumber)),
      note: words,
    },
    {
      requiredKeys: [...keys(envelope), 'kind', 'channel', 'outcome', 'followUp'],
      noNullPrototype: true,
    },
  ),
  fc.record(
    {
      ...envelope,
      kind: fc.constant('feedback'),
      customer: oneOfFew,
      feedback: fc.constantFrom(
        'complaint',
        'praise',
        'wish',
        'satisfied',
        'unsatisfied',
        'solved',
      ),
      answers: fc.option(id),
      note: words,
    },
    {
      requiredKeys: [...keys(envelope), 'kind', 'feedback', 'answers'],
      noNullPrototype: true,
    },
  ),
  fc.record({ ...envelope, kind: fc.constant('void'), target: id }),
  fc.record({ ...envelope, kind: fc.constant('alias'), customer: oneOfFew, other: oneOfFew }),
  fc.record({
    ...envelope,
    kind: fc.constant('import'),
    batch: oneOfFew,
    source: text,
    customers: fc.nat(),
    visits: fc.nat(),
  }),
) as fc.Arbitrary<Fact>;

/** A fact of a kind, or of a shape of a known kind, that this version has never heard of. */
export const laterFact = fc
  .tuple(
    fc.constantFrom('contact', 'gift', 'visit', 'entry', 'edit', 'void', 'import'),
    fc.record({
      ...envelope,
      kind: fc.constant('foreign'),
      code: fc.constantFrom('', 'call', 'call/letter', 'purchase', 'points/earn'),
      amount,
      ref: fc.option(id),
      text: fc.option(fc.constantFrom('not even JSON', '{"later":1}')),
    }),
  )
  .map(([foreignKind, fact]) => ({
    ...fact,
    foreignKind,
    v: ['contact', 'gift'].includes(foreignKind) ? 1 : 2,
    // Whatever its shape, an import names itself.
    batch: foreignKind === 'import' ? (fact.batch ?? '7'.repeat(32)) : fact.batch,
  })) as unknown as fc.Arbitrary<Fact>;

export const uniqueFacts = (one: fc.Arbitrary<Fact>, maxLength: number) =>
  fc.uniqueArray(one, { maxLength, selector: (fact) => fact.id });

export const factsOf = (tables: readonly FactColumns[]): Fact[] =>
  tables.flatMap((table) => Array.from({ length: table.n }, (_, i) => factAt(table, i)));

/** In the order of ids, so that sets can be compared. */
export const listed = (facts: readonly Fact[]): Fact[] =>
  [...facts].sort((a, b) => (a.id < b.id ? -1 : 1));

function keys<T extends object>(record: T): (keyof T)[] {
  return Object.keys(record) as (keyof T)[];
}

/** Drafts as facts of one device, each with the time at which it was recorded; ids in their order unless the draft has one. */
export const stamped = (list: readonly (readonly [l: number, draft: Draft])[]): Fact[] =>
  list.map(([l, draft], i) => ({
    id: (i + 1).toString(16).padStart(32, '0') as FactId,
    ...draft,
    l,
    c: 0,
    device: '0000000000000a00' as DeviceId,
    v: 1,
  }));
