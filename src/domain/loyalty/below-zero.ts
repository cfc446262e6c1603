/**
 * What an account stands at after a change (signed) that takes it below zero; null where it stays above, or where the
 * change only adds. The owner is told before: 10 points, 12 taken: −2; −5 points, 3 given: null.
 */
export function belowZeroAfter(balance: number, change: number): number | null {
  const after = balance + change;
  return change < 0 && after < 0 ? after : null;
}
