/**
 * Accounts that two phones drew on, each seeing only its own, until less than nothing was left. Both lines stay: the
 * goods are handed over, and only the owner knows what to say to the customer.
 */
import { figuresAt } from '../../domain/customers/figure-table';
import type { Account } from '../../domain/facts/fact';
import { dayFromNumber, type Day } from '../../domain/shared/day';
import { idFromBytes, type CustomerId } from '../../domain/shared/id';
import type { Dead } from '../fold/dead';
import type { Book } from '../fold/fold';
import { forEachLive } from '../fold/live-rows';
import { wordsOf, type IdIndex } from '../id-index';
import type { FactColumns } from '../packs/pack';

interface Drawn {
  readonly day: Day;
  /** Below zero: whole points, fen or uses. */
  readonly amount: number;
}

export interface Overdrawn {
  readonly customer: CustomerId;
  readonly account: Account;
  readonly before: number;
  readonly after: number;
  /** What was taken on each side that the other did not know of, newest first. */
  readonly here: readonly Drawn[];
  readonly there: readonly Drawn[];
}

/** Accounts that hold something of the customer's; a tab is owed, and may stand at anything. */
const HELD = ['points', 'stored', 'times'] as const satisfies readonly Account[];

/** `before`, `after`: the books folded from all but visits; `tables`: the facts of the second. */
export function overdrawn(
  before: Book,
  after: Book,
  tables: readonly FactColumns[],
  dead: Dead,
  { news, known }: { news: IdIndex; known: IdIndex },
): Overdrawn[] {
  const stood = new Map<string, number>();
  for (let i = 0; i < before.fields.length; i++) stood.set(idFromBytes(before.ids, i * 16), i);
  const found = after.fields.flatMap((_, i) => {
    const customer = idFromBytes(after.ids, i * 16) as CustomerId;
    const is = figuresAt(after.figures, i).balances;
    if (HELD.every((account) => is[account] >= 0)) return [];
    const at = stood.get(customer);
    const was = at === undefined ? null : figuresAt(before.figures, at).balances;
    return HELD.filter((account) => is[account] < Math.min(0, was?.[account] ?? 0)).map(
      (account) => ({ customer, account, before: was?.[account] ?? 0, after: is[account] }),
    );
  });
  if (found.length === 0) return [];
  const taken = takenBySide(tables, dead, after, { news, known });
  return found.map((one) => {
    const key = `${one.customer} ${one.account}`;
    return { ...one, here: taken.here.get(key) ?? [], there: taken.there.get(key) ?? [] };
  });
}

type BySide = Readonly<Record<'here' | 'there', Map<string, Drawn[]>>>;

function takenBySide(
  tables: readonly FactColumns[],
  dead: Dead,
  { people }: Book,
  { news, known }: { news: IdIndex; known: IdIndex },
): BySide {
  const roots = new Map<string, string>(
    people.flatMap(([root, ...rest]) => rest.map((id) => [id, root] as const)),
  );
  const sides: BySide = { here: new Map(), there: new Map() };
  forEachLive(tables, 'entry', dead, (table, row) => {
    const customer = table.customer[row]!;
    const amount = table.amount[row]!;
    if (!customer || amount >= 0) return;
    const words = wordsOf(table.id);
    const isNew = news.find(words, row) >= 0;
    if (!isNew && known.find(words, row) >= 0) return;
    const id = idFromBytes(table.customers, (customer - 1) * 16);
    const [account] = (table.codes[table.code[row]!] ?? '').split('/');
    const key = `${roots.get(id) ?? id} ${account}`;
    const side = isNew ? sides.there : sides.here;
    side.set(key, [...(side.get(key) ?? []), { day: dayFromNumber(table.day[row]!), amount }]);
  });
  for (const all of [...sides.here.values(), ...sides.there.values()])
    all.sort((a, b) => (a.day < b.day ? 1 : -1));
  return sides;
}
