/** What a worker is told of the world with each call. */
import type { Surroundings } from '../../workers/calls';
import type { Book } from '../book';

export const workerAround = (book: Book) => (): Surroundings => {
  const { day, minute, zone } = book.surroundings.whenNow();
  return {
    database: book.db.name,
    nowMs: book.surroundings.nowMs(),
    day,
    minute: minute ?? 0,
    zone,
  };
};
