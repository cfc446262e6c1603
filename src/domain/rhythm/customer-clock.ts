/** By which clock a customer is judged: the vendor's, or that of the stocking days if she comes for these only. */
import type { Clock } from '../calendar/clock';
import type { DayNumber } from '../shared/day';
import { endOfKnown, type VisitLog } from './visit-log';

/** Visit days, and the share of them on stocking days, from which somebody is one who comes for stockings. */
const LEAST_VISITS = 3;
const LEAST_SHARE = 0.8;

/** Customer i's clock at the end of a day. Came on 5 days, 4 of them stocking days: their clock. */
export function clockFor(clock: Clock, log: VisitLog, i: number, asOf: DayNumber): Clock {
  const { stocking } = clock;
  if (!stocking) return clock;
  const start = log.start[i]!;
  const end = endOfKnown(log, i, asOf);
  if (end - start < LEAST_VISITS) return clock;
  let came = 0;
  for (let v = start; v < end; v++) came += stocking.isStocking[log.day[v]! - stocking.from] ?? 0;
  return came >= LEAST_SHARE * (end - start) ? stocking.clock : clock;
}
