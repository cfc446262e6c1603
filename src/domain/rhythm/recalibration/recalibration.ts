/** What the vendor's own past taught about the plain model's chances, and how it is applied. */
import type { CustomerHistory } from '../customer-history';
import type { VisitModel } from '../visit-model';
import { FEATURES, logit, writeFeatures, type Yardstick } from './features';

export interface Recalibration {
  /** It holds for this horizon only. */
  readonly horizonDays: number;
  /** The model of regular gaps, and what a visit day brings on average (fen): parts of the yardstick. */
  readonly regular: VisitModel;
  readonly meanFen: number;
  /** Each feature less its mean, over its deviation, is weighed. */
  readonly mean: readonly number[];
  readonly deviation: readonly number[];
  /** Of the constant, of the plain chance's logit, and of each feature. */
  readonly weights: readonly number[];
}

/** Going all the way costs more on the books where the past does not repeat itself than it gains on the others. */
const PART_OF_THE_WAY = 0.7;

/** P(no visit) as the vendor's past suggests, from the plain one. */
export function recalibrated(
  { weights, mean, deviation, regular, meanFen }: Recalibration,
  plain: Pick<Yardstick, 'visits' | 'unitDays'>,
  history: CustomerHistory,
  horizon: number,
  pNoVisit: number,
): number {
  const z = logit(pNoVisit);
  const yardstick = { visits: plain.visits, unitDays: plain.unitDays, regular, meanFen };
  writeFeatures(yardstick, history, horizon, z, features, 0);
  let learnt = weights[0]! + weights[1]! * z;
  for (let k = 0; k < FEATURES; k++)
    learnt += (weights[k + 2]! * (features[k]! - mean[k]!)) / deviation[k]!;
  return 1 / (1 + Math.exp(-(z + PART_OF_THE_WAY * (learnt - z))));
}

const features = new Float64Array(FEATURES);
