/** Laws and tables that take long try fewer worlds by default; `npm run laws` still decides how many. */
import fc from 'fast-check';

/** fast-check's own number; asking for fewer is a hurry, not a run of all laws. */
const USUAL_RUNS = 100;

/** So many runs, unless the run of all laws asked for another number. */
export const runs = (byDefault: number): { numRuns: number } => ({
  numRuns: fc.readConfigureGlobal().numRuns ?? byDefault,
});

/** Whether this is the run of all laws: then tables are made of all their cases, otherwise of the share given here. */
export const isFullRun = (): boolean => (fc.readConfigureGlobal().numRuns ?? 0) > USUAL_RUNS;
