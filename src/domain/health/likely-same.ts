/** Who may stand in the book twice. */
import type { CustomerFields } from '../customers/customer';
import { nameKey } from '../customers/name-key';
import { phoneKey } from '../customers/phone';

/** Why two may be one, the surest first. */
export const SAME_REASONS = [
  'phone',
  'number',
  'maskedPhone',
  'wechat',
  'name',
  'maskedName',
] as const;
export type SameReason = (typeof SAME_REASONS)[number];

/** Two customers by their places in the list, `one` before `other`. */
export interface LikelyPair {
  readonly one: number;
  readonly other: number;
  readonly reason: SameReason;
}

/** More of one name are as many people as not: 老王 at a market of ten thousand. */
const MOST_OF_ONE_NAME = 5;

/**
 * Pairs who may be one person, the surest first: the same phone or number; a payer whose masked account ("183******45")
 * or name ("*三") fits exactly one customer; who calls herself in WeChat as another is called; the same name where
 * nothing else tells the two apart. Each of several is paired with the first of them; no pair is told twice.
 */
export function likelySame(customers: readonly CustomerFields[]): LikelyPair[] {
  const search = new Search(customers);
  search.sameKey('phone', ({ phone = '' }) => phoneKey(phone));
  search.sameKey('number', ({ number = '' }) => number.trim());
  search.masked('maskedPhone', accountMask, ({ phone = '' }) => phoneKey(phone), LAST_DIGITS);
  search.calledAs();
  search.sameKey(
    'name',
    ({ name = '' }) => (isMasked(name) ? '' : nameKey(name)),
    MOST_OF_ONE_NAME,
  );
  search.masked('maskedName', nameMask, ({ name = '' }) => name.trim(), 1);
  return search.pairs;
}

/** A masked account shows at least this many digits at its end. */
const LAST_DIGITS = 2;
const MASK = /^([^*]*)(\*+)([^*]*)$/;
const isMasked = (text: string): boolean => text.includes('*');

interface Mask {
  readonly start: string;
  readonly hidden: number;
  readonly end: string;
}

function maskOf(text: string): Mask | null {
  const found = MASK.exec(text.trim());
  return found && { start: found[1]!, hidden: found[2]!.length, end: found[3]! };
}

function accountMask({ number = '', phone = '', name = '' }: CustomerFields): Mask | null {
  const mask = maskOf(
    [number, phone, name].find((text) => /^\d{2,}\*+\d{2,}$/.test(text.trim())) ?? '',
  );
  return mask && mask.start.length + mask.hidden + mask.end.length === 11 ? mask : null;
}

const nameMask = ({ name = '' }: CustomerFields): Mask | null =>
  /^\*+\p{Script=Han}+$/u.test(name.trim()) ? maskOf(name) : null;

class Search {
  readonly pairs: LikelyPair[] = [];
  readonly #told = new Set<number>();
  readonly #customers: readonly CustomerFields[];

  constructor(customers: readonly CustomerFields[]) {
    this.#customers = customers;
  }

  sameKey(reason: SameReason, keyOf: (one: CustomerFields) => string, most = Infinity): void {
    for (const rows of this.#by(keyOf).values()) {
      const [first, ...more] = rows;
      if (rows.length <= most) for (const row of more) this.#tell(first!, row, reason);
    }
  }

  /** Somebody's masked text that fits the open text of exactly one other. */
  masked(
    reason: SameReason,
    maskIn: (one: CustomerFields) => Mask | null,
    openText: (one: CustomerFields) => string,
    shown: number,
  ): void {
    const endings = this.#by((one) => {
      const text = openText(one);
      return isMasked(text) ? '' : text.slice(-shown);
    });
    this.#customers.forEach((one, row) => {
      const mask = maskIn(one);
      if (!mask) return;
      const fitting = (endings.get(mask.end.slice(-shown)) ?? []).filter((other) => {
        const text = openText(this.#customers[other]!);
        const length = mask.start.length + mask.hidden + mask.end.length;
        return (
          other !== row &&
          text.length === length &&
          text.startsWith(mask.start) &&
          text.endsWith(mask.end)
        );
      });
      if (fitting.length === 1) this.#tell(fitting[0]!, row, reason);
    });
  }

  /** A payment bill calls its payers as they call themselves. */
  calledAs(): void {
    const named = this.#by(({ name = '' }) => nameKey(name));
    this.#customers.forEach(({ wechat = '' }, row) => {
      const others = (named.get(nameKey(wechat)) ?? []).filter((other) => other !== row);
      if (others.length === 1) this.#tell(row, others[0]!, 'wechat');
    });
  }

  #tell(a: number, b: number, reason: SameReason): void {
    const [one, other] = a < b ? [a, b] : [b, a];
    const pair = one * this.#customers.length + other;
    const weak = reason !== 'phone' && reason !== 'number';
    if (this.#told.has(pair) || (weak && this.#differ(one, other))) return;
    this.#told.add(pair);
    this.pairs.push({ one, other, reason });
  }

  /** Whether two have each a phone of their own, or a number. */
  #differ(one: number, other: number): boolean {
    const [a, b] = [this.#customers[one]!, this.#customers[other]!];
    const apart = (x = '', y = '') => x !== '' && y !== '' && x !== y;
    return (
      apart(phoneKey(a.phone ?? ''), phoneKey(b.phone ?? '')) ||
      (apart(a.number, b.number) && !isMasked(`${a.number}${b.number}`))
    );
  }

  #by(keyOf: (one: CustomerFields) => string): Map<string, number[]> {
    const rows = new Map<string, number[]>();
    this.#customers.forEach((one, row) => {
      const key = keyOf(one);
      if (key === '') return;
      const same = rows.get(key);
      if (same) same.push(row);
      else rows.set(key, [row]);
    });
    return rows;
  }
}
