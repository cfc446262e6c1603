/** Interleaved pairs of floor and work, so that a slow moment of the machine falls on both. */

export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/**
 * Measures `pairs` pairs after `warmUps` unmeasured ones, the order within a pair changing each time.
 * @param {() => Promise<number>} floor @param {() => Promise<number>} work
 * @returns {Promise<{floor: number, work: number, ratio: number}>} medians; ratio is the median of the pairs' ratios.
 */
export async function measurePairs(floor, work, { pairs = 7, warmUps = 2 } = {}) {
  const taken = [];
  for (let i = -warmUps; i < pairs; i++) {
    let f;
    let w;
    if (i % 2) {
      f = await floor();
      w = await work();
    } else {
      w = await work();
      f = await floor();
    }
    if (i >= 0) taken.push({ floor: f, work: w });
  }
  return {
    floor: median(taken.map((pair) => pair.floor)),
    work: median(taken.map((pair) => pair.work)),
    ratio: median(taken.map((pair) => pair.work / pair.floor)),
  };
}
