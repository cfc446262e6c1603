/** Learns a book's model from the visits of all its customers. */
import { ALWAYS_OPEN, type BusinessCalendar } from '../calendar/business-calendar';
import type { DayNumber } from '../shared/day';
import { trendOf } from './changes/trend';
import { emptySpend, meanVisitFen, readSpend } from './customer-spend';
import { fitSpend } from './fit-spend';
import { fitVisits } from './fit-visits';
import { historiesAt, knownRows } from './histories';
import { modelClock, stockingScaleOf } from './model-clock';
import { learnRecalibration } from './recalibration/learn-recalibration';
import type { RhythmModel } from './rhythm-model';
import type { SpendModel } from './spend-model';
import type { BookLog } from './visit-log';

/**
 * The model of a book as of the end of a day, for looking `horizonDays` ahead; whatever the order of its customers, and
 * from none at all.
 */
export function fitRhythm(
  book: BookLog,
  asOf: DayNumber,
  horizonDays: number,
  calendar: BusinessCalendar = ALWAYS_OPEN,
): RhythmModel {
  const rows = knownRows(book, asOf);
  const stockingScale = stockingScaleOf(book, rows, calendar, asOf);
  const clock = modelClock(calendar, stockingScale, asOf);
  const visits = fitVisits(historiesAt(book, rows, clock, asOf));
  return {
    calendar,
    stockingScale,
    visits: visits.model,
    unitDays: visits.unitDays,
    spend: spendAt(book, asOf),
    trend: trendOf(book, clock, asOf),
    recalibration: learnRecalibration(book, clock, asOf, horizonDays),
  };
}

function spendAt(book: BookLog, asOf: DayNumber): SpendModel {
  const paidRepeats = new Float64Array(book.n);
  const paidRepeatsFen = new Float64Array(book.n);
  const spend = emptySpend();
  for (let i = 0; i < book.n; i++) {
    readSpend(book, i, asOf, spend);
    paidRepeats[i] = spend.paidRepeats;
    paidRepeatsFen[i] = spend.paidRepeatsFen;
  }
  return fitSpend({ paidRepeats, paidRepeatsFen, hash: book.idHash }, meanVisitFen(book, asOf));
}
