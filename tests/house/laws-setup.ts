/** How hard laws are tried: 100 random worlds each by default, LAW_RUNS of them for `npm run laws`. */
import fc from 'fast-check';

const wished = Number(import.meta.env['LAW_RUNS'] ?? globalThis.process?.env['LAW_RUNS'] ?? 0);

if (wished > 0) fc.configureGlobal({ numRuns: wished, endOnFailure: true });
