/** Laws that play on real databases try fewer worlds by default; `npm run laws` still decides how many. */
import fc from 'fast-check';

/** So many runs, unless the run of all laws asked for another number. */
export const runs = (byDefault: number): { numRuns: number } => ({
  numRuns: fc.readConfigureGlobal().numRuns ?? byDefault,
});
