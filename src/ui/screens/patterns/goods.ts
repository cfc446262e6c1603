/** Products in one of their orders. */
import type { Favourite, FavouriteOrder } from '../../../domain/patterns/favourites';

const MOST = 10;

/** The first ten that have any of it. */
export const goodsBy = <Buyer>(
  goods: readonly Favourite<Buyer>[],
  order: FavouriteOrder,
): Favourite<Buyer>[] =>
  goods
    .filter((one) => one[order] > 0)
    .sort((a, b) => b[order] - a[order])
    .slice(0, MOST);

/** Grams as kilograms: "0.35", "1.5", from ten on "12". */
export function kilos(grams: number): string {
  const whole = grams / 1000;
  return whole >= 10 ? String(Math.round(whole)) : String(Math.round(whole * 100) / 100);
}

/** "2", "2.1", "12": to one decimal below ten. */
export const oneDecimal = (value: number): string =>
  String(value >= 10 ? Math.round(value) : Math.round(value * 10) / 10);
