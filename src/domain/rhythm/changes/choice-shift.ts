/**
 * "Changed product or seat": what a customer chose on her last four visit days against what she chose before.
 * "Carp on 15 of 16 days before, on none of the last four; crucian instead, four times."
 */
import type { DayNumber } from '../../shared/day';

/** What she chose on a day: the dish, the seat. Equal by key; shown as the vendor wrote it. */
export interface Choice {
  readonly day: DayNumber;
  readonly key: string;
  readonly name: string;
}

/** Days that are compared: the latest, and those before them at least and at most. */
const LATEST = 4;
const LEAST_EARLIER = 6;
const MOST_EARLIER = 16;
/** Below half of the earlier days nothing was usual. */
const USUAL_SHARE = 0.5;

/** Days that are looked at together, and how many of them it takes. */
export const CHOICE_DAYS = LATEST + MOST_EARLIER;
export const LEAST_CHOICE_DAYS = LATEST + LEAST_EARLIER;

export interface ChoiceShift {
  /** What she used to choose, and on how many of the earlier days. */
  readonly usual: string;
  readonly before: number;
  readonly earlierDays: number;
  /** On how many of the latest days she still did, and what she chose most instead. */
  readonly lately: number;
  readonly latestDays: number;
  readonly instead: string;
  readonly insteadTimes: number;
  /** First of the latest days. */
  readonly since: DayNumber;
  readonly usualKey: string;
}

/** The shift that somebody's latest choices show (oldest first); null before ten of them, where nothing was usual, or nothing else was chosen. */
export function choiceShift(choices: readonly Choice[]): ChoiceShift | null {
  const earlier = choices.slice(-CHOICE_DAYS, -LATEST);
  const latest = choices.slice(-LATEST);
  if (choices.length < LEAST_CHOICE_DAYS) return null;
  const [usual, before] = mostChosen(earlier);
  if (before < USUAL_SHARE * earlier.length) return null;
  const others = latest.filter(({ key }) => key !== usual.key);
  if (others.length === 0) return null;
  const [instead, insteadTimes] = mostChosen(others);
  return {
    usual: usual.name,
    usualKey: usual.key,
    before,
    earlierDays: earlier.length,
    lately: LATEST - others.length,
    latestDays: LATEST,
    instead: instead.name,
    insteadTimes,
    since: latest[0]!.day,
  };
}

/**
 * The alarm: 2 · budget · gap / 365 over the chance that so few of her usual choices fall on the latest days if her habit
 * is as ever (hypergeometric: the days in any order); it rings above 1. `gapDays`: how often she comes. Twice the budget,
 * because successive days share their latest four: false alarms come in runs, and a run is told once. 16 of 16 before
 * and none of four since: chance 1/4845; every 7 days, budget .5: 93.
 */
export function choiceAlarm(shift: ChoiceShift, gapDays: number, budget: number): number {
  const { before, lately, earlierDays, latestDays } = shift;
  const all = { of: earlierDays + latestDays, usual: before + lately, drawn: latestDays };
  return (2 * budget * gapDays) / 365 / atMost(lately, all);
}

/** Chance that at most so many of the `drawn` days are among the `usual` ones, any days being as likely. */
function atMost(
  most: number,
  { of, usual, drawn }: { readonly of: number; readonly usual: number; readonly drawn: number },
): number {
  let ways = 0;
  for (let hit = 0; hit <= most; hit++)
    ways += choose(usual, hit) * choose(of - usual, drawn - hit);
  return ways / choose(of, drawn);
}

function choose(n: number, k: number): number {
  let ways = k > n ? 0 : 1;
  for (let i = 0; i < k; i++) ways = (ways * (n - i)) / (i + 1);
  return ways;
}

/** What was chosen most often, of equals the latest, as it was last written. */
function mostChosen(choices: readonly Choice[]): readonly [Choice, number] {
  const times = new Map<string, number>();
  let [best, most] = [choices.at(-1)!, 0];
  for (let at = choices.length - 1; at >= 0; at--) {
    const { key } = choices[at]!;
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  for (let at = choices.length - 1; at >= 0; at--) {
    const one = choices[at]!;
    const chosen = times.get(one.key)!;
    if (chosen > most) [best, most] = [one, chosen];
  }
  return [best, most];
}
