import type { beforeTheFirst as zh } from '../zh/before-the-first';

/** What is said before the first entry, where there is something to say. */
export const beforeTheFirst: typeof zh = {
  privateWindow:
    'This looks like a private window: close it, and everything recorded is gone. Open a normal window before you begin; here only the demo makes sense.',
  title: 'There is a book in Safari already',
  why: 'The book here on the home screen and the one in Safari are two. Bring that one over and go on with it:',
  steps: [
    'Open Safari and go back to this app’s page',
    'Under More, open Backup & sync, tap Back up now and save to Files',
    'Come back here and choose that file',
  ],
  open: 'Choose the book file',
};
