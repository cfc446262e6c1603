/** Puts a change aside on this device once it was seen, and brings it back. */
import type { ChangeType } from '../../domain/rhythm/changes/change';
import type { CustomerId } from '../../domain/shared/id';
import { seenChangeList } from '../../storage/tables/changes';
import type { Book } from '../book';

/** What is on the list of the seen for so long is told no more. */
const KEPT = 500;

export async function seeChange(book: Book, id: CustomerId, type: ChangeType): Promise<void> {
  await book.ready;
  const day = book.today();
  await seenChangeList.change(book.db, (list) =>
    [...without(list, id, type), { id, type, day }].slice(-KEPT),
  );
}

export async function unseeChange(book: Book, id: CustomerId, type: ChangeType): Promise<void> {
  await book.ready;
  await seenChangeList.change(book.db, (list) => without(list, id, type));
}

const without = <T extends { readonly id: CustomerId; readonly type: ChangeType }>(
  list: readonly T[],
  id: CustomerId,
  type: ChangeType,
): readonly T[] => list.filter((one) => one.id !== id || one.type !== type);
