/**
 * Opens an encrypted book file with Node alone, by its published description (public/pondbook-sealed.txt) and none of the
 * app's code: the proof that a backup can be read without the app.
 *
 *     node scripts/open-sealed.mjs pondbook-2026-11-21.pondbook ABCDE-… > book.json
 */
import { createDecipheriv, createHash, hkdfSync, pbkdf2Sync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';

const CHUNK = 65_536;
const TAG = 16;

/**
 * @param {Buffer} file
 * @param {string} code in its one spelling
 * @returns {Buffer} the plain book file; throws with a plain word on anything else
 */
export function openSealed(file, code) {
  const header = file.subarray(0, 96);
  if (header.toString('latin1', 0, 8) !== 'PONDSEAL') throw new Error('not an encrypted book file');
  const hash = createHash('sha256').update(header.subarray(0, 64)).digest();
  if (!hash.equals(header.subarray(64))) throw new Error('damaged header');
  const salt = header.subarray(16, 32);
  const root = pbkdf2Sync(code, salt, header.readUInt32BE(12), 32, 'sha256');
  const part = (info, bytes) => Buffer.from(hkdfSync('sha256', root, '', info, bytes));
  if (!part('pondbook seal check', 16).equals(header.subarray(48, 64)))
    throw new Error('wrong code');
  const key = part('pondbook seal key', 32);
  const chunks = Math.max(1, Math.ceil(Number(header.readBigUInt64BE(40)) / CHUNK));
  const plain = [];
  for (let i = 0; i < chunks; i++) {
    const from = 96 + i * (CHUNK + TAG);
    const sealed = file.subarray(from, from + CHUNK + TAG);
    const nonce = Buffer.alloc(12);
    header.copy(nonce, 0, 32, 39);
    nonce.writeUInt32BE(i, 7);
    nonce[11] = i === chunks - 1 ? 1 : 0;
    const cipher = createDecipheriv('aes-256-gcm', key, nonce);
    cipher.setAAD(header);
    cipher.setAuthTag(sealed.subarray(-TAG));
    plain.push(cipher.update(sealed.subarray(0, -TAG)), cipher.final());
  }
  const content = Buffer.concat(plain);
  return header[10] === 1 ? gunzipSync(content) : content;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [, , name, code] = process.argv;
  process.stdout.write(openSealed(readFileSync(name), code));
}
