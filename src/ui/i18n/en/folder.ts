import type { folder as zh } from '../zh/folder';

/** The folder in which this device keeps its file. */
export const folder: typeof zh = {
  title: 'Back up into a folder, by itself',
  what: 'Choose a folder: this device keeps a book file there and updates it as you record; what other devices put there is taken in by itself.',
  where:
    'Best is a folder that a sync program or a cloud drive looks after: then a lost phone is only a lost phone. A folder on this device alone is lost with it.',
  choose: 'Choose a folder',
  other: 'Choose another folder',
  inUse: (name) => `Folder: ${name}`,
  written: (when, n, one) =>
    `Last written ${when}: ${n}\u00a0${one ? 'entry' : 'entries'}, read back and counted`,
  notWritten: 'Nothing written yet',
  looked: (when) => `Last looked for other devices’ files ${when}`,
  ownFile: (file) => `This device’s file: ${file}`,
  now: 'Compare now',
  looking: 'Comparing with the folder…',
  added: (n, one) => `${n}\u00a0${one ? 'entry' : 'entries'} taken in from other devices.`,
  wrote: 'This device’s file is up to date.',
  nothing: 'Nothing new: the folder holds what the book holds.',
  asleep:
    'The browser wants you to allow it once more. Until then the file in the folder is not updated.',
  wake: 'Allow and go on',
  refused: 'These files were not taken in and are left as they are; the others are not affected:',
  seal: 'Encrypt the file there',
  sealWhat:
    'Nobody can read it on a cloud drive or another computer. Other devices read it once they use the same code.',
  sealFirst:
    'To encrypt it, save an encrypted backup above first: that is where the code is chosen.',
  stop: 'Stop using this folder',
  stopped: 'This folder is no longer used. The files in it stay.',
};
