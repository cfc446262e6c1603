/** Encrypted files and the code that opens them. */
import type { recovery as zh } from '../zh/recovery';

export const recovery: typeof zh = {
  save: 'Save an encrypted backup',
  recentSend: 'Send it encrypted',
  title: 'The code for encrypted backups',
  what: 'Only who knows the code can open an encrypted file. Write it on paper and keep it with your papers: a new phone, or a lost one, needs it.',
  way: { code: 'Use this code', own: 'My own words' },
  copy: 'Copy',
  copied: 'Code copied. Paste it where you will find it.',
  notCopied: 'It could not be copied. Please write it down.',
  print: 'Print',
  ownLabel: 'Your own code',
  ownHint: 'At least 12 characters; best a sentence only you know.',
  tooShort: 'Too short: at least 12 characters.',
  lost: 'If the code is lost nobody can open the encrypted files, not even us: there is no server and nobody keeps a copy.',
  noted: 'I have noted it',
  askTitle: 'Type it once, to see that it is right',
  askCode: 'Type it from your note. Capitals, spaces and dashes do not matter.',
  askOwn: 'Type the code you have just chosen once more.',
  notTheSame: 'This is not the same. Compare it with your note.',
  keep: 'Right: save the encrypted backup',
  back: 'Look at the code again',
  kept: 'Show this device’s code',
  change: 'Choose another code',
  changeWhat:
    'New files will open with the new code; files saved before still open with the old one.',
  locked: 'This file is encrypted and needs its code:',
  codeLabel: 'Code',
  codeHint: 'The 20 letters and digits noted when this file was saved, or your own words.',
  wrong:
    'This is not the code. The file itself is sound; compare it with your note, or the file was saved with another code.',
  openFile: 'Open',
  paperTitle: 'Pondbook: the code for encrypted backups',
  paperText:
    'Without it nobody can open the encrypted backups. Keep it safe, and send no photo of it.',
  paperHow: 'Open Pondbook, More, Backup & sync, choose the book file and type this code.',
};
