/** The same laws once more, slowly and plainly over a list of facts: what every device must show in the end. */
import type { Fact } from '../../../src/domain/facts/fact';
import { sorted, type State } from './rules';

const ACCOUNTS = ['points', 'stored', 'times', 'tab'];

export function oracle(facts: readonly Fact[]): State {
  const known = facts.filter(({ kind }) => kind !== 'foreign').sort(byStamp);
  const voided = new Set<string>(known.flatMap((f) => (f.kind === 'void' ? [f.target] : [])));
  const undone = new Map<string, boolean>();
  for (const fact of known) {
    if (fact.kind === 'void') undone.set(fact.target, true);
    if (fact.kind === 'import') undone.set(fact.batch, false);
  }
  const counts = (fact: Fact) =>
    !voided.has(fact.id) && !(fact.batch !== null && undone.get(fact.batch));
  const live = known.filter(counts);
  const erased = new Set<string>(known.flatMap((f) => (f.kind === 'erase' ? [f.customer] : [])));

  const parent = new Map<string, string>();
  const root = (id: string): string => (parent.has(id) ? root(parent.get(id)!) : id);
  for (const fact of live) {
    if (fact.kind !== 'alias') continue;
    const [small, large] = [root(fact.customer), root(fact.other)].sort();
    if (small !== large) parent.set(large!, small!);
  }

  const people = new Map<string, Person>();
  const person = (id: string): Person => {
    const one = people.get(root(id)) ?? new Person();
    people.set(root(id), one);
    return one;
  };
  for (const fact of live) {
    if (fact.customer === null) continue;
    if (fact.kind === 'edit' && !erased.has(fact.customer))
      person(fact.customer).fields = { ...person(fact.customer).fields, ...fact.fields };
    if (fact.kind === 'visit') person(fact.customer).come(fact.amountFen, fact.visit === 'refund');
    if (fact.kind === 'entry' && !(fact.visit && voided.has(fact.visit)))
      person(fact.customer).balances[fact.account]! += fact.amount;
  }
  for (const id of erased) {
    const one = people.get(root(id));
    if (one) one.fields ??= { archived: true };
  }
  const visits = live.filter((fact) => fact.kind === 'visit' && fact.visit !== 'refund').length;
  const settings = live.reduce(
    (all, fact) => (fact.kind === 'setting' ? { ...all, ...fact.fields } : all),
    {},
  );
  const imports = known.flatMap((fact) => (fact.kind === 'import' ? [fact.batch] : []));
  return {
    customers: [...people]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, { fields, balances, visits: came, amountFen }]) => ({
        id,
        fields: sorted(fields ?? {}),
        balances,
        visits: came,
        amountFen,
      })),
    settings: sorted(settings),
    visits,
    imports: [...new Set(imports)].filter((id) => !undone.get(id)).sort(),
  };
}

class Person {
  fields: object | undefined;
  visits = 0;
  amountFen = 0;
  balances = Object.fromEntries(ACCOUNTS.map((account) => [account, 0]));

  come(amountFen: number, refund: boolean): void {
    if (!refund) this.visits++;
    this.amountFen += amountFen;
  }
}

/** Recorded before, on a device with a smaller name, with a smaller id: the last word of two is the same everywhere. */
const byStamp = (a: Fact, b: Fact): number =>
  a.l - b.l ||
  a.c - b.c ||
  (a.device < b.device ? -1 : a.device > b.device ? 1 : 0) ||
  (a.id < b.id ? -1 : 1);
