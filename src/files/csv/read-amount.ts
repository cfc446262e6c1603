/** Amounts as people and tills write them, in whole fen and without ever passing through a fraction. */
import { fen } from '../../domain/shared/fen';

/** With more digits than the largest amount has. */
const PLAIN = /^(-?)(\d{1,12})(?:\.(\d+))?$/;
const CURRENCY = /rmb|cny|usd|eur|gbp|hkd|(?:us|hk|nt)(?=\$)|[¥$€£₩₽₹]|人民币|块钱|块|元|圆/gi;

/**
 * Fen of an amount in yuan: "29.33" is 2933, "-$0.95" −95, "(1,234)" −123400, "￥１２．５０" 1250, "1.000" 100, "12,5"
 * 1250. More than two decimals are rounded half away from zero. NaN when it is no amount, or beyond ten billion yuan.
 */
export function readAmount(text: string): number {
  const plain = readPlain(text);
  return plain === null ? readDecorated(text) : plain;
}

/** The plain form: digits, perhaps a minus before and decimals behind a point; null for any other. */
function readPlain(text: string): number | null {
  const match = PLAIN.exec(text);
  if (!match) return null;
  const [, minus, whole, decimals = ''] = match;
  const cents =
    Number(decimals.slice(0, 2).padEnd(2, '0')) + (Number(decimals[2] ?? 0) >= 5 ? 1 : 0);
  return signed(Number(whole) * 100 + cents, minus === '-');
}

function readDecorated(text: string): number {
  let rest = text.normalize('NFKC').replace(/[−–—]/g, '-').replace(/^\s*'/, '');
  rest = rest.replace(CURRENCY, '').replace(/[\s']/g, '');
  const inBrackets = /^\((.*)\)$/.exec(rest);
  if (inBrackets?.[1] !== undefined) rest = inBrackets[1];
  const sign = /^([+-]?)([\d.,]*\d[\d.,]*)(-?)$/.exec(rest);
  const digits = sign?.[2];
  if (!sign || digits === undefined || (sign[1] !== '' && sign[3] !== '')) return Number.NaN;
  if (inBrackets && sign[1] === '+') return Number.NaN;
  const number = splitNumber(digits);
  if (number === null) return Number.NaN;
  const plain = readPlain(`${number.whole || '0'}.${number.decimals || '0'}`);
  if (plain === null || Number.isNaN(plain)) return Number.NaN;
  return signed(plain, inBrackets !== null || sign[1] === '-' || sign[3] === '-');
}

/** Tells the decimal mark from thousands marks: of both kinds the later is decimal; one comma before three digits groups, one point never does. */
function splitNumber(text: string): { readonly whole: string; readonly decimals: string } | null {
  const comma = text.lastIndexOf(',');
  const point = text.lastIndexOf('.');
  let decimal = Math.max(comma, point);
  if (comma < 0 && text.indexOf('.') !== point) decimal = -1;
  if (point < 0 && comma >= 0) {
    const groups = text.indexOf(',') !== comma || /^[1-9]\d{0,2},\d{3}$/.test(text);
    if (groups) decimal = -1;
  }
  const whole = decimal < 0 ? text : text.slice(0, decimal);
  if (!/^(?:\d*|\d{1,3}(?:,\d{2,3})*,\d{3}|\d{1,3}(?:\.\d{3})+)$/.test(whole)) return null;
  return {
    whole: whole.replace(/[.,]/g, ''),
    decimals: decimal < 0 ? '' : text.slice(decimal + 1),
  };
}

function signed(magnitude: number, negative: boolean): number {
  return fen(negative && magnitude !== 0 ? -magnitude : magnitude) ?? Number.NaN;
}
