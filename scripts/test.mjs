/**
 * npm test: everything that must hold before a change is kept.
 * `npm test -- --only lint,types` runs some steps, `--list` names them.
 */
import { ensureChromium, ensureNode, ensurePackages, findFirefox, findWebKit } from './setup.mjs';

ensureNode();
ensurePackages();
const { check, lines, playwright, vitest } = await import('./steps.mjs');
const { runSteps } = await import('./run-steps.mjs');

const chromium = () =>
  ensureChromium() ? null : 'no Chromium and no way to install one; set CHROME_PATH';
const firefox = () => (findFirefox() ? null : 'no Firefox on this machine (Debian: firefox-esr)');
const webkit = () =>
  findWebKit() ? null : 'no WebKit on this machine (Debian: webkit2gtk-driver, xvfb)';

/** The rules once more far west of where they were written, with fewer random worlds: days must not move with the clock's zone. */
const RULES = ['tests/domain', 'tests/merge', 'tests/files', 'tests/app', 'tests/ui'];
const WEST = { TZ: 'America/Los_Angeles', LAW_RUNS: process.env.LAW_RUNS ?? '10' };

/** Those beside each other begin in this order, the longest first. */
const steps = [
  { name: 'lint', run: (print) => check(print, ['eslint', '.', '--max-warnings=0']) },
  {
    name: 'types',
    run: (print) =>
      check(
        print,
        ['svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output=human'],
        ['typescript:tsc', '-p', 'tsconfig.pure.json'],
        ['typescript:tsc', '-p', 'tsconfig.browser.json'],
        ['typescript:tsc', '-p', 'tsconfig.worker.json'],
      ),
  },
  {
    name: 'format',
    run: (print) => check(print, ['prettier', '--check', '--log-level=warn', '.']),
  },
  { name: 'build', run: (print) => check(print, ['vite', 'build', '--logLevel=warn']) },
  {
    name: 'rooms',
    run: (print) =>
      check(print, ['dependency-cruiser:depcruise', 'src', '--config', '.dependency-cruiser.mjs']),
  },
  { name: 'dead code', run: (print) => check(print, ['knip']) },
  {
    name: 'first load',
    alone: true,
    needs: 'build',
    run: (print) => check(print, ['scripts/size.mjs']),
  },
  {
    name: 'unit and laws',
    alone: true,
    run: (print) => vitest(print, 'unit', ['--project=node'], { TZ: 'Asia/Shanghai' }),
  },
  {
    name: 'rules in Los Angeles',
    alone: true,
    run: (print) => vitest(print, 'unit-west', ['--project=node', ...RULES], WEST),
  },
  {
    name: 'storage in Chromium',
    alone: true,
    why: chromium,
    run: (print) => vitest(print, 'browser', ['--project=browser', '--silent=passed-only']),
  },
  {
    name: 'end to end',
    alone: true,
    needs: 'build',
    why: chromium,
    run: (print) => playwright(print, 'e2e', []),
  },
  {
    name: 'smoke in Firefox',
    alone: true,
    needs: 'build',
    why: firefox,
    run: (print) => lines(print, ['tests/smoke/firefox.mjs']),
  },
  {
    name: 'smoke in WebKit',
    alone: true,
    needs: 'build',
    why: webkit,
    run: (print) => lines(print, ['tests/smoke/webkit.mjs']),
  },
];
for (const [engine, why] of Object.entries({
  Chromium: chromium,
  Firefox: firefox,
  WebKit: webkit,
})) {
  const program = (name) => [`tests/engines/${name}.mjs`, engine.toLowerCase()];
  steps.push({
    name: `kills and updates in ${engine}`,
    alone: true,
    needs: 'build',
    why,
    run: (print) => lines(print, program('kills'), program('updates')),
  });
}
const STATIC = ['lint', 'types', 'format', 'rooms', 'dead code'];

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

const failed = await runSteps(steps.filter(({ name }) => named?.includes(name) ?? true));
process.exitCode = failed > 0 ? 1 : 0;
