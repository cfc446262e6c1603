/** A PIN as something that can be compared and not read back; slow, so that trying all of them outside the app takes a while. */

export interface PinHash {
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly hash: Uint8Array<ArrayBuffer>;
  readonly iterations: number;
}

/** About a tenth of a second on a phone: ten thousand PINs are soon tried whatever is chosen here, and a queue waits. */
const ITERATIONS = 120_000;

export async function hashPin(pin: string): Promise<PinHash> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  return { salt, iterations: ITERATIONS, hash: await derive(pin, salt, ITERATIONS) };
}

/** Compares every byte, however early one differs. */
export async function isPinOf(pin: string, { salt, hash, iterations }: PinHash): Promise<boolean> {
  const typed = await derive(pin, salt, iterations);
  return typed.reduce((different, byte, i) => different | (byte ^ (hash[i] ?? 0)), 0) === 0;
}

async function derive(
  pin: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const { subtle } = crypto;
  const typed = new TextEncoder().encode(pin);
  const key = await subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits']);
  const bits = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return new Uint8Array(await subtle.deriveBits(bits, key, 256));
}
