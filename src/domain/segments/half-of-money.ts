/**
 * The smallest number of customers who together bring half of the money; 0 without money. Customers whose refunds
 * outweigh their visits bring none. Example: 50, 30, 20 needs 1; 40, 30, 30 needs 2.
 */
export function halfOfMoney(amountsFen: Float64Array): number {
  const positive = amountsFen.filter((amount) => amount > 0).sort();
  const total = positive.reduce((sum, amount) => sum + amount, 0);
  let brought = 0;
  let customers = 0;
  while (2 * brought < total) brought += positive[positive.length - ++customers]!;
  return customers;
}
