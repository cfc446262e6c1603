/** Browsers as a phone has them: started on a profile that stays, and ended at once, with all their processes. */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHROMIUM_ARGS, findChromium, findFirefox, findWebKit } from '../../scripts/setup.mjs';
import { startDisplay, webKitEnv } from '../smoke/webkit-display.mjs';

/** Quiet, and never asking whether to start in safe mode after many violent ends. */
const FIREFOX_PREFS = {
  'browser.shell.checkDefaultBrowser': false,
  'browser.aboutwelcome.enabled': false,
  'browser.sessionstore.resume_from_crash': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.startup.max_resumed_crashes': -1,
  'app.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
};

const HOW = {
  chromium: () => {
    const program = findChromium();
    return (
      program && {
        name: 'Chromium',
        command: (profile, url) => [
          program,
          [
            '--headless=new',
            `--user-data-dir=${profile}`,
            ...CHROMIUM_ARGS,
            '--window-size=412,915',
            url,
          ],
          {},
        ],
      }
    );
  },
  firefox: () => {
    const program = findFirefox();
    return (
      program && {
        name: 'Firefox',
        prepare: (profile) => {
          const prefs = Object.entries(FIREFOX_PREFS).map(
            ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
          );
          writeFileSync(join(profile, 'user.js'), prefs.join('\n'));
        },
        command: (profile, url) => [
          program,
          ['--headless', '--no-remote', '--new-instance', '--profile', profile, url],
          { HOME: profile },
        ],
      }
    );
  },
  webkit: () => {
    const found = findWebKit();
    return (
      found && {
        name: 'WebKit',
        display: found.display,
        command: (profile, url, display) => [
          found.browser,
          ['--geometry=412x915', url],
          webKitEnv(profile, display),
        ],
      }
    );
  },
};

/** The engine, or null where the machine has none: "chromium", "firefox" or "webkit". */
export async function findEngine(which) {
  const how = HOW[which]();
  if (!how) return null;
  const display = how.display ? await startDisplay(how.display) : null;
  return {
    name: how.name,
    /** Starts on a profile (a folder) with an address. */
    start(profile, url) {
      mkdirSync(profile, { recursive: true });
      how.prepare?.(profile);
      const [program, args, env] = how.command(profile, url, display?.name);
      const child = spawn(program, args, {
        stdio: 'ignore',
        detached: true,
        env: { ...process.env, TZ: 'Asia/Shanghai', ...env },
      });
      const ended = new Promise((resolve) => child.once('exit', resolve));
      return {
        async kill() {
          try {
            process.kill(-child.pid, 'SIGKILL');
          } catch {
            // It had ended by itself.
          }
          await ended;
        },
      };
    },
    close: () => display?.stop(),
  };
}
