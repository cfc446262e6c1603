/**
 * Laws of the live tables:
 * - after any taps, contacts, complaints, undos, imports, joined and parted customers and compactions the cards, sums and counts equal what the facts say;
 * - compaction changes no fact and no figure.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Draft } from '../../src/domain/facts/fact';
import { addDays, parseDay, type Day } from '../../src/domain/shared/day';
import type { Fen } from '../../src/domain/shared/fen';
import type { CustomerId, FactId, ImportId } from '../../src/domain/shared/id';
import { cutIntoPacks } from '../../src/merge/packs/cut';
import { factAt } from '../../src/merge/packs/row';
import { tablesOf } from '../../src/merge/packs/table';
import { canonical, compareWithFacts } from '../../src/storage/compare';
import { readWholeBook } from '../../src/storage/read-all';
import { factOfTail } from '../../src/storage/tables/history';
import { aBook, aSource, type TestBook } from '../helpers/a-book';

const START = parseDay('2026-01-01')!;

type Step =
  | {
      type: 'visit';
      customer: number;
      day: number;
      amount: number;
      refund: boolean;
      points: number;
    }
  | { type: 'walkIn'; day: number; amount: number }
  | { type: 'edit'; customer: number; name: string }
  | { type: 'contact'; customer: number; day: number }
  | { type: 'complaint'; customer: number }
  | { type: 'undo'; which: number }
  | { type: 'import'; customer: number; days: number[] }
  | { type: 'undoImport'; which: number }
  | { type: 'join'; customer: number; other: number }
  | { type: 'part'; which: number }
  | { type: 'setting'; level: number }
  | { type: 'pack' };

const customer = fc.integer({ min: 0, max: 4 });
const day = fc.integer({ min: 0, max: 400 });
const amount = fc.integer({ min: -500, max: 9000 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('visit' as const),
      customer,
      day,
      amount,
      refund: fc.boolean(),
      points: fc.integer({ min: -50, max: 50 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('walkIn' as const), day, amount }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('edit' as const),
      customer,
      name: fc.string({ maxLength: 4 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('contact' as const), customer, day }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('complaint' as const), customer }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('undo' as const), which: fc.nat() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('import' as const),
      customer,
      days: fc.array(day, { maxLength: 6 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('undoImport' as const), which: fc.nat() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('join' as const), customer, other: customer }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('part' as const), which: fc.nat() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('setting' as const),
      level: fc.integer({ min: 1, max: 9 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('pack' as const) }) },
);

test('storage: after any taps, undos, imports, joined and parted customers and compactions the live tables equal a rebuild from the facts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const book = await aBook(7);
      const history = new Player(book);

      for (const one of steps) await history.play(one);

      expect((await compareWithFacts(book.db)).differences).toBe(0);
      await book.db.delete();
    }),
  );
});

test('storage: compaction changes no fact and no figure', async () => {
  const book = await aBook(3);
  const player = new Player(book);
  for (let i = 0; i < 300; i++)
    await player.play({
      type: 'visit',
      customer: i % 5,
      day: i,
      amount: 100 * i,
      refund: i % 17 === 0,
      points: i % 3,
    });
  const before = await allFacts(book);

  await book.rewrite({ packTail: true });

  expect(await allFacts(book)).toEqual(before);
  expect(await book.db.tail.count()).toBe(200);
  expect((await compareWithFacts(book.db)).differences).toBe(0);
});

test('storage: a card spoilt behind our back is found by the check', async () => {
  const book = await aBook(5);
  await new Player(book).play({
    type: 'visit',
    customer: 1,
    day: 3,
    amount: 500,
    refund: false,
    points: 5,
  });
  const card = (await book.db.cards.toArray())[0]!;

  await book.db.cards.put({ ...card, figures: { ...card.figures, amountFen: 501 } });

  expect((await compareWithFacts(book.db)).differences).toBe(1);
});

/** Plays steps on a book and remembers what can be undone. */
class Player {
  readonly #undoable: { id: FactId; customer: CustomerId | null }[] = [];
  readonly #imports: ImportId[] = [];
  readonly #links: { id: FactId; customer: CustomerId }[] = [];
  readonly #ids = aSource(99);
  readonly #customers = Array.from({ length: 5 }, () => this.#ids.newId() as CustomerId);

  constructor(readonly book: TestBook) {}

