/** All that a vendor can do with a tap. */
import type { Actions } from '../app';
import type { Book } from '../book';
import { adjustPoints } from './adjust-points';
import { bringBack } from './bring-back';
import { correctVisit } from './correct-visit';
import { addCustomer, editCustomer } from './customers';
import { eraseBook } from './erase-book';
import { ignoreDoubt, unignoreDoubts } from './ignore-doubt';
import { noteContact, noteFeedback } from './note-talk';
import { recordVisit } from './record-visit';
import { keepRecoverySecret, makeRecoveryCode } from './recovery';
import { saveCalendar } from './save-calendar';
import { removeSegment, saveSegment } from './save-segment';
import { saveSettings } from './save-settings';
import { seeChange, unseeChange } from './see-change';
import { snoozeWarning, unsnoozeWarning } from './snooze-warning';
import { undo } from './undo';
import { useFolder } from './use-folder';

export const actionsOf = (book: Book): Actions => ({
  recordVisit: (visit) => recordVisit(book, visit),
  undo: (fact, customer) => undo(book, fact, customer),
  bringBack: (fact, customer) => bringBack(book, fact, customer),
  addCustomer: (fields, others) => addCustomer(book, fields, others),
  editCustomer: (id, fields) => editCustomer(book, id, fields),
  adjustPoints: (id, points, reason) => adjustPoints(book, id, points, reason),
  correctVisit: (visit, to) => correctVisit(book, visit, to),
  noteContact: (id, contact) => noteContact(book, id, contact),
  noteFeedback: (id, said) => noteFeedback(book, id, said),
  saveSettings: (changes) => saveSettings(book, changes),
  saveCalendar: (change) => saveCalendar(book, change),
  saveSegment: (id, segment) => saveSegment(book, id, segment),
  removeSegment: (id) => removeSegment(book, id),
  snoozeWarning: (id, until) => snoozeWarning(book, id, until),
  unsnoozeWarning: (id) => unsnoozeWarning(book, id),
  makeRecoveryCode: () => Promise.resolve(makeRecoveryCode(book)),
  keepRecoverySecret: (secret) => keepRecoverySecret(book, secret),
  seeChange: (id, type) => seeChange(book, id, type),
  unseeChange: (id, type) => unseeChange(book, id, type),
  useFolder: (choice) => useFolder(book, choice),
  eraseBook: () => eraseBook(book),
  ignoreDoubt: (key) => ignoreDoubt(book, key),
  unignoreDoubts: (key) => unignoreDoubts(book, key),
});
