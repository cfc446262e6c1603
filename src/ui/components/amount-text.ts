/** What a keypad does to the text of an amount. A digit that has no room is refused aloud: no number changes silently. */
export type Key = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '.' | 'erase';

/** Why something typed was not taken: too many digits before or after the point, or no plain number at all. */
export type Refusal = 'digits' | 'decimals' | 'unreadable';

/** The text as it now stands, and why the last of what was typed is not in it (null: it is). */
export interface Typed {
  readonly text: string;
  readonly refused: Refusal | null;
}

/** Longest whole part: a million yuan is more than any visit. */
const WHOLE_DIGITS = 7;
/** What stands around a number without changing it: currency, spaces, commas between thousands. */
const AROUND = /[¥￥元块分\s]|,(?=\d{3}(?!\d))/g;

/** The text after a key. Keeps "0", "12", "12.", "12.50" well formed; a key that would break it changes nothing. */
export function pressKey(text: string, key: Key, decimals = 2): Typed {
  if (key === 'erase') return taken(text.slice(0, -1));
  const [whole = '', part] = text.split('.');
  if (key === '.') {
    if (decimals === 0) return { text, refused: 'decimals' };
    return taken(part === undefined ? `${whole || '0'}.` : text);
  }
  if (part !== undefined)
    return part.length < decimals ? taken(text + key) : { text, refused: 'decimals' };
  if (whole === '0') return taken(key);
  return whole.length < WHOLE_DIGITS ? taken(text + key) : { text, refused: 'digits' };
}

/** Takes typed or pasted text as an amount, "１２．５元" as "12.5", or refuses it whole and leaves what stood there. */
export function takeAmount(before: string, typed: string, decimals = 2): Typed {
  const plain = typed.normalize('NFKC').replaceAll('。', '.').replace(AROUND, '');
  let text = '';
  for (const sign of plain) {
    if (!/^[0-9.]$/.test(sign) || (sign === '.' && text.includes('.')))
      return { text: before, refused: 'unreadable' };
    const next = pressKey(text, sign as Key, decimals);
    if (next.refused) return { text: before, refused: next.refused };
    text = next.text;
  }
  return taken(text);
}

const taken = (text: string): Typed => ({ text, refused: null });
