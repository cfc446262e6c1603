/** What each row comes to: as it says itself, or pieces times price. */
import type { Cells } from './cells';
import type { Mapping } from './mapping';
import { readAmounts } from './read-amounts';
import { readProducts } from './read-quantity';

/** Whether amounts are to be had only as pieces times price. */
export const isCounted = ({ amount, quantity, price }: Mapping['columns']): boolean =>
  amount === undefined && quantity !== undefined && price !== undefined;

export const amountsOf = (cells: Cells, columns: Mapping['columns']) =>
  isCounted(columns)
    ? readProducts(cells, columns.quantity!, columns.price!)
    : readAmounts(cells, columns.amount);
