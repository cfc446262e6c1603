import type { truth as zh } from '../zh/truth';

export const truth: typeof zh = {
  title: 'Was it right?',
  text: 'Goes back to a past day, warns with nothing but what was known then, and looks who really stayed away.',
  day: 'Back to',
  run: 'Go back and look',
  working: 'Playing it back…',
  warned: (n, days, away) =>
    `You would have been warned of ${n}; in the ${days} days after, ${away} really stayed away.`,
  others: (n, away) => `Of the ${n} not warned of, ${away} stayed away too.`,
  fixed: (days, n, away) =>
    `“Not seen for ${days} days” alone would have warned of ${n}, of whom ${away} stayed away.`,
  none: 'Nobody was conspicuously late that day: no warning at all.',
  nobody: 'Nobody had come on three days by then and was still about: nothing to look at.',
  who: 'Only customers who had come on three days and were not yet gone: of others nothing is claimed.',
  bandsTitle: 'What was said, and what came',
  bandsText:
    'Grouped by the chance of staying away that was told. The mark is what was told, the bar who really stayed away; the closer, the better.',
  told: 'Told',
  real: 'Stayed away',
  people: 'People',
  problem: {
    'day-missing': 'Choose a day.',
    'too-recent': (latest) => `The days after it are not over yet: choose ${latest} or earlier.`,
  },
};
