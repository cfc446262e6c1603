/** What the vendor noted of somebody's visit days beside the money, and the choices it shows. */
import { nameKey } from '../../customers/name-key';
import type { DayNumber } from '../../shared/day';
import { CHOICE_DAYS, LEAST_CHOICE_DAYS, type Choice } from './choice-shift';

export interface NotedVisit {
  readonly day: DayNumber;
  /** What was on the day's receipts, with the money of each line taken together, fen; a line of money given back counts as much. */
  readonly products: ReadonlyMap<string, number>;
  /** Where she sat; '' if not noted. */
  readonly seat: string;
}

/** So many of the latest visit days are enough to play an alarm back to its beginning and the silence before it. */
export const NOTED_DAYS = CHOICE_DAYS + 12;

/** What is on so many receipts (the pond's fee, a bag) is no choice. */
const ON_EVERY_RECEIPT = 0.9;

/** The product of each day on which most money hung, of those she chooses at all; days without one are left out. */
function productChoices(visits: readonly NotedVisit[]): readonly Choice[] {
  const days = new Map<string, number>();
  for (const { products } of visits)
    for (const key of new Set([...products.keys()].map(nameKey)))
      days.set(key, (days.get(key) ?? 0) + 1);
  return visits.flatMap(({ day, products }) => {
    let best: Choice | null = null;
    let most = -1;
    for (const [name, fen] of products) {
      const key = nameKey(name);
      if (key === '' || days.get(key)! >= ON_EVERY_RECEIPT * visits.length || fen <= most) continue;
      best = { day, key, name };
      most = fen;
    }
    return best ?? [];
  });
}

const seatChoices = (visits: readonly NotedVisit[]): readonly Choice[] =>
  visits.map(({ day, seat }) => ({ day, key: nameKey(seat), name: seat }));

/** The two kinds of choice: which visits say anything of it, and what they say. */
const CHOICES = {
  product: { isNoted: ({ products }: NotedVisit) => products.size > 0, of: productChoices },
  seat: { isNoted: ({ seat }: NotedVisit) => seat !== '', of: seatChoices },
} as const;
export type ChoiceKind = keyof typeof CHOICES;

/** What somebody chose on the latest days on which it was noted, up to the end of `asOf`; visits oldest first. */
export const latestChoices = (
  kind: ChoiceKind,
  visits: readonly NotedVisit[],
  asOf: DayNumber,
): readonly Choice[] => CHOICES[kind].of(latestNoted(kind, visits, asOf));

/** Whether enough was noted to say that a product or a seat is another than usual. */
export const isChoiceKnown = (visits: readonly NotedVisit[], asOf: DayNumber): boolean =>
  (['product', 'seat'] as const).some(
    (kind) => latestNoted(kind, visits, asOf).length >= LEAST_CHOICE_DAYS,
  );

function latestNoted(kind: ChoiceKind, visits: readonly NotedVisit[], asOf: DayNumber) {
  const { isNoted } = CHOICES[kind];
  return visits.filter((visit) => visit.day <= asOf && isNoted(visit)).slice(-CHOICE_DAYS);
}
