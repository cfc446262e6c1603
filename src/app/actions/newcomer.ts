/** The customer who was made by a first visit: how undo knows that both belong to one tap. */
import type { Fact } from '../../domain/facts/fact';
import type { FactId } from '../../domain/shared/id';
import { derivedId } from '../../merge/derived-id';
import type { TapReader } from '../../storage/append';

/** The id of the edit that makes a customer in the same tap as this visit. */
export const editIdOf = (visit: FactId): FactId => derivedId(visit, 1) as FactId;

/**
 * The edit by which this visit's tap made its customer, if nothing else is known of her: a name mistyped at the first
 * visit goes with it, while somebody who came again or was given a phone number stays. Empty otherwise.
 */
export async function newcomerOf(reader: TapReader, visit: Fact): Promise<readonly Fact[]> {
  if (visit.kind !== 'visit' || !visit.customer) return [];
  const history = await reader.history(visit.customer);
  const dead = new Set<string>([visit.id]);
  for (const fact of history) if (fact.kind === 'void') dead.add(fact.target);
  const [made, ...more] = history.filter(
    (fact) =>
      fact.kind !== 'void' &&
      !dead.has(fact.id) &&
      !(fact.kind === 'entry' && fact.visit && dead.has(fact.visit)),
  );
  return made?.id === editIdOf(visit.id) && more.length === 0 ? [made] : [];
}
