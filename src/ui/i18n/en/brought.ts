import type { brought as zh } from '../zh/brought';

const entries = (n: string, one: boolean): string => `${n}\u00a0${one ? 'entry' : 'entries'}`;

/** Files that were taken in, and can be taken out again. */
export const brought: typeof zh = {
  title: 'The wrong file? Take it out',
  what: 'All that one file brought can be taken out again; what was recorded since stays. What was taken out can be put back.',
  unnamed: 'A file without a name',
  in: (day, n, one) => `${entries(n, one)}, taken in ${day}`,
  out: (day, n, one) => `${entries(n, one)}, taken out ${day}`,
  takeOut: 'Take out',
  putBack: 'Put back',
  taking: 'Taking it out…',
  putting: 'Putting it back…',
  taken: 'Taken out. What you recorded yourself is still there.',
  isBack: 'Put back.',
  again:
    'Where another device or a folder has these entries too, its next file brings them back: take them out there as well.',
  kept: (size) => `The last ten files, kept for two months: ${size} in all.`,
};
