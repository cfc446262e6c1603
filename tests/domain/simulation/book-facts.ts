/** Ways to look at a simulated book as a whole. */
import { WALK_IN, type SimulatedVendor } from '../../../src/domain/simulation/simulated-vendor';

/** Eight hex digits over everything in the book (FNV-1a). */
export function fingerprint(vendor: SimulatedVendor): string {
  let hash = 0x811c9dc5;
  const eat = (value: number) => {
    hash = Math.imul(hash ^ value, 0x01000193);
  };
  const { visits, truth } = vendor;
  const columns = [
    visits.customer,
    visits.day,
    visits.minute,
    visits.amountFen,
    visits.kind,
    visits.product,
    visits.grams,
    visits.boughtBackFen,
    truth.kind,
    truth.regularity,
    truth.leftDay,
  ];
  for (const column of columns) column.forEach(eat);
  for (const char of JSON.stringify(vendor.customers)) eat(char.codePointAt(0) ?? 0);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** Distinct visit days per customer, ascending. */
export function visitDaysOf(vendor: SimulatedVendor): number[][] {
  const days: number[][] = vendor.customers.map(() => []);
  vendor.visits.day.forEach((day, i) => {
    const customer = vendor.visits.customer[i] ?? WALK_IN;
    const own = days[customer];
    if (own && own.at(-1) !== day) own.push(day);
  });
  return days;
}
