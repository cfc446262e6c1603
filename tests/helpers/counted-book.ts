/** A book counted anew the slow way, fact by fact: what patterns are compared with. */
import type { Fact, VisitFact } from '../../src/domain/facts/fact';
import { compareStamps } from '../../src/merge/stamp';

export interface CountedVisit {
  /** The person, by the smallest of her ids; null for a walk-in. */
  readonly who: string | null;
  readonly day: string;
  readonly minute: number | null;
  readonly fen: number;
  readonly refund: boolean;
  readonly items: NonNullable<VisitFact['items']>;
}

/** The visits and refunds that count, up to a day. */
export function countedVisits(facts: readonly Fact[], upTo: string): CountedVisit[] {
  const voids = facts.filter((fact) => fact.kind === 'void');
  const struck = new Set<string>(voids.map((fact) => fact.target));
  const undone = (batch: string): boolean => {
    const words = facts.filter(
      (fact) =>
        (fact.kind === 'import' && fact.batch === batch) ||
        (fact.kind === 'void' && fact.target === batch),
    );
    return [...words].sort(compareStamps).at(-1)?.kind === 'void';
  };
  const batches = new Set(facts.flatMap(({ batch }) => batch ?? []));
  const gone = new Set([...batches].filter(undone));
  const counts = (fact: Fact) => !struck.has(fact.id) && !(fact.batch && gone.has(fact.batch));
  const same = facts.filter((fact) => fact.kind === 'alias').filter(counts);
  const personOf = (id: string): string => {
    const all = new Set([id]);
    for (let size = 0; size < all.size;) {
      size = all.size;
      for (const { customer, other } of same)
        if (all.has(customer) || all.has(other)) all.add(customer).add(other);
    }
    return [...all].sort()[0]!;
  };
  return facts
    .filter((fact) => fact.kind === 'visit')
    .filter((fact) => counts(fact) && fact.at.day <= upTo)
    .map((fact) => ({
      who: fact.customer && personOf(fact.customer),
      day: fact.at.day,
      minute: fact.at.minute,
      fen: fact.amountFen,
      refund: fact.visit === 'refund',
      items: fact.items ?? [],
    }));
}
