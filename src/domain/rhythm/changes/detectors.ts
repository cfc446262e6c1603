/** What can begin to ring about a customer on a day: one alarm each, above 1 when it rings, and the change it tells of. */
import type { CustomerHistory } from '../customer-history';
import { emptyForecast, forecast } from '../forecast';
import type { Lookout } from '../lookout';
import type { VisitLog } from '../visit-log';
import { warningOf } from '../warning';
import type { Change } from './change';
import { choiceAlarm, choiceShift } from './choice-shift';
import { comingLess, slowdownOf } from './coming-less';
import { comingMore, speedupOf } from './coming-more';
import { latestChoices, type ChoiceKind, type NotedVisit } from './noted-visit';
import { shiftAlarm, spendingShift } from './spending';

/** A customer as she is seen from a day. */
export interface Seen {
  readonly log: VisitLog;
  readonly i: number;
  readonly lookout: Lookout;
  readonly history: CustomerHistory;
  /** Her latest visits with what was noted of them; empty where nobody asked. */
  readonly visits: readonly NotedVisit[];
}

export interface Detector {
  /** How many times rarer by chance than the budget allows; Infinity for what is no matter of chance. */
  readonly alarm: (seen: Seen) => number;
  readonly change: (seen: Seen) => Change | null;
}

const scratch = emptyForecast();

/** Whether she should have come by now, by the rule of the warnings. */
export function isLate({ lookout, history }: Pick<Seen, 'lookout' | 'history'>): boolean {
  forecast(lookout, history, scratch);
  return warningOf(lookout, history, scratch) === 'late';
}

const late: Detector = {
  alarm: (seen) => (isLate(seen) ? Infinity : 0),
  change: () => ({ type: 'late' }),
};

const less: Detector = {
  alarm: ({ history, lookout: { model, alarmBudget } }) =>
    comingLess(history, model.unitDays, alarmBudget),
  change: ({ history, lookout: { model, clock } }) => ({
    type: 'comingLess',
    slowdown: slowdownOf(history, model.unitDays, clock.stretch),
  }),
};

const more: Detector = {
  alarm: ({ history, lookout: { model, alarmBudget } }) =>
    comingMore(history, model.unitDays, model.trend, alarmBudget),
  change: ({ history, lookout: { model, clock } }) => ({
    type: 'comingMore',
    speedup: speedupOf(history, model.unitDays, clock.stretch),
  }),
};

const spending = (type: 'spendingLess' | 'spendingMore'): Detector => ({
  alarm({ log, i, lookout, history }) {
    const shift = spendingShift(log, i, lookout.asOf);
    if (!shift || shift.z > 0 !== (type === 'spendingMore')) return 0;
    return shiftAlarm(shift.z, meanGap(history), lookout.alarmBudget);
  },
  change({ log, i, lookout }) {
    const shift = spendingShift(log, i, lookout.asOf);
    return shift && { type, shift };
  },
});

const choice = (type: ChoiceKind): Detector => ({
  alarm({ visits, lookout, history }) {
    const shift = choiceShift(latestChoices(type, visits, lookout.asOf));
    return shift ? choiceAlarm(shift, meanGap(history), lookout.alarmBudget) : 0;
  },
  change({ visits, lookout }) {
    const shift = choiceShift(latestChoices(type, visits, lookout.asOf));
    return shift && { type, shift };
  },
});

const meanGap = ({ t, x }: CustomerHistory): number => t / x;

/** Needs two repeat visits; the rule itself asks for them. */
export const LATE = late;

/** Those that compare a customer with her own earlier habit, and so need six visits at least. */
export const OF_HABIT: readonly Detector[] = [
  less,
  more,
  spending('spendingLess'),
  spending('spendingMore'),
  choice('product'),
  choice('seat'),
];
export const LEAST_VISITS = 6;
