/** Long work as screens ask for it. */
import { ok } from '../../domain/shared/result';
import type { Jobs } from '../app';
import type { Book } from '../book';
import { readCodes, showCodes } from './code-sessions';
import { markBackedUp } from './mark-backed-up';
import { openImport, prepareImport } from './open-import';
import { runJob, thenJob } from './run-job';
import { groupJobs } from './group-jobs';
import { syncFolder } from './keep-folder';

export function jobsOf(book: Book): Jobs {
  return {
    ...groupJobs(book),
    prepareImport: () => prepareImport(book),
    openImport: (file, onProgress) => openImport(book, file, onProgress),
    undoImport: (id, onProgress) => runJob(book, 'undo-import', { id }, onProgress),
    exportBook: (asked, onProgress) =>
      thenJob(runJob(book, 'export-book', asked, onProgress), (done) => {
        if (!done.ok) return done;
        const { blob, facts } = done.value;
        const name = asked.since === undefined ? 'pondbook' : 'pondbook-new';
        const named = asked.sealed ? sealedFile : bookFile;
        return ok({ file: named(blob, `${name}-${book.today()}`), facts });
      }),
    showCodes: (since, onProgress) => showCodes(book, since, onProgress),
    readCodes: () => readCodes(book),
    markBackedUp: (facts) => markBackedUp(book, facts),
    askPersistence: () => book.surroundings.askPersistence(),
    previewMerge: (file, secret, onProgress) =>
      runJob(book, 'preview-merge', { file, secret }, onProgress),
    mergeFile: (file, secret, onProgress) =>
      runJob(book, 'merge-file', { file, secret }, onProgress),
    syncFolder: (onProgress) => syncFolder(book, onProgress),
    eraseCustomers: (customers, onProgress) =>
      runJob(book, 'erase-customers', { customers }, onProgress),
    takeOutFile: (id, onProgress) => runJob(book, 'take-out-file', { id }, onProgress),
    putBackFile: (id, onProgress) => runJob(book, 'put-back-file', { id }, onProgress),
    checkBook: (onProgress) => runJob(book, 'check-book', {}, onProgress),
    checkHealth: (onProgress) => runJob(book, 'book-health', {}, onProgress),
    joinCustomers: (joinings, onProgress) =>
      runJob(book, 'join-customers', { joinings }, onProgress),
    partCustomers: (facts, onProgress) => runJob(book, 'part-customers', { facts }, onProgress),
    playBack: (asks, onProgress) => runJob(book, 'back-test', asks, onProgress),
    findPatterns: (asks, onProgress) => runJob(book, 'patterns', asks, onProgress),
    measureContacts: (asks, onProgress) => runJob(book, 'contact-effect', asks, onProgress),
    exportScores: (asOf, horizonDays, onProgress) =>
      thenJob(runJob(book, 'scores', { asOf, horizonDays }, onProgress), (done) => {
        if (!done.ok) return done;
        const name = `pondbook-scores-${asOf}.csv`;
        const file = new File([done.value.blob], name, { type: 'text/csv' });
        return ok({ file, customers: done.value.customers });
      }),
    exportTable: (asked, name, onProgress) =>
      thenJob(runJob(book, 'export-table', asked, onProgress), (done) => {
        if (!done.ok) return done;
        const { blob, rows } = done.value;
        return ok({ file: new File([blob], `${name}.csv`, { type: 'text/csv' }), rows });
      }),
    writeContact: (customer) =>
      thenJob(
        runJob(book, 'write-contact', { customer }, () => undefined),
        (done) => (done.ok ? ok(contactFile(customer.name, done.value)) : done),
      ),
    loadDemo: (preset, onProgress) => runJob(book, 'load-demo', { preset }, onProgress),
    clearDemo: (onProgress) => runJob(book, 'clear-demo', {}, onProgress),
  };
}

/** Called after the customer, without what file systems and readers' eyes stumble over. */
const contactFile = (name: string, blob: Blob): File => {
  const plain = name.replace(/[\p{C}\\/:*?"<>|]/gu, '').trim();
  return new File([blob], `${[...plain].slice(0, 40).join('') || 'pondbook'}.vcf`, {
    type: 'text/vcard',
  });
};

/** ".json" last, so that every phone lets the file be sent. */
const bookFile = (blob: Blob, name: string): File =>
  new File([blob], `${name}.json`, { type: 'application/json' });

const sealedFile = (blob: Blob, name: string): File =>
  new File([blob], `${name}.pondbook`, { type: 'application/octet-stream' });
