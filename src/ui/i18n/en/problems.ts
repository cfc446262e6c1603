/** What went wrong, that the book is safe, and what to do. */
import type { problems as zh } from '../zh/problems';

const row: typeof zh.row = {
  'date-missing': 'no date',
  'date-unreadable': 'this date cannot be read',
  'date-impossible': 'there is no such day',
  'date-in-future': 'that day has not come yet',
  'amount-missing': 'no amount',
  'amount-unreadable': 'this amount cannot be read',
  'phone-damaged':
    'the phone number was damaged by a spreadsheet: format that column as text and export again',
  'points-unreadable': 'these points cannot be read',
  'balance-unreadable': 'this balance cannot be read',
  'nothing-usable': 'nothing usable in this row',
  'quote-unclosed': 'a quotation mark is not closed',
  'cell-too-long': 'a cell is too long (32,767 characters at most)',
  'too-many-cells': 'more cells than column names',
  'card-broken': 'this contact is incomplete',
};

export const problems: typeof zh = {
  work: {
    cancelled: 'Cancelled. The book is unchanged.',
    'storage-full': 'This device is full. Nothing was written. Free some space and try again.',
    'storage-lost':
      'The book could not be written and is unchanged. Close the app, open it and try again.',
    'busy-elsewhere': 'Another window is writing to this book. Try again when it has finished.',
    'not-a-book-file': 'This is not a book file. If it is a table, use Import.',
    'file-damaged': 'The file is damaged; nothing was read from it. Ask for it again.',
    'file-truncated': 'The file is incomplete, perhaps cut off on the way. Send it again.',
    'file-too-new': 'This file comes from a newer version. Update this app first.',
    'code-needed': 'This file is encrypted and needs its code.',
    'code-wrong': 'This is not the code. The file itself is sound; type it again from your note.',
    'folder-gone':
      'The folder is not there: renamed, moved, or on a disk that is not plugged in. Choose it again.',
    'folder-refused':
      'The system does not let the app use this folder. Allow it again, or choose another.',
    'folder-full':
      'The disk of this folder is full. This device’s file was not written; the last one is still there.',
    'folder-moving': 'A sync program is busy with this file. Nothing was written; try again soon.',
    'folder-unsound':
      'What stands in the folder is not what was written, so it is no backup. Try again, or choose another folder.',
    'demo-in-book':
      'There are made-up customers in the book, which must not go to other devices. Clear the demo first.',
    'file-unreadable': 'This file cannot be read. Choose it again, or save it to the device first.',
    'empty-file': 'This file is empty.',
    'only-headers': 'This file has column names but no rows.',
    'wrong-kind': ({ kind }) => kinds[kind],
    'too-large':
      'The file is too large (at most 200 MB or 2 million rows of CSV, about 180,000 rows of Excel). Split it, or save the Excel file as CSV and import that.',
    'too-many-columns': 'Too many columns (100 at most). Remove those you do not need.',
  },
  row,
  /** The words of a file of problem rows. */
  file: { headers: { line: 'Line', reason: 'Reason' }, reasons: row },
};

const kinds: Record<
  'locked' | 'xls' | 'html' | 'pdf' | 'zip' | 'gzip' | 'json' | 'image' | 'binary',
  string
> = {
  locked:
    'This Excel file is protected by a password. Open it in Excel, save a copy without the password, and choose that copy.',
  xls: 'This kind of Excel file (old .xls and the like) cannot be read. In Excel, save it as .xlsx and choose that file.',
  html: 'This is really a web page. Open it in Excel and save it as .xlsx.',
  pdf: 'This is a PDF; no table can be read from it. Ask your till for an Excel or CSV file.',
  zip: 'This is a zip archive. Unpack it first, then choose the table inside. For WeChat and Alipay bills the password is in the message they sent you.',
  gzip: 'This is a compressed file. Unpack it first, then choose the table inside.',
  json: 'This looks like a book file, not a table. Open it under Backup & sync.',
  image: 'This is a picture; no table can be read from it. Choose an Excel or CSV file.',
  binary: 'This is not a table. Choose an Excel or CSV file.',
};
