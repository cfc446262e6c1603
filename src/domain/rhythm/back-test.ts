/** What the warnings of a past day were worth, judged by what came after: the model's truth about itself. */
import { emptyForecast, forecast } from './forecast';
import { emptyHistory, readHistory } from './customer-history';
import { eyesFor, type Lookout } from './lookout';
import { cameWithin } from './recalibration/backtests';
import { endOfKnown, type BookLog } from './visit-log';
import { isMissed, lostAfterDays, RHYTHM_REPEATS } from './warning';

/** Customers by what they did in the horizon. */
export interface Outcome {
  readonly came: number;
  readonly away: number;
}

/** Customers of whom about the same was said: the mean chance of staying away, and what they did. */
export interface CalibrationBand extends Outcome {
  readonly chance: number;
}

export interface BackTest {
  /** Those one could still have won back: two or more repeat visits, not yet lost. */
  readonly warned: Outcome;
  readonly others: Outcome;
  /** A rule that looks at nothing but the days since the last visit, with as many warnings; null where none was given. */
  readonly fixedDays: { readonly days: number; readonly warned: Outcome } | null;
  /** By the chance that was told, lowest first; bands without anybody are left out. */
  readonly bands: readonly CalibrationBand[];
}

/** Bands of a fifth each: finer ones would hold too few to say anything. */
const BANDS = 5;

/**
 * Looks with the eyes of `lookout.asOf` at a log that goes on beyond it, and counts who came within the horizon (days of
 * the calendar). Of 3 warned one came: { came: 1, away: 2 }.
 */
export function backTest(book: BookLog, lookout: Lookout): BackTest {
  const { asOf, horizonDays } = lookout;
  const stretch = { asOf, until: asOf + horizonDays };
  const history = emptyHistory();
  const found = emptyForecast();
  const seen: Judged[] = [];
  for (let i = 0; i < book.n; i++) {
    if (book.archived[i]) continue;
    const eyes = eyesFor(lookout, book, i, asOf);
    readHistory(book, i, eyes.clock, asOf, eyes.horizon, history);
    if (history.x < RHYTHM_REPEATS) continue;
    forecast(eyes, history, found);
    if (history.s > lostAfterDays(found.longGapDays, eyes.regularHorizon)) continue;
    seen.push({
      away: !cameWithin(book, i, stretch),
      sinceDays: asOf - lastDayBy(book, i, asOf),
      chance: found.pNoVisit,
      warned: isMissed(eyes, history, found),
    });
  }
  const warned = seen.filter((one) => one.warned);
  return {
    warned: outcomeOf(warned),
    others: outcomeOf(seen.filter((one) => !one.warned)),
    fixedDays: warned.length ? fixedDays(seen, warned.length) : null,
    bands: bandsOf(seen),
  };
}

interface Judged {
  readonly away: boolean;
  readonly sinceDays: number;
  readonly chance: number;
  readonly warned: boolean;
}

function outcomeOf(some: readonly Judged[]): Outcome {
  const away = some.filter((one) => one.away).length;
  return { came: some.length - away, away };
}

/** The rule "not seen for so many days" that warns of as many people, or of a few more where several were seen on one day. */
function fixedDays(seen: readonly Judged[], warnings: number): BackTest['fixedDays'] {
  const since = seen.map((one) => one.sinceDays).sort((a, b) => b - a);
  const days = since[warnings - 1]!;
  return { days, warned: outcomeOf(seen.filter((one) => one.sinceDays >= days)) };
}

function bandsOf(seen: readonly Judged[]): CalibrationBand[] {
  return Array.from({ length: BANDS }, (_, band) => {
    const inBand = seen.filter(
      ({ chance }) => Math.min(BANDS - 1, Math.floor(chance * BANDS)) === band,
    );
    const sum = inBand.reduce((total, { chance }) => total + chance, 0);
    return { chance: sum / inBand.length, ...outcomeOf(inBand) };
  }).filter(({ came, away }) => came + away > 0);
}

/** Her last visit day up to a day on which she was known. */
function lastDayBy(book: BookLog, i: number, asOf: number): number {
  return book.day[endOfKnown(book, i, asOf) - 1]!;
}
