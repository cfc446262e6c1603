/** What a keypad does to the text of an amount. */
export type Key = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '.' | 'erase';

/** Longest whole part: a million yuan is more than any visit. */
const WHOLE_DIGITS = 7;

/** The text after a key. Keeps "0", "12", "12.", "12.50" well formed; a key that would break it does nothing. */
export function pressKey(text: string, key: Key, decimals = 2): string {
  if (key === 'erase') return text.slice(0, -1);
  const [whole = '', part] = text.split('.');
  if (key === '.') return decimals === 0 || part !== undefined ? text : `${whole || '0'}.`;
  if (part !== undefined) return part.length < decimals ? text + key : text;
  if (whole === '0') return key;
  return whole.length < WHOLE_DIGITS ? text + key : text;
}

/** Makes an amount of typed or pasted text: "１２．５元" → "12.5". */
export function cleanAmount(typed: string, decimals = 2): string {
  let text = '';
  for (const sign of typed.normalize('NFKC').replace(/[。，]/g, '.')) {
    if (/^[0-9.]$/.test(sign)) text = pressKey(text, sign as Key, decimals);
  }
  return text;
}
