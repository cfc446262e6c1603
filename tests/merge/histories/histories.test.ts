/** The laws of merging on random histories of three devices; all of them by `HISTORIES=100000 npx vitest run tests/merge/histories`. */
import { expect, test } from 'vitest';
import { history, type Tally } from './history';
import { RULES } from './rules';
import { SABOTEURS } from './saboteurs';

const HISTORIES = Number(process.env['HISTORIES'] ?? 500);
/** A broken law shows within so many histories, or it is not watched. */
const UNTIL_CAUGHT = 3000;

test(`merge: ${HISTORIES} histories of three devices, and nothing is lost, doubled or different`, () => {
  const tally: Tally = { acts: 0, facts: 0 };
  for (let seed = 1; seed <= HISTORIES; seed++)
    expect(history(seed, RULES, tally), `seed ${seed}`).toBeNull();
  console.log(`${HISTORIES} histories, ${tally.acts} acts, ${tally.facts} facts: 0 failures`);
}, 7_200_000);

test.each(SABOTEURS)('merge: $breaks is caught', ({ breaks, rules }) => {
  let seed = 1;
  while (seed <= UNTIL_CAUGHT && history(seed, rules) === null) seed++;

  expect(seed, `${breaks} went unseen`).toBeLessThanOrEqual(UNTIL_CAUGHT);
  console.log(`${breaks}: caught in history ${seed}: ${history(seed, rules)}`);
});
