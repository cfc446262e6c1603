/** What customers may ask of whoever keeps a book of them: not to be disturbed, to see it, to be erased; and an empty device. */
import AxeBuilder from '@axe-core/playwright';
import { beginBook, downloadedText, expectFound, exportBook, go, importTable, openCard } from './book';
import { returnersCsv } from './returners';
import { expect, open, test } from './setup';
