/** Measures what the vendor's contacts brought, with the model of today looking from the days of the contacts. */
import { contactEffect, type ContactEffect, type TouchOn } from '../../domain/contacts/effect';
import { lookoutOf } from '../../domain/rhythm/lookout';
import { numberOfDay, type Day } from '../../domain/shared/day';
import { idFromBytes } from '../../domain/shared/id';
import { ok, type Result } from '../../domain/shared/result';
import { readWholeBook } from '../../storage/read-all';
import { readHead } from '../../storage/tables/head';
import { readTalks } from '../../storage/tables/talks';
import type { CallContext } from '../call-context';
import type { JobProblem } from '../job-problem';
import { learnBook } from './learnt-book';

export async function measureContacts(
  asks: { readonly asOf: Day; readonly horizonDays: number; readonly warnLevel: number },
  { db, onProgress }: CallContext,
): Promise<Result<ContactEffect, JobProblem>> {
  const { contacts } = await readTalks(db, await readHead(db));
  const whole = await readWholeBook(db, (part) => onProgress({ phase: 'read', done: part * 0.4 }));
  const { book, log, lookout } = learnBook(whole, asks);
  onProgress({ phase: 'compute', done: 0.7 });
  const wanted = new Set<string>(contacts.map(({ customer }) => customer));
  const rowOf = new Map<string, number>();
  for (let row = 0; row < log.n; row++) {
    const id = idFromBytes(book.ids, row * 16);
    if (wanted.has(id)) rowOf.set(id, row);
  }
  const touches = contacts.flatMap(({ customer, channel, at }): TouchOn[] => {
    const row = rowOf.get(customer);
    return row === undefined ? [] : [{ row, day: numberOfDay(at.day), channel }];
  });
  const { horizonDays, warnLevel } = asks;
  return ok(
    contactEffect(
      log,
      touches,
      (day) => lookoutOf(lookout.model, day, horizonDays, { warnLevel }),
      lookout.asOf,
    ),
  );
}
