/** Bulk store of 100,000 visits: cut into packs and on the disk, against one columnar put of the same. */
import type { FactColumns } from '../../../src/merge/packs/pack';
import { cutIntoPacks } from '../../../src/merge/packs/cut';
import { stagePacks } from '../../../src/storage/stage';
import { timed, type Bench } from '../bench';
import { freshBook } from '../books';
import { factTables } from '../facts';
import { columnarPut, factBuffer, type FactBuffer } from '../floors/columnar-put';
import { stallOf } from '../vendors';

let table: FactColumns;
let buffer: FactBuffer;
let stored = 0;

export const store: Bench = {
  prepare() {
    const vendor = stallOf(2000, 100_000);
    buffer = factBuffer(vendor);
    [table] = factTables(vendor);
  },
  floor: () => columnarPut(buffer),
  async work() {
    const db = await freshBook('bench-store');
    const took = await timed(async () => {
      const entries = await stagePacks(db, cutIntoPacks(table), 1, () => undefined);
      stored = entries.reduce((sum, entry) => sum + entry.n, 0);
    });
    db.close();
    return took;
  },
  check() {
    if (stored !== table.n) throw new Error(`stored ${stored} of ${table.n} visits`);
  },
};
