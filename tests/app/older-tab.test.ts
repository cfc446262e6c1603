/** A tab of older code, left open while a newer version of the app has taken the book to its own tables. */
import { expect, test } from 'vitest';
import { Database, openDatabase } from '../../src/storage/database';
import { factOfTail } from '../../src/storage/tables/history';
import { refusals } from '../../src/ui/i18n/en/refusals';
import { anApp, aVisit } from '../helpers/an-app';

class BookOfTomorrow extends Database {
  constructor(name: string) {
    super(name);
    this.version(2).stores({ notes: '++seq' });
  }
}

test('older tab: after the book has moved on, nothing it tries is written, and the vendor hears it at each try', async () => {
  const { app, book, visit, reported } = await anApp();
  await visit(null, 5);
  const tomorrow = new BookOfTomorrow(book.db.name);
  expect(await openDatabase(tomorrow)).toBeNull();

  for (const yuan of [7, 9]) {
    const late = await app.actions.recordVisit(aVisit(null, yuan, book.source.newId()));
    expect(late).toEqual({ ok: false, error: { type: 'storage-lost' } });
  }

  expect(refusals['storage-lost']).toMatch(/not recorded|was not saved|not saved/i);
  const kept = (await tomorrow.tail.toArray()).map(factOfTail);
  expect(kept).toMatchObject([{ kind: 'visit', amountFen: 500 }]);
  expect(reported).toEqual([]);
  tomorrow.close();
});
