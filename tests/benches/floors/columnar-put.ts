/** All visits of a book as one record of typed arrays: the least that storing them can cost. */
import type { SimulatedVendor } from '../../../src/domain/simulation/simulated-vendor';
import { randomBytes } from '../random-bytes';
import { freshDatabase, putTogether } from './raw-database';

/** What a fact cannot do without: 16 bytes of identity, a clock, who, when, how much, what. */
export interface FactBuffer {
  readonly id: Uint8Array;
  readonly clock: Float64Array;
  readonly customer: Int32Array;
  readonly day: Int32Array;
  readonly minute: Int16Array;
  readonly amountFen: Float64Array;
  readonly kind: Uint8Array;
}

export function factBuffer(vendor: SimulatedVendor): FactBuffer {
  const { visits } = vendor;
  return {
    id: randomBytes(16 * visits.count),
    clock: Float64Array.from(visits.day, (day, i) => day * 86_400_000 + i),
    customer: visits.customer,
    day: visits.day,
    minute: visits.minute,
    amountFen: Float64Array.from(visits.amountFen),
    kind: visits.kind,
  };
}

/** Writes the buffer to a fresh database; gives milliseconds from the put to its being on the disk. */
export async function columnarPut(buffer: object, name = 'bench-floor-columnar'): Promise<number> {
  const db = await freshDatabase(name, ['columns']);
  const started = performance.now();
  await putTogether(db, { columns: { key: 1, value: buffer } });
  const took = performance.now() - started;
  db.close();
  return took;
}
