/** Serves a copy of the build with the puppet in its page, and gives the puppet its orders. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../scripts/serve.mjs';
import { root } from '../../scripts/setup.mjs';

const PATIENCE_MS = 60_000;

/** @param {{files?: Record<string, string>}} [options] files: more to serve, by name. */
export async function openStage({ files = {} } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'pondbook-stage-'));
  cpSync(join(root, 'dist'), folder, { recursive: true });
  cpSync(join(root, 'tests/engines/puppet.js'), join(folder, 'puppet.js'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const page = join(folder, 'index.html');
  const html = readFileSync(page, 'utf8');
  writeFileSync(page, html.replace('<script', '<script src="./puppet.js"></script><script'));
  const line = new Line();
  const server = await serve({ folder, answerFirst: (request) => line.answer(request) });
  return {
    url: server.url,
    folder,
    line,
    async close() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The line to the puppet: one order at a time. */
class Line {
  #orders = [];
  #waiting = null;
  #answers = new Map();
  #number = 0;
  #arrived = null;
  loads = 0;

  /** Sends an order and gives what came of it; `atOnce`: without waiting for it to be done. */
  send(act, order = {}, { atOnce = false } = {}) {
    const number = this.#number++;
    this.#orders.push({ number, act, atOnce, ...order });
    this.#hand();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`no answer to ${act} ${JSON.stringify(order)}`)),
        PATIENCE_MS,
      );
      this.#answers.set(number, ({ value, wrong }) => {
        clearTimeout(timer);
        if (wrong) reject(new Error(wrong));
        else resolve(value);
      });
    });
  }

  /** Resolves when a page has come that was not there before; what it is asked from now on goes to it. */
  nextLoad(patienceMs = PATIENCE_MS) {
    this.forget();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('the page did not come')), patienceMs);
      this.#arrived = () => {
        clearTimeout(timer);
        resolve(undefined);
      };
    });
  }

  /** Whoever was on the line is gone. */
  forget() {
    this.#orders = [];
    this.#answers.clear();
    this.#waiting = null;
  }

  async answer(request) {
    const [, word] = /\/puppet\/(hello|next|done)$/.exec(request.url ?? '') ?? [];
    if (!word) return null;
    const body = await textOf(request);
    const plain = (value) => ({
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(value),
    });
    if (word === 'hello') {
      this.loads++;
      this.#waiting = null;
      this.#arrived?.();
    }
    if (word === 'done') {
      const { number, ...outcome } = JSON.parse(body);
      this.#answers.get(number)?.(outcome);
      this.#answers.delete(number);
    }
    if (word !== 'next') return plain(null);
    return new Promise((resolve) => {
      this.#waiting = (order) => resolve(plain(order));
      this.#hand();
    });
  }

  #hand() {
    if (!this.#waiting || this.#orders.length === 0) return;
    const hand = this.#waiting;
    this.#waiting = null;
    hand(this.#orders.shift());
  }
}

async function textOf(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}
