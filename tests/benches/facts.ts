/** A simulated vendor as the facts his book would hold, in the tables an import makes. */
import { dayFromNumber } from '../../src/domain/shared/day';
import type { CustomerFields } from '../../src/domain/customers/customer';
import {
  SIMULATED_KINDS,
  type SimulatedVendor,
} from '../../src/domain/simulation/simulated-vendor';
import type { FactColumns } from '../../src/merge/packs/pack';
import { emptyTable } from '../../src/merge/packs/table';
import { randomBytes } from './random-bytes';

const DEVICE = '00000000000000aa';
const CHINA = 480;

/** One table of visits and one of customers' fields; ids are random, stamps follow the visits. */
export function factTables(vendor: SimulatedVendor): readonly [FactColumns, FactColumns] {
  const { visits, customers } = vendor;
  const ids = randomBytes(16 * customers.length);
  const shared = { devices: [DEVICE], customers: ids };
  const table = emptyTable('visit', visits.count, false, false);
  table.id.set(randomBytes(16 * visits.count));
  table.day.set(visits.day);
  table.minute.set(visits.minute);
  table.zone.fill(CHINA);
  table.code.set(visits.kind);
  table.amount.set(visits.amountFen);
  for (let i = 0; i < visits.count; i++) {
    table.l[i] = table.day[i]! * 86_400_000 + i;
    table.customer[i] = visits.customer[i]! + 1;
  }
  const edits = emptyTable('edit', customers.length, false, true);
  edits.id.set(randomBytes(16 * customers.length));
  edits.day.fill(visits.day[0] ?? 0);
  customers.forEach((customer, i) => {
    const fields: CustomerFields = { ...customer, since: dayFromNumber(visits.day[0] ?? 0) };
    edits.text![i] = JSON.stringify(fields);
    edits.l[i] = i;
    edits.customer[i] = i + 1;
  });
  return [
    { ...table, ...shared, codes: [...SIMULATED_KINDS] },
    { ...edits, ...shared, codes: [''] },
  ];
}
