import type { closedBook as zh } from '../zh/closed-book';

/** Why the book does not open, and what to do. */
export const closedBook: typeof zh = {
  newerTitle: 'A newer version wrote this book',
  newerText:
    'To keep it sound, this older version leaves it closed. Go online and open the app again to get the new version.',
  blockedTitle: 'An older window still holds this book',
  blockedText: 'Close the other windows of the app, and it opens here by itself.',
  deniedTitle: 'This browser does not let the app keep anything',
  deniedText:
    'It may be a private window, or site data is switched off. Open it in a normal window or in another browser.',
  lostTitle: 'The book cannot be opened right now',
  lostText: 'Nothing in it was touched. Close other windows of the app and open it again.',
  goneTitle: 'The browser has thrown the book away',
  goneText:
    'There was too little room, or site data were cleared in the settings. Open your latest backup file: everything up to the day it was saved comes back.',
  goneDo: 'Open a backup',
};
