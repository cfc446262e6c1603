/** Cuts a contacts file into cards and their properties: folded lines joined, encoded values decoded. */
import type { Encoding } from '../csv/encoding';

export interface Property {
  /** Upper case, without group: "TEL". */
  readonly name: string;
  /** Decoded, its backslashes still in place: what they protect is known by who splits it. */
  readonly value: string;
}

export interface Card {
  /** Line of BEGIN:VCARD, 1-based. */
  readonly line: number;
  readonly properties: readonly Property[];
  /** False where the file or the next card begins before this one ends. */
  readonly whole: boolean;
}

/** Pictures and keys: long, and none of a customer's business. */
const SKIPPED = /^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY)[;:]/i;
const PROPERTY = /^(?:[\w-]+\.)?([\w-]+)((?:;(?:"[^"]*"|[^":])*)?):(.*)$/s;
const QUOTED_PRINTABLE = /^[^:]*;(?:ENCODING=)?QUOTED-PRINTABLE\b[^:]*:/i;
const OLD_VERSION = /^VERSION:\s*2/i;

/** The cards of a file in their order. What stands between cards is left out. */
export function* readCards(text: string, encoding: Encoding): Generator<Card> {
  let card: { line: number; texts: string[] } | null = null;
  let folds = 1;
  let line = 0;
  for (const physical of linesOf(text)) {
    line++;
    const last = card ? card.texts.length - 1 : -1;
    const before = card?.texts[last] ?? '';
    if (/^BEGIN:VCARD\s*$/i.test(physical)) {
      if (card) yield made(card, false, encoding);
      card = { line, texts: [] };
      folds = 1;
    } else if (!card) continue;
    else if (/^END:VCARD\s*$/i.test(physical)) {
      yield made(card, true, encoding);
      card = null;
    } else if (before.endsWith('=') && QUOTED_PRINTABLE.test(before)) {
      card.texts[last] = before.slice(0, -1) + physical;
    } else if (/^[ \t]/.test(physical) && last >= 0) {
      if (!SKIPPED.test(before)) card.texts[last] = before + physical.slice(folds);
    } else {
      // Old cards break at a blank and keep it, newer ones put one in.
      if (OLD_VERSION.test(physical)) folds = 0;
      card.texts.push(physical);
    }
  }
  if (card) yield made(card, false, encoding);
}

function* linesOf(text: string): Generator<string> {
  const ends = /\r\n|\n|\r/g;
  let at = 0;
  for (const end of text.matchAll(ends)) {
    yield text.slice(at, end.index);
    at = end.index + end[0].length;
  }
  if (at < text.length) yield text.slice(at);
}

function made(
  { line, texts }: { readonly line: number; readonly texts: readonly string[] },
  whole: boolean,
  encoding: Encoding,
): Card {
  const properties: Property[] = [];
  for (const text of texts) {
    const match = SKIPPED.test(text) ? null : PROPERTY.exec(text);
    if (!match) continue;
    const [, name = '', parameters = '', value = ''] = match;
    const coded = /QUOTED-PRINTABLE/i.test(parameters);
    const charset = /CHARSET="?([\w-]+)/i.exec(parameters)?.[1] ?? encoding;
    properties.push({
      name: name.toUpperCase(),
      value: coded ? unquoted(value, charset) : value,
    });
  }
  return { line, properties, whole };
}

/** The text behind "=E7=8E=8B"; a charset nobody knows is read as UTF-8, as phones write. */
function unquoted(value: string, charset: string): string {
  const bytes: number[] = [];
  const encoder = new TextEncoder();
  for (const [part] of value.matchAll(/=[0-9a-f]{2}|[^=]+|=/gi)) {
    if (/^=[0-9a-f]{2}$/i.test(part)) bytes.push(Number.parseInt(part.slice(1), 16));
    else bytes.push(...encoder.encode(part));
  }
  return decoderOf(charset).decode(Uint8Array.from(bytes));
}

function decoderOf(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch (error) {
    if (error instanceof RangeError) return new TextDecoder();
    throw error;
  }
}

/** The parts of a value between marks that no backslash protects, as plain text. */
export function partsOf(value: string, mark: ';' | ','): string[] {
  const parts = [''];
  for (const [piece] of value.matchAll(/\\[^]|[^]/g)) {
    if (piece === mark) parts.push('');
    else parts[parts.length - 1] += piece;
  }
  return parts.map(plainText);
}

/** A value without its backslashes, trimmed; \n is a line end. */
export const plainText = (value: string): string =>
  value.replace(/\\([\s\S])/g, (_, char: string) => (/n/i.test(char) ? '\n' : char)).trim();
