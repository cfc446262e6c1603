/** From a secret to the key of one file: PBKDF2 makes it slow to guess, HKDF parts the key from the value that checks it. */

/** By OWASP's advice for PBKDF2-HMAC-SHA256; about half a second on a phone. */
export const ITERATIONS = 600_000;

export interface SealKey {
  readonly key: CryptoKey;
  /** 16 bytes that say whether this is the right key, and nothing more about it. */
  readonly check: Uint8Array<ArrayBuffer>;
}

export async function sealKey(
  secret: string,
  salt: Uint8Array,
  iterations: number,
): Promise<SealKey> {
  const { subtle } = crypto;
  const typed = new TextEncoder().encode(secret);
  const password = await subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits']);
  const slow = await subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: Uint8Array.from(salt), iterations },
    password,
    256,
  );
  const root = await subtle.importKey('raw', slow, 'HKDF', false, ['deriveBits', 'deriveKey']);
  const part = (info: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: new TextEncoder().encode(info),
  });
  const aes = { name: 'AES-GCM', length: 256 };
  const uses: KeyUsage[] = ['encrypt', 'decrypt'];
  const key = await subtle.deriveKey(part('pondbook seal key'), root, aes, false, uses);
  const check = await subtle.deriveBits(part('pondbook seal check'), root, 128);
  return { key, check: new Uint8Array(check) };
}

/** What encrypts chunk i: the file's prefix, the chunk's number, and whether it is the last one (STREAM, Hoang et al. 2015). */
export function chunkCipher(
  noncePrefix: Uint8Array,
  header: Uint8Array<ArrayBuffer>,
  i: number,
  last: boolean,
): AesGcmParams {
  const iv = new Uint8Array(12);
  iv.set(noncePrefix);
  new DataView(iv.buffer).setUint32(7, i);
  iv[11] = last ? 1 : 0;
  return { name: 'AES-GCM', iv, additionalData: header };
}
