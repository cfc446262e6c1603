/** npm run laws: every law tried on many more random worlds than in npm test. `LAW_RUNS=20000 npm run laws` for a night. */
import { ensureNode, ensurePackages, runBin } from './setup.mjs';

ensureNode();
ensurePackages();
const runs = process.env.LAW_RUNS ?? '2000';
console.log(`Each law on ${runs} random worlds.`);
const laws = ['tests/domain', 'tests/merge', 'tests/files', 'tests/storage'];
process.exitCode = runBin('vitest', ['run', '--project=node', '--testTimeout=600000', ...laws], {
  LAW_RUNS: runs,
});
