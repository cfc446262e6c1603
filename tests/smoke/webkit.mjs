/** The road through the app in WebKit: Debian's small browser on a virtual display, over plain WebDriver. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findWebKit } from '../../scripts/setup.mjs';
import { travel } from './journey.mjs';
import { startDisplay, webKitEnv } from './webkit-display.mjs';

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

/** One WebDriver command; gives its value, throws what the driver says went wrong. */
async function ask(method, address, body) {
  const answer = await fetch(address, {
    method,
    ...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}),
  });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`${value?.error}: ${value?.message}`);
  return value;
}

async function untilReady(address) {
  for (let tries = 0; ; tries++) {
    try {
      await ask('GET', `${address}/status`);
      return;
    } catch (error) {
      if (tries > 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

await travel('WebKit', async () => {
  const { driver: program, browser, display: displayProgram } = findWebKit();
  const home = mkdtempSync(join(tmpdir(), 'pondbook-webkit-'));
  const display = await startDisplay(displayProgram);
  const port = await freePort();
  const service = spawn(program, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      ...webKitEnv(home, display.name),
    },
  });
  const stop = () => {
    service.kill();
    display.stop();
    rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };
  try {
    const base = `http://127.0.0.1:${port}`;
    await untilReady(base);
    const { sessionId } = await ask('POST', `${base}/session`, {
      capabilities: {
        alwaysMatch: { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } },
      },
    });
    const session = `${base}/session/${sessionId}`;
    const post = (path, body) => ask('POST', `${session}/${path}`, body);
    await post('window/rect', { width: 412, height: 915 }).catch(() => {});
    return {
      goto: (url) => post('url', { url }),
      reload: () => post('refresh'),
      run: (source) => post('execute/sync', { script: `return (${source})`, args: [] }),
      click: async (selector) => {
        // WebDriver scrolls just far enough, which may leave a button below the bar at the bottom.
        const centre = `document.querySelector(${JSON.stringify(selector)})?.scrollIntoView({ block: 'center' })`;
        await post('execute/sync', { script: centre, args: [] });
        const found = await post('element', { using: 'css selector', value: selector });
        await post(`element/${found[ELEMENT]}/click`);
      },
      close: async () => {
        await ask('DELETE', session).catch(() => {});
        stop();
      },
    };
  } catch (error) {
    stop();
    throw error;
  }
});
