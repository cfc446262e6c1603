/**
 * Where every customer stood at the end of several days, in the eyes of one model: what the movement between stages is
 * counted from. Visits after a day do not count for it; what all customers have taught about rhythms is as known today.
 */
import { daysByClock } from '../calendar/clock';
import { comingLess } from '../rhythm/changes/coming-less';
import { emptyHistory, readHistory, type CustomerHistory } from '../rhythm/customer-history';
import { eyesFor, type Lookout } from '../rhythm/lookout';
import { habitExceeds, habitGap, habitOf, OWN_HABIT_GAPS } from '../rhythm/own-habit';
import { recalibrated } from '../rhythm/recalibration/recalibration';
import { lnStillAway, pNoVisit, populationGap } from '../rhythm/visit-model';
import { endOfKnown, type BookLog } from '../rhythm/visit-log';
import { DUE_TAIL, lostAfterDays, RHYTHM_REPEATS, warningOf } from '../rhythm/warning';
import type { DayNumber } from '../shared/day';
import { stageOf, STAGES, type Stage } from './stage';
import { YEAR_DAYS } from './year-money';

/** Code of a customer who had not come by then, or is put away: in no stage. Other codes are places in STAGES. */
export const NO_STAGE: number = STAGES.length;

const LOST = STAGES.indexOf('lost');
/** How many customers are looked at between two words about the progress. */
const A_WHILE = 2048;

/**
 * Stage codes per day (ascending days), row i belonging to customer i. Nobody is "potential" on a past day: the book
 * does not say since when it has known a customer without a visit. `onPart` hears how much is done, 0..1.
 */
export function stagesOn(
  book: BookLog,
  lookout: Lookout,
  days: readonly DayNumber[],
  onPart: (part: number) => void = () => undefined,
): Uint8Array[] {
  const looks = days.map((asOf) => lookoutAt(lookout, asOf));
  const stages = days.map(() => new Uint8Array(book.n).fill(NO_STAGE));
  const history = emptyHistory();
  for (let i = 0; i < book.n; i++) {
    if (i % A_WHILE === 0) onPart(i / book.n);
    if (book.archived[i]) continue;
    let stage = NO_STAGE;
    let known = book.start[i]!;
    for (let d = 0; d < looks.length; d++) {
      const look = looks[d]!;
      const end = endOfKnown(book, i, look.asOf);
      if (end === book.start[i]!) continue;
      // Who was lost stays lost until she comes.
      if (stage !== LOST || end !== known) {
        const eyes = eyesFor(look, book, i, look.asOf);
        readHistory(book, i, eyes.clock, look.asOf, eyes.horizon, history);
        stage = STAGES.indexOf(stageNow(eyes, history));
      }
      known = end;
      stages[d]![i] = stage;
    }
  }
  return stages;
}

/**
 * stageOf() from a history alone, at least one visit. Of the forecast only what can decide is worked out: a book is
 * looked at thirteen times over. Up to two horizons nobody is lost, whatever her long gap; an absence within the usual
 * gap warns of nothing, whatever the chance of a visit.
 */
export function stageNow(look: Lookout, history: CustomerHistory): Stage {
  const { model, clock, horizonDays } = look;
  const { x, t, s, openS } = history;
  const rhythm = x >= RHYTHM_REPEATS;
  const habit = x >= OWN_HABIT_GAPS ? habitOf(x, t, history.sumLnGap, model.unitDays) : null;
  const awayDays = s * clock.stretch;
  const longGap = (): number =>
    habit ? habitGap(habit, 0.9) : populationGap(model.visits, x, t, 0.9);
  const longGapDays = awayDays > lostAfterDays(0, horizonDays) ? longGap() : 0;
  const lost = awayDays > lostAfterDays(longGapDays * clock.stretch, horizonDays);
  return stageOf({
    visitDays: x + 1,
    awayDays,
    longGapDays: rhythm ? longGapDays * clock.stretch : null,
    unitDays: model.unitDays * clock.stretch,
    horizonDays,
    warned: rhythm && !lost && isWarned(),
  });

  function isWarned(): boolean {
    const pStillAway = habit
      ? habitExceeds(habit, openS)
      : Math.exp(lnStillAway(model.visits, x, t, openS));
    const known = {
      longGapDays,
      pStillAway,
      pNoVisit: pStillAway > DUE_TAIL ? 0 : noVisit(look, history),
      comingLess: comingLess(history, model.unitDays, look.alarmBudget) > 1,
    };
    return warningOf(look, history, known) !== null;
  }
}

function noVisit({ model, horizon, horizonDays }: Lookout, history: CustomerHistory): number {
  const { x, t, s, closures } = history;
  const plain = pNoVisit(model.visits, x, t, s, horizon, 1, closures);
  return model.recalibration?.horizonDays === horizonDays
    ? recalibrated(model.recalibration, model, history, horizon, plain)
    : plain;
}

/** The same eyes on another day, whose year may have been open more often or less. */
function lookoutAt(lookout: Lookout, asOf: DayNumber): Lookout {
  const { clock, horizonDays } = lookout;
  const yearTo = (day: DayNumber) => daysByClock(clock, day - YEAR_DAYS, day);
  return {
    ...lookout,
    asOf,
    horizon: daysByClock(clock, asOf, asOf + horizonDays),
    forStocking: lookout.forStocking && lookoutAt(lookout.forStocking, asOf),
    alarmBudget: (lookout.alarmBudget * yearTo(lookout.asOf)) / yearTo(asOf),
  };
}
