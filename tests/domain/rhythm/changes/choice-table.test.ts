/**
 * How soon a changed product or seat is found, and how often nothing was behind it: simulated customers with usual gaps of
 * 3, 7 and 14 days and 10 to 40 visit days of history, who like one thing (nine times in ten), two or five things equally.
 */
import { expect, it } from 'vitest';
import {
  choiceAlarm,
  choiceShift,
  type Choice,
} from '../../../../src/domain/rhythm/changes/choice-shift';
import { Prng } from '../../../../src/domain/simulation/prng';
import { approveTable } from '../../../helpers/approved';
import { isFullRun } from '../../../helpers/law-runs';

const CUSTOMERS = isFullRun() ? 2000 : 200;
const SILENT_VISITS = 3;
const GAPS = [3, 7, 14] as const;
const FISH = ['carp', 'crucian', 'grass carp', 'bass', 'prawn'] as const;

const TASTES = {
  'one, always': () => 0,
  'one, nine in ten': (prng: Prng) => (prng.chance(0.9) ? 0 : 1 + prng.below(4)),
  'two equally': (prng: Prng) => prng.below(2),
  'five equally': (prng: Prng) => prng.below(5),
};
type Taste = (prng: Prng) => number;

/** Visit days with a choice each; from `change` on every choice is the next fish instead. */
function simulate(prng: Prng, taste: Taste, days: number, change = Infinity): Choice[] {
  return Array.from({ length: days }, (_, day) => {
    const key = FISH[(taste(prng) + (day < change ? 0 : 1)) % 5]!;
    return { day, key, name: key };
  });
}

/** How many visit days after the first `before` the alarm rang, silent for three after each. */
function alarms(choices: readonly Choice[], before: number, gapDays: number, budget: number) {
  const found: number[] = [];
  for (let known = before + 1, silentTo = 0; known <= choices.length; known++) {
    const shift = choiceShift(choices.slice(0, known));
    if (known <= silentTo || !shift || choiceAlarm(shift, gapDays, budget) <= 1) continue;
    found.push(known - before);
    silentTo = known + SILENT_VISITS;
  }
  return found;
}

function measure(taste: Taste, gapDays: number): number[] {
  const prng = new Prng(31, gapDays);
  const year = Math.round(365 / gapDays);
  let [within4, within8, atOne, atHalf] = [0, 0, 0, 0];
  for (let i = 0; i < CUSTOMERS; i++) {
    const before = 10 + prng.below(31);
    const same = simulate(prng, taste, before + year);
    atOne += alarms(same, before, gapDays, 1).length;
    atHalf += alarms(same, before, gapDays, 0.5).length;
    const [first = Infinity] = alarms(
      simulate(prng, taste, before + 8, before),
      before,
      gapDays,
      0.5,
    );
    if (first <= 4) within4++;
    if (first <= 8) within8++;
  }
  return [within4, within8, atHalf, atOne].map((count) => count / CUSTOMERS);
}

it('another product: found within eight visits, false alarms within the budget, half of it half as many', async () => {
  const rows = Object.entries(TASTES).flatMap(([taste, draw]) =>
    GAPS.map((gap) => ({
      name: `${taste}, every ${gap} days`,
      taste,
      figures: measure(draw, gap),
    })),
  );
  await approveTable('detector-choice', [
    ['likes', 'within 4 visits', 'within 8', 'false alarms a year', 'at a budget of 1'],
    ...rows.map(({ name, figures }) => [name, ...figures]),
  ]);

  for (const { taste, figures } of rows) {
    const [within4, within8, atHalf, atOne] = figures as [number, number, number, number];
    expect(atHalf).toBeLessThanOrEqual(0.5);
    expect(atOne).toBeLessThanOrEqual(1);
    if (!taste.startsWith('one')) continue;
    expect(within4).toBeGreaterThan(0.75);
    expect(within8).toBeGreaterThan(0.8);
  }
});
