/** Makes this machine ready: Node, the locked packages, a browser. Needs nothing but Node itself. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What Chromium is told: quiet, offline from its maker, and without the sandbox only where root leaves no choice. */
export const CHROMIUM_ARGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const STAMP = join(root, 'node_modules/.cache/installed-lock');

/** Runs a command in the checkout with its output on the screen; gives its exit code (1 if it could not start). */
export function run(command, args, env = {}) {
  const windows = process.platform === 'win32';
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    shell: windows,
  });
  return done.status ?? 1;
}

/** Runs a package's own command-line program with this Node: run-time path independent, also on Windows. */
export const runBin = (name, args, env = {}) =>
  run(process.execPath, [binPath(name), ...args], env);

/** Where the program of an installed package lies ("vite", or "package:program" where the names differ). */
export function binPath(name) {
  const [packageName, program] = name.includes(':') ? name.split(':') : [name, name];
  const folder = join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[program]);
}

/** Ends the process with a plain sentence if this Node is too old. */
export function ensureNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(
    `Pondbook needs Node 20.19 or newer; this is ${process.versions.node}. See https://nodejs.org`,
  );
  process.exit(1);
}

/** Installs the locked packages when there are none or the lock has changed since the last time. */
export function ensurePackages() {
  const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  const wanted = lock.update(process.platform).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  console.log('Installing the packages named in package-lock.json …');
  const code = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) {
    console.error('npm ci failed: see above. Is this machine connected to the package registry?');
    process.exit(code);
  }
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, wanted);
}

/** @param {string[]} names */
const inPath = (names) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(canRun);

/** @param {string} file */
function canRun(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const USUAL_CHROMIUMS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * The Chromium or Chrome to drive: CHROME_PATH, then PATH, then the usual places; null if there is none.
 * @returns {string | null}
 */
export function findChromium() {
  const named = process.env.CHROME_PATH;
  if (named) return canRun(named) ? named : null;
  return (
    inPath(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']) ??
    USUAL_CHROMIUMS.find(canRun) ??
    null
  );
}

/**
 * Firefox for the smoke test, or null.
 * @returns {string | null}
 */
export const findFirefox = () =>
  process.env.FIREFOX_PATH ?? inPath(['firefox-esr', 'firefox']) ?? null;

/** WebKit's WebDriver with the small browser it drives and a display for it, or null. */
export function findWebKit() {
  const driver = inPath(['WebKitWebDriver']);
  const places = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/libexec'];
  const versions = ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'];
  const browser = places
    .flatMap((place) => versions.map((version) => join(place, version, 'MiniBrowser')))
    .find(canRun);
  const display = inPath(['Xvfb']);
  return driver && browser && display ? { driver, browser, display } : null;
}

/** Installs Debian packages if this is Debian and we are root; gives whether it could. */
export function installDebian(packages) {
  if (process.getuid?.() !== 0 || !inPath(['apt-get'])) return false;
  console.log(`Installing ${packages.join(' ')} …`);
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], quiet);
  return run('apt-get', ['install', '-y', '-qq', ...packages], quiet) === 0;
}

/**
 * A Chromium for the tests, installed if need be; sets CHROME_PATH for every step; null if there is no way to one.
 * @returns {string | null}
 */
export function ensureChromium() {
  const ready = () => {
    const found = findChromium();
    if (found) process.env.CHROME_PATH = found;
    return found;
  };
  if (ready() || process.env.CHROME_PATH) return ready();
  if (installDebian(['chromium', 'fonts-noto-cjk']) && ready()) return findChromium();
  console.log('No Chromium on this machine: fetching the one Playwright keeps …');
  const dependencies = process.platform === 'linux' && process.getuid?.() === 0;
  const args = ['install', ...(dependencies ? ['--with-deps'] : []), 'chromium'];
  if (runBin('playwright', args) !== 0) return null;
  const where = "import('playwright-core').then((p) => console.log(p.chromium.executablePath()))";
  const asked = spawnSync(process.execPath, ['-e', where], { cwd: root, encoding: 'utf8' });
  process.env.CHROME_PATH = asked.stdout.trim();
  return ready();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureNode();
  ensurePackages();
  if (process.argv.includes('--browser')) {
    const chromium = ensureChromium();
    console.log(chromium ? `Browser: ${chromium}` : 'No Chromium found; set CHROME_PATH.');
    if (!chromium) process.exit(1);
  }
}
