/** Why something was not saved, that the rest is safe, and what to do. */
import type { refusals as zh } from '../zh/refusals';

export const refusals: typeof zh = {
  'name-missing': 'A name or nickname is missing.',
  'amount-missing': 'The amount is missing.',
  'customer-unknown':
    'This customer is no longer in the book, perhaps merged with another. Choose again.',
  'customer-exists': 'This person is in the book already.',
  'visit-unknown': 'This entry is not there any more; it may have been undone.',
  'already-void': 'This entry has been undone already.',
  'points-short': ({ balance }) => `Not enough points: there are ${balance}.`,
  'points-over-amount': ({ most }) => `At most ${most} points can be used here.`,
  'reason-missing': 'Write a short reason, so that you can look it up later.',
  'day-in-future': 'That day has not come yet. Choose today or an earlier day.',
  'storage-full':
    'This device is full, so the entry was not saved; everything before it is safe. Free some space and tap again.',
  'storage-lost':
    'The book could not be written, so the entry was not saved; everything before it is safe. Close the app, open it and try again.',
};
