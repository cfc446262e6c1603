/** Several tables of one kind as one long table: the way back from packs, before they are sorted anew. */
import { IdIndex, wordsOf } from '../id-index';
import type { FactColumns } from './pack';
import { Dictionary, emptyTable } from './table';

/** All rows in the order given. The tables must be of one kind; at least one. */
export function joinTables(tables: readonly FactColumns[]): FactColumns {
  const first = tables[0];
  if (!first) throw new Error('joinTables needs a table');
  if (tables.length === 1) return first;
  const n = tables.reduce((sum, table) => sum + table.n, 0);
  const joined = emptyTable(
    first.kind,
    n,
    tables.some((table) => table.ref),
    tables.some((table) => table.text),
  );
  const devices = new Dictionary();
  const batches = new Dictionary();
  const codes = new Dictionary();
  const customers = new IdIndex(tables.length * 64);
  let at = 0;
  for (const t of tables) {
    joined.id.set(t.id, at * 16);
    joined.l.set(t.l, at);
    joined.c.set(t.c, at);
    joined.v.set(t.v, at);
    joined.day.set(t.day, at);
    joined.minute.set(t.minute, at);
    joined.zone.set(t.zone, at);
    joined.amount.set(t.amount, at);
    if (t.ref) joined.ref!.set(t.ref, at * 16);
    if (t.text) for (let i = 0; i < t.n; i++) joined.text![at + i] = t.text[i] ?? null;
    recode(
      t.device,
      joined.device,
      at,
      t.devices.map((word) => devices.index(word)),
      0,
    );
    recode(
      t.batch,
      joined.batch,
      at,
      t.batches.map((word) => batches.index(word)),
      1,
    );
    recode(
      t.code,
      joined.code,
      at,
      t.codes.map((word) => codes.index(word)),
      0,
    );
    const words = wordsOf(t.customers);
    const numbers = Array.from({ length: t.customers.length / 16 }, (_, i) =>
      customers.add(words, i),
    );
    recode(t.customer, joined.customer, at, numbers, 1);
    at += t.n;
  }
  return {
    ...joined,
    devices: devices.words,
    batches: batches.words,
    codes: codes.words,
    customers: customers.bytes(),
  };
}

function recode(
  from: Uint16Array | Uint32Array,
  to: Uint16Array | Uint32Array,
  at: number,
  names: readonly number[],
  base: 0 | 1,
): void {
  for (let i = 0; i < from.length; i++) {
    const index = from[i]!;
    to[at + i] = base && index === 0 ? 0 : names[index - base]! + base;
  }
}
