/** Bytes in the 45 signs a QR code packs best (RFC 9285): two bytes are three signs, a last single byte is two. */

const SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const VALUES = new Map([...SIGNS].map((sign, value) => [sign, value]));

/** "AB" (0x41 0x42) is "BB8", "Hello!!" is "%69 VD92EX0". */
export function toBase45(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 2) {
    const two = at + 1 < bytes.length;
    const value = two ? bytes[at]! * 256 + bytes[at + 1]! : bytes[at]!;
    text += SIGNS[value % 45]! + SIGNS[Math.floor(value / 45) % 45]!;
    if (two) text += SIGNS[Math.floor(value / 2025)]!;
  }
  return text;
}

/** The bytes, or null for a text that no bytes are written as. */
export function fromBase45(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 3 === 1) return null;
  const bytes = new Uint8Array(Math.floor(text.length / 3) * 2 + (text.length % 3 === 2 ? 1 : 0));
  for (let at = 0, to = 0; at < text.length; at += 3) {
    const two = at + 2 < text.length;
    const [low, middle, high] = [0, 1, 2].map((i) => VALUES.get(text[at + i] ?? '0'));
    if (low === undefined || middle === undefined || high === undefined) return null;
    const value = low + middle * 45 + (two ? high * 2025 : 0);
    if (value > (two ? 0xffff : 0xff)) return null;
    if (two) bytes[to++] = value >> 8;
    bytes[to++] = value & 0xff;
  }
  return bytes;
}
