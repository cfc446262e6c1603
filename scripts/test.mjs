/**
 * npm test: everything that must hold before a change is kept, one step after the other; a failing step hides none.
 * `npm test -- --only lint,types` runs some steps, `--list` names them.
 */
import { ensureChromium, ensureNode, ensurePackages, findFirefox, findWebKit } from './setup.mjs';

ensureNode();
ensurePackages();
const { check, lines, playwright, vitest } = await import('./steps.mjs');

const chromium = () =>
  ensureChromium() ? null : 'no Chromium and no way to install one; set CHROME_PATH';
const firefox = () => (findFirefox() ? null : 'no Firefox on this machine (Debian: firefox-esr)');
const webkit = () =>
  findWebKit() ? null : 'no WebKit on this machine (Debian: webkit2gtk-driver, xvfb)';

/** The rules once more far west of where they were written: days must not move with the clock's zone. */
const RULES = ['tests/domain', 'tests/merge', 'tests/files', 'tests/app', 'tests/ui'];

const steps = [
  { name: 'format', run: () => check(['prettier', '--check', '--log-level=warn', '.']) },
  { name: 'lint', run: () => check(['eslint', '.', '--max-warnings=0']) },
  {
    name: 'types',
    run: () =>
      check(
        ['svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output=human'],
        ['typescript:tsc', '-p', 'tsconfig.pure.json'],
        ['typescript:tsc', '-p', 'tsconfig.browser.json'],
        ['typescript:tsc', '-p', 'tsconfig.worker.json'],
      ),
  },
  {
    name: 'rooms',
    run: () =>
      check(['dependency-cruiser:depcruise', 'src', '--config', '.dependency-cruiser.mjs']),
  },
  { name: 'dead code', run: () => check(['knip']) },
  {
    name: 'unit and laws',
    run: () => vitest('unit', ['--project=node'], { TZ: 'Asia/Shanghai' }),
  },
  {
    name: 'rules in Los Angeles',
    run: () => vitest('unit-west', ['--project=node', ...RULES], { TZ: 'America/Los_Angeles' }),
  },
  { name: 'build', run: () => check(['vite', 'build', '--logLevel=warn']) },
  { name: 'first load', needs: 'build', run: () => check(['scripts/size.mjs']) },
  {
    name: 'storage in Chromium',
    why: chromium,
    run: () => vitest('browser', ['--project=browser', '--silent=passed-only']),
  },
  { name: 'end to end', needs: 'build', why: chromium, run: () => playwright('e2e', []) },
  {
    name: 'smoke in Firefox',
    needs: 'build',
    why: firefox,
    run: () => lines(['tests/smoke/firefox.mjs']),
  },
  {
    name: 'smoke in WebKit',
    needs: 'build',
    why: webkit,
    run: () => lines(['tests/smoke/webkit.mjs']),
  },
];
const STATIC = ['format', 'lint', 'types', 'rooms', 'dead code'];

const only = process.argv.indexOf('--only');
const wished = only < 0 ? null : (process.argv[only + 1] ?? '').split(',');
const named = wished?.flatMap((name) => (name === 'static' ? STATIC : [name]));
if (process.argv.includes('--list')) {
  console.log(steps.map(({ name }) => name).join('\n'));
  process.exit(0);
}
const unknown = named?.filter((name) => !steps.some((step) => step.name === name)) ?? [];
if (unknown.length > 0) {
  console.error(
    `No such step: ${unknown.join(', ')}. There are: ${steps.map((s) => s.name).join(', ')}`,
  );
  process.exit(2);
}

const results = [];
for (const step of steps.filter(({ name }) => named?.includes(name) ?? true)) {
  console.log(`\n=== ${step.name}`);
  results.push({ name: step.name, ...(await tried(step)) });
}

/** Runs a step unless something it stands on is missing. In CI a missing browser is a failure, elsewhere it is said loudly. */
async function tried(step) {
  const began = performance.now();
  const broken = results.find((result) => result.name === step.needs && result.failed > 0);
  const missing = broken ? `"${step.needs}" failed` : (step.why?.() ?? null);
  if (missing !== null) {
    console.log(`SKIPPED ${step.name}: ${missing}`);
    const fatal = process.env.CI === 'true' ? 1 : 0;
    return { passed: 0, failed: fatal, skipped: 1 - fatal, seconds: 0, why: missing };
  }
  const counts = await step.run().catch((error) => {
    console.error(error);
    return { passed: 0, failed: 1, skipped: 0 };
  });
  return { ...counts, seconds: (performance.now() - began) / 1000, why: '' };
}

const sum = (key) => results.reduce((total, result) => total + result[key], 0);
const width = Math.max(...results.map(({ name }) => name.length));
console.log(`\n${'step'.padEnd(width)}  passed  failed  skipped  seconds`);
for (const { name, passed, failed, skipped, seconds, why } of results) {
  const cells = [passed, failed, skipped].map((n, i) => String(n).padStart([6, 7, 8][i]));
  console.log(
    `${name.padEnd(width)}  ${cells.join(' ')} ${seconds.toFixed(1).padStart(8)}  ${why}`.trimEnd(),
  );
}
console.log(`${'all'.padEnd(width)}${`${sum('seconds').toFixed(1)}`.padStart(35)}`);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
