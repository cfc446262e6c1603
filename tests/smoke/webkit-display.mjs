/** What WebKit's small browser needs around it: a display, and a home of its own. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Starts a display on a free number. */
export function startDisplay(program) {
  const child = spawn(
    program,
    ['-displayfd', '3', '-screen', '0', '1280x1000x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('exit', () => reject(new Error('Xvfb did not start')));
    child.stdio[3].setEncoding('utf8').once('data', (number) => {
      resolve({ name: `:${number.trim()}`, stop: () => child.kill() });
    });
  });
}

/** Everything WebKit keeps lies below `home`. */
export const webKitEnv = (home, display) => ({
  DISPLAY: display,
  HOME: home,
  XDG_DATA_HOME: join(home, 'data'),
  XDG_CACHE_HOME: join(home, 'cache'),
  XDG_CONFIG_HOME: join(home, 'config'),
  TZ: 'Asia/Shanghai',
  // No graphics card and, as root in a container, no user namespaces.
  LIBGL_ALWAYS_SOFTWARE: '1',
  WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  WEBKIT_FORCE_SANDBOX: '0',
});
