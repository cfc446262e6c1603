import type { scores as zh } from '../zh/scores';

export const scores: typeof zh = {
  title: 'Figures as of a day',
  text: 'Scores, habits and expectations of every customer as they stood at the end of that day, as a table for Excel.',
  asOf: 'As of',
  horizon: 'Days ahead',
  export: 'Save the table',
  working: 'Working it out…',
  cancel: 'Stop',
  done: (people) => `Table saved, ${people}\u00a0customers`,
  cancelled: 'Stopped; nothing was saved.',
  problem: {
    'day-missing': 'Choose a day.',
    'day-in-future': 'That day is still to come: choose today or earlier.',
    'horizon-out-of-range': 'Enter a whole number of days from 1 to 730.',
  },
};
