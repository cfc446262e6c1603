/** What a vendor does in any engine, as orders to the puppet in the page. */
import { createHash, randomBytes } from 'node:crypto';

export const record = async (line, yuan) => {
  await typeAmount(line, yuan);
  await line.send('press', { id: 'record-save' });
  await saved(line, yuan);
};

/** The amount stands there; nothing is saved yet. */
export async function typeAmount(line, yuan) {
  await line.send('go', { place: 'record' });
  await line.send('type', { id: 'record-amount', text: String(yuan) });
}

/** The message that says so is the promise that it is kept. */
export const saved = (line, yuan) => line.send('see', { id: 'toast', has: `¥${yuan}` });

export async function chooseTable(line, name) {
  await line.send('go', { place: 'import' });
  await line.send('choose', { id: 'import-file', url: `./${name}`, name, type: 'text/csv' });
  await line.send('see', { id: 'import-preview' });
  await line.send('gone', { id: 'busy' });
}

export async function chooseBook(line, name) {
  await line.send('go', { place: 'files' });
  await line.send('choose', { id: 'file-open', url: `./${name}`, name, type: 'application/json' });
  await line.send('see', { id: 'merge-preview' });
  await line.send('gone', { id: 'busy' });
}

/** What the book says of itself: what Today counts, how many customers, how many facts, and whether figures and facts agree. */
export async function lookAt(line) {
  await line.send('go', { place: 'today' });
  const { count: visits } = await line.send('see', { id: 'today-visits' });
  const { fen } = await line.send('see', { id: 'today-amount' });
  await line.send('go', { place: 'files' });
  await line.send('press', { id: 'check-run' });
  const { facts, differences } = await line.send('see', { id: 'check-result' });
  return {
    visits: Number(visits),
    fen: Number(fen),
    facts: Number(facts),
    differences: Number(differences),
  };
}

/** A till's list of `visits` visits of `customers` customers. */
export function aTill(visits, customers) {
  const lines = ['会员姓名,手机号,消费时间,消费金额,单号'];
  for (let i = 0; i < visits; i++) {
    const who = i % customers;
    const day = String(1 + (i % 28)).padStart(2, '0');
    const month = String(1 + (Math.floor(i / 28) % 10)).padStart(2, '0');
    lines.push(
      `客人${who},1380${String(1_000_000 + who)},2026-${month}-${day} 08:05:00,${5 + (i % 40)},D${i}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

/**
 * A book file written from its published description alone.
 * @param {number} customers
 * @param {number} [visitsEach]
 */
export function aBookFile(customers, visitsEach = 2) {
  const id = () => randomBytes(16).toString('hex');
  const column = (n, value) =>
    Array.from({ length: n }, (_, i) => (typeof value === 'function' ? value(i) : value));
  const packOf = (kind, ids, amount, text) => {
    const n = ids.length;
    return {
      kind,
      n,
      id: column(n, id).join(''),
      l: column(n, (i) => 1_780_000_000_000 + i),
      c: column(n, 0),
      devices: ['00000000000000b2'],
      device: column(n, 0),
      v: column(n, 1),
      day: column(n, 20_000),
      minute: column(n, 600),
      zone: column(n, 480),
      customers: ids.join(''),
      customer: column(n, (i) => i + 1),
      batches: [],
      batch: column(n, 0),
      codes: [kind === 'visit' ? 'purchase' : ''],
      code: column(n, 0),
      amount: column(n, amount),
      ref: null,
      text,
    };
  };
  const lines = [];
  let facts = 0;
  for (let from = 0; from < customers; from += 1000) {
    const ids = column(Math.min(1000, customers - from), id);
    const names = ids.map((_, i) => JSON.stringify({ name: `塘友${from + i}` }));
    const visits = column(visitsEach, (i) => packOf('visit', ids, 800 + i, null));
    for (const pack of [packOf('edit', ids, 0, names), ...visits]) {
      lines.push(JSON.stringify(pack));
      facts += pack.n;
    }
  }
  const sha = (data) => createHash('sha256').update(data).digest();
  const hash = sha(Buffer.concat(lines.map(sha))).toString('hex');
  const header = {
    format: 'pondbook',
    version: 1,
    written: '2026-11-21',
    device: '00000000000000b2',
  };
  return `${JSON.stringify(header).slice(0, -1)},"packs":[\n${lines.join(',\n')}\n],${JSON.stringify({ facts, hash }).slice(1)}\n`;
}
