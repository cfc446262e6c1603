/** What a coming is worth: fees and fish bought back at a pond, weight times price at a stall; spend is log-normal. */
import { logNormal } from './distributions';
import type { Prng } from './prng';
import {
  NO_PRODUCT,
  PURCHASE,
  REFUND,
  SESSION,
  type CustomerKind,
  type SimulatedPreset,
} from './simulated-vendor';
import type { VisitRow } from './visit-rows';

interface Product {
  readonly name: string;
  /** Price of a 斤 (500 g). */
  readonly fenPerJin: number;
}

/** Fish first; a pond buys back only those. */
const POND: readonly Product[] = [
  { name: '鲫鱼', fenPerJin: 1000 },
  { name: '鲤鱼', fenPerJin: 700 },
  { name: '草鱼', fenPerJin: 800 },
  { name: '饵料', fenPerJin: 1500 },
];
const STALL: readonly Product[] = [
  { name: '草鱼', fenPerJin: 900 },
  { name: '鲫鱼', fenPerJin: 1200 },
  { name: '鲈鱼', fenPerJin: 2200 },
  { name: '花鲢', fenPerJin: 750 },
  { name: '基围虾', fenPerJin: 4500 },
  { name: '青菜', fenPerJin: 350 },
  { name: '豆腐', fenPerJin: 300 },
];
const HALF_DAY_FEN = 6000;
const WHOLE_DAY_FEN = 10_000;

export const productNames = (preset: SimulatedPreset): readonly string[] =>
  (preset === 'pond' ? POND : STALL).map((product) => product.name);

/** Price of a 斤 of what a stall sells. */
export const fenPerJin = (product: string): number =>
  STALL.find(({ name }) => name === product)?.fenPerJin ?? 0;

/** How one customer spends: drawn once, then the same for life. */
export interface Purse {
  /** What he usually takes at a stall, grams; the share of whole days at a pond. */
  readonly usualGrams: number;
  readonly wholeDays: number;
  /** Coefficient of variation of a single purchase: .4, .6 or .8. */
  readonly variation: number;
  readonly favourite: number;
  /** Usual minute of arrival. */
  readonly minute: number;
  readonly restaurant: boolean;
}

export function drawPurse(prng: Prng, preset: SimulatedPreset, kind: CustomerKind): Purse {
  const restaurant = kind === 'restaurant';
  return {
    usualGrams: (restaurant ? 15_000 : 900) * logNormal(prng, 0.6),
    wholeDays: prng.unit(),
    variation: 0.4 + 0.2 * prng.below(3),
    favourite: prng.below(preset === 'pond' ? 3 : STALL.length),
    minute: preset === 'pond' ? 390 : restaurant ? 330 + prng.below(60) : 390 + prng.below(240),
    restaurant,
  };
}

/** Fills amount, kind, product, weight and minute of a coming; customer and day stay as they are. */
export function spend(prng: Prng, preset: SimulatedPreset, purse: Purse, row: VisitRow): void {
  row.boughtBackFen = 0;
  row.grams = 0;
  if (preset === 'pond' && !prng.chance(0.05)) session(prng, purse, row);
  else purchase(prng, preset, purse, row);
}

/** A later line of the same day that gives back a part (1/4 … all) of what was paid; needs a positive amount. */
export function giveBack(prng: Prng, row: VisitRow): void {
  row.kind = REFUND;
  row.minute = Math.min(1439, row.minute + 5 + prng.below(60));
  row.amountFen = -Math.max(1, Math.round((row.amountFen * (1 + prng.below(4))) / 4));
  row.product = NO_PRODUCT;
  row.grams = 0;
  row.boughtBackFen = 0;
}

function session(prng: Prng, purse: Purse, row: VisitRow): void {
  const whole = prng.chance(purse.wholeDays);
  const fee = whole ? WHOLE_DAY_FEN : HALF_DAY_FEN;
  row.kind = SESSION;
  row.product = NO_PRODUCT;
  row.minute = clock(prng, whole || prng.chance(0.5) ? purse.minute : 780, 90);
  if (prng.chance(0.2)) {
    row.product = prng.below(3);
    row.grams = 50 * Math.max(10, Math.round((2500 * logNormal(prng, 0.9)) / 50));
    row.boughtBackFen = price(row.grams, (POND[row.product]?.fenPerJin ?? 0) / 2);
  }
  row.amountFen = fee - row.boughtBackFen;
}

function purchase(prng: Prng, preset: SimulatedPreset, purse: Purse, row: VisitRow): void {
  const products = preset === 'pond' ? POND : STALL;
  row.kind = PURCHASE;
  row.product = prng.chance(0.6) ? purse.favourite : prng.below(products.length);
  row.grams =
    10 * Math.max(10, Math.round((purse.usualGrams * logNormal(prng, purse.variation)) / 10));
  row.amountFen = price(row.grams, products[row.product]?.fenPerJin ?? 0);
  row.minute = clock(prng, purse.minute, purse.restaurant ? 20 : 60);
}

const price = (grams: number, fenPerJin: number): number =>
  Math.max(1, Math.round((grams * fenPerJin) / 500));

/** A minute around the usual one, within opening hours (5:00 to 20:00). */
const clock = (prng: Prng, usual: number, spread: number): number =>
  Math.min(1200, Math.max(300, usual + Math.floor((prng.unit() + prng.unit() - 1) * spread)));
