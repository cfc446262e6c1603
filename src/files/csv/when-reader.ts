/** Reads dates of any form; what repeats in a column (a day, a clock time) is read once. */
import { kept } from './kept';
import type { DateOrder } from './mapping';
import { readTime } from './read-time';
import { plainDate, readWhen, type CellWhen, type WhenProblem } from './read-when';

export class WhenReader {
  private readonly order: DateOrder;
  private readonly dates = new Map<string, CellWhen | WhenProblem>();
  private readonly times = new Map<string, number>();
  /** Cells that do not split at their first blank. */
  private readonly others = new Map<string, CellWhen | WhenProblem>();

  constructor(order: DateOrder) {
    this.order = order;
  }

  /** As readWhen. Expects a trimmed cell. */
  read(cell: string): CellWhen | WhenProblem {
    const gap = cell.indexOf(' ');
    if (gap < 0) return kept(this.dates, cell, () => readWhen(cell, this.order));
    const datePart = cell.slice(0, gap);
    const date = kept(this.dates, datePart, () => readWhen(datePart, this.order));
    if (typeof date === 'object' && date.minute < 0) {
      const minute = this.minute(cell.slice(gap + 1));
      if (minute >= 0) return { day: date.day, minute };
    }
    return kept(this.others, cell, () => readWhen(cell, this.order));
  }

  /** Minutes after midnight of a time cell, −1 for what cannot be read: the day is what counts. */
  minute(cell: string): number {
    return kept(this.times, cell, () => {
      const minute = readTime(plainDate(cell));
      return typeof minute === 'number' ? minute : -1;
    });
  }
}
