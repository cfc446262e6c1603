/**
 * ln Γ(x) for x > 0, to about 1e-13. Stirling's series from 8 upwards; smaller x are lifted there by
 * Γ(x) = Γ(x + n) / (x (x+1) … (x+n−1)). Infinity at 0, NaN below. (Abramowitz & Stegun 6.1.40)
 */
export function lnGamma(x: number): number {
  if (x <= 0) return x === 0 ? Infinity : NaN;
  let lift = 1;
  while (x < 8) lift *= x++;
  const inverse = 1 / x;
  const square = inverse * inverse;
  const series =
    inverse *
    (1 / 12 -
      square *
        (1 / 360 -
          square *
            (1 / 1260 - square * (1 / 1680 - square * (1 / 1188 - square * (691 / 360360))))));
  const lnLift = lift === 1 ? 0 : Math.log(lift);
  return (x - 0.5) * Math.log(x) - x + HALF_LN_TWO_PI + series - lnLift;
}

const HALF_LN_TWO_PI = 0.9189385332046727;

/** ln of the beta function B(a, b) for a, b > 0. */
export const lnBeta = (a: number, b: number): number => lnGamma(a) + lnGamma(b) - lnGamma(a + b);
