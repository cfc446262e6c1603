/** Columns beside a field's that say more about it: a second part of the name, solar or lunar, what an amount was for. */
import { plainHeader } from './field-headers';
import type { Mapping } from './mapping';

export type BesideField = 'lastName' | 'birthdayType' | 'product';

/** What was sold, best first; "description" is that only in a list of single items. */
const PRODUCTS =
  '商品名称 商品名 商品 品名 产品名称 产品 货品 item itemname productname product'.split(' ');
const ITEM_TEXT = 'description';

/** Where those columns stand, −1 for none: found by their headers alone, and only beside what they say more about. */
export function besideColumns(
  headers: readonly string[],
  { name, birthday, date, direction, quantity, receipt }: Mapping['columns'],
): Record<BesideField, number> {
  const plain = headers.map(plainHeader);
  const firstName = name !== undefined && plain[name] === 'firstname';
  // On a payment bill the same header stands over what the payer wrote.
  const sold = date !== undefined && direction === undefined;
  const known =
    quantity !== undefined && receipt !== undefined ? [...PRODUCTS, ITEM_TEXT] : PRODUCTS;
  const product = known.find((header) => plain.includes(header));
  return {
    product: sold && product !== undefined ? plain.indexOf(product) : -1,
    birthdayType: birthday === undefined ? -1 : plain.indexOf('生日类型'),
    lastName: firstName ? plain.indexOf('lastname') : -1,
  };
}
