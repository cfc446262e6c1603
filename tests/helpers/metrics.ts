/** How good a list of chances was, for tests: labels are 1 (it happened) or 0. */

/** Area under the ROC curve: the chance that a random 1 scores above a random 0, ties counting half. */
export function auc(labels: readonly number[], scores: readonly number[]): number {
  const order = scores.map((_, i) => i).sort((i, j) => at(scores, i) - at(scores, j));
  let ones = 0;
  let rankSum = 0;
  for (let i = 0; i < order.length;) {
    let j = i;
    while (j < order.length && at(scores, at(order, j)) === at(scores, at(order, i))) j++;
    for (let k = i; k < j; k++) {
      if (at(labels, at(order, k)) !== 1) continue;
      ones++;
      rankSum += (i + j + 1) / 2;
    }
    i = j;
  }
  return (rankSum - (ones * (ones + 1)) / 2) / (ones * (order.length - ones));
}

/** Mean squared distance between chance and outcome. */
export const brier = (labels: readonly number[], chances: readonly number[]): number =>
  mean(labels.map((label, i) => (at(chances, i) - label) ** 2));

/** Mean −ln of the chance given to what happened. */
export const logLoss = (labels: readonly number[], chances: readonly number[]): number =>
  mean(labels.map((label, i) => -Math.log(label === 1 ? at(chances, i) : 1 - at(chances, i))));

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function at(values: readonly number[], i: number): number {
  const value = values[i];
  if (value === undefined) throw new Error(`No value at ${String(i)}`);
  return value;
}
