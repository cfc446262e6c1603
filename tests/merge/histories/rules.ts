/** What a device of the histories does by the app's own code: a saboteur replaces one of these at a time. */
import type { Fact } from '../../../src/domain/facts/fact';
import { figuresAt } from '../../../src/domain/customers/figure-table';
import { idFromBytes } from '../../../src/domain/shared/id';
import { observe, tick, type Clock } from '../../../src/merge/clock';
import { foldBook, latestStamp } from '../../../src/merge/fold/fold';
import { cutIntoPacks } from '../../../src/merge/packs/cut';
import { joinTables } from '../../../src/merge/packs/join';
import type { FactColumns } from '../../../src/merge/packs/pack';
import { tablesOf } from '../../../src/merge/packs/table';
import { recordedSince } from '../../../src/merge/recorded-since';
import { tablesAfter, unite } from '../../../src/merge/unite';

export type Tables = readonly FactColumns[];

export interface Device {
  /** As facts name it; a cloned phone has the same. */
  name: string;
  clock: Clock;
  /** How far its clock on the wall is off, in milliseconds. */
  skewMs: number;
  book: Tables;
  /** Facts it has made, for numbering by a saboteur. */
  made: number;
}

export interface File {
  readonly tables: Tables;
  readonly from: Device;
}

export interface Rules {
  readonly newId: (device: Device, random: () => string) => string;
  readonly tick: (clock: Clock, nowMs: number) => Clock;
  readonly observe: (clock: Clock, seen: Clock) => Clock;
  readonly add: (device: Device, facts: readonly Fact[]) => Tables;
  /** The book after a file; the wall clock in milliseconds. */
  readonly merge: (device: Device, file: File, nowMs: number) => Tables;
  /** The file as written; `since` in milliseconds by recording time, null for all. */
  readonly write: (device: Device, since: number | null) => Tables;
  readonly state: (tables: Tables) => State;
}

/** Everything screens could show, in an order of its own. */
export interface State {
  readonly customers: readonly {
    readonly id: string;
    readonly fields: object;
    readonly balances: object;
    readonly visits: number;
    readonly amountFen: number;
  }[];
  readonly settings: object;
  readonly visits: number;
  readonly imports: readonly string[];
}

/** As the app does it. */
export const RULES: Rules = {
  newId: (_device, random) => random(),
  tick,
  observe,
  add: (device, facts) =>
    packed(
      tablesAfter(
        [...device.book, ...tablesOf(facts)],
        unite([...device.book, ...tablesOf(facts)], {}),
      ),
    ),
  merge: (device, file) =>
    packed(tablesAfter(device.book, unite(device.book, { incoming: file.tables }))),
  write: (device, since) => (since === null ? device.book : recordedSince(device.book, since)),
  state: stateOf,
};

/** Sorted into packs now and then, as the worker does. */
export function packed(tables: Tables): Tables {
  if (tables.length <= 12) return tables;
  const kinds = [...new Set(tables.map(({ kind }) => kind))];
  return kinds.flatMap((kind) =>
    cutIntoPacks(joinTables(tables.filter((table) => table.kind === kind))),
  );
}

export function stateOf(tables: Tables): State {
  const { ids, fields, figures, settings, visits, imports } = foldBook(tables);
  return {
    customers: fields.map((theirs, i) => {
      const { balances, visits: came, amountFen } = figuresAt(figures, i);
      return {
        id: idFromBytes(ids, i * 16),
        fields: sorted(theirs),
        balances,
        visits: came,
        amountFen,
      };
    }),
    settings: sorted(settings),
    visits,
    imports: imports.map(({ id }) => id),
  };
}

/** Equal objects must print equally. */
export const sorted = (object: object): object =>
  Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));

export const stampOf = (tables: Tables): Clock => latestStamp(tables);