  async play(step: Step): Promise<void> {
    if (step.type === 'visit' || step.type === 'walkIn') {
      const who = step.type === 'visit' ? this.#customers[step.customer]! : null;
      const refund = step.type === 'visit' && step.refund;
      const id = this.#ids.newId() as FactId;
      const drafts: Draft[] = [this.visit(id, who, addDays(START, step.day), step.amount, refund)];
      if (step.type === 'visit' && step.points)
        drafts.push({
          kind: 'entry',
          account: 'points',
          amount: step.points,
          reason: 'earn',
          visit: id,
          ...this.#of(who, addDays(START, step.day)),
        });
      await this.book.add(...drafts);
      this.#undoable.push({ id, customer: who });
    } else if (step.type === 'contact' || step.type === 'complaint') {
      const id = this.#ids.newId() as FactId;
      const who = this.#customers[step.customer]!;
      await this.book.add(
        step.type === 'contact'
          ? {
              kind: 'contact',
              id,
              channel: 'call',
              outcome: 'willCome',
              followUp: addDays(START, step.day + 3),
              ...this.#of(who, addDays(START, step.day)),
            }
          : { kind: 'feedback', id, feedback: 'complaint', answers: null, ...this.#of(who, START) },
      );
      this.#undoable.push({ id, customer: who });
    } else if (step.type === 'edit')
      await this.book.add({
        kind: 'edit',
        fields: { name: step.name },
        ...this.#of(this.#customers[step.customer]!, START),
      });
    else if (step.type === 'setting')
      await this.book.add({
        kind: 'setting',
        fields: { warnLevel: step.level / 10 },
        ...this.#of(null, START),
      });
    else if (step.type === 'undo') {
      const [target] = this.#undoable.splice(step.which % (this.#undoable.length || 1), 1);
      if (target)
        await this.book.add({
          kind: 'void',
          target: target.id,
          ...this.#of(target.customer, START),
        });
    } else if (step.type === 'import') await this.#import(step.customer, step.days);
    else if (step.type === 'undoImport') {
      const [target] = this.#imports.splice(step.which % (this.#imports.length || 1), 1);
      if (target)
        await this.book.rewrite({ drafts: [{ kind: 'void', target, ...this.#of(null, START) }] });
    } else if (step.type === 'join') {
      const link = { id: this.#ids.newId() as FactId, customer: this.#customers[step.customer]! };
      const other = this.#customers[step.other]!;
      const drafts: Draft[] = [{ kind: 'alias', other, ...link, ...this.#at(START) }];
      await this.book.rewrite({ drafts });
      this.#links.push(link);
    } else if (step.type === 'part') {
      const [link] = this.#links.splice(step.which % (this.#links.length || 1), 1);
      if (link)
        await this.book.rewrite({
          drafts: [{ kind: 'void', target: link.id, ...this.#of(link.customer, START) }],
        });
    } else await this.book.rewrite({ packTail: true });
  }

  visit(id: FactId, customer: CustomerId | null, day: Day, amount: number, refund: boolean): Draft {
    return {
      kind: 'visit',
      id,
      visit: refund ? 'refund' : 'purchase',
      amountFen: amount as Fen,
      ...this.#of(customer, day),
    };
  }

  async #import(who: number, days: number[]): Promise<void> {
    const batch = this.#ids.newId() as ImportId;
    const envelope = { l: 5, c: 0, device: '00000000000000aa', v: 1, batch };
    const facts = days.map((day) => ({
      ...this.visit(
        this.#ids.newId() as FactId,
        this.#customers[who]!,
        addDays(START, day),
        700,
        false,
      ),
      ...envelope,
    }));
    const incoming = tablesOf(facts as never).flatMap(cutIntoPacks);
    await this.book.rewrite({
      incoming,
      drafts: [
        {
          kind: 'import',
          source: 'list.csv',
          customers: 1,
          visits: days.length,
          ...this.#of(null, START),
          batch,
        },
      ],
    });
    this.#imports.push(batch);
  }

  #of<C extends CustomerId | null>(customer: C, day: Day) {
    return { customer, ...this.#at(day) };
  }

  #at(day: Day) {
    return { at: { day, minute: null, zone: 480 }, batch: null };
  }
}

async function allFacts(book: TestBook): Promise<string[]> {
  const whole = await readWholeBook(book.db);
  const packed = whole.packs.flatMap((pack) =>
    Array.from({ length: pack.n }, (_, i) => factAt(pack, i)),
  );
  return [...packed, ...whole.tail.map(factOfTail)].map(canonical).sort();
}
