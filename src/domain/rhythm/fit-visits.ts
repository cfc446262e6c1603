/** Learns the numbers of the model from a vendor's customers, with what is known of such businesses as a start. */
import { fitClosures } from './fit-closures';
import { fittedRows, type Histories } from './histories';
import { tallyHistories } from './history-tally';
import { minimise } from './nelder-mead';
import { tallyLikelihood } from './tally-likelihood';
import { timeUnit } from './time-unit';
import type { GapShape, VisitModel } from './visit-model';

/** What is expected before any customer is known: normal in ln r, ln(alpha/u), ln a, ln b. */
const PRIOR_MEAN = [Math.log(0.8), Math.log(1.25), Math.log(0.5), 0] as const;
const PRIOR_SD = [0.6, 0.6, 0.8, 0.7] as const;
/** No number leaves e^±6. */
const BOUND = 6;

export interface FitOptions {
  /** False: plain maximum likelihood, as published figures are. */
  readonly prior?: boolean;
  readonly shape?: GapShape;
}

export interface VisitFit {
  readonly model: VisitModel;
  /** The vendor's unit of time u, days. */
  readonly unitDays: number;
  /** ln likelihood of the fitted customers (shape 2: without Σ ln gap), and −that plus the prior's penalty. */
  readonly lnLikelihood: number;
  readonly objective: number;
  readonly fitted: number;
  readonly evaluations: number;
}

/**
 * The most probable model given the histories; always from the same start, so the same facts give the same model, in
 * whatever order they come. Works from no customer at all (the prior itself) and samples above 8,000.
 */
export function fitVisits(histories: Histories, options: FitOptions = {}): VisitFit {
  const { prior = true, shape = 1 } = options;
  const unitDays = timeUnit(histories.medianGap, histories.stretch);
  const tally = tallyHistories(histories, fittedRows(histories.hash));
  const lnLikelihood = tallyLikelihood(tally, shape);

  const best = minimise(
    (point) => (prior ? penalty(point) : outside(point)) - lnLikelihood(modelAt(point, unitDays)),
    PRIOR_MEAN,
    0.4,
  );

  const model = modelAt(best.point, unitDays);
  const perClosedDay = fitClosures(histories, model, shape);
  return {
    model: perClosedDay === undefined ? model : { ...model, perClosedDay },
    unitDays,
    lnLikelihood: lnLikelihood(model),
    objective: best.value,
    fitted: tally.customers,
    evaluations: best.evaluations,
  };
}

const modelAt = (point: Float64Array, unitDays: number): VisitModel => ({
  r: Math.exp(bounded(point[0]!)),
  alpha: unitDays * Math.exp(bounded(point[1]!)),
  a: Math.exp(bounded(point[2]!)),
  b: Math.exp(bounded(point[3]!)),
});

const bounded = (value: number): number => Math.max(-BOUND, Math.min(BOUND, value));

function penalty(point: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < 4; i++) sum += 0.5 * ((point[i]! - PRIOR_MEAN[i]!) / PRIOR_SD[i]!) ** 2;
  return sum;
}

/** Without a prior: a gentle slope back to the bounds, so that the search does not wander off beyond them. */
function outside(point: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < 4; i++) sum += Math.max(0, Math.abs(point[i]!) - BOUND);
  return sum;
}
