/** Facts as one long table per kind, whatever they came from: the form in which facts are sorted and cut into packs. */
import type { Fact } from '../../domain/facts/fact';
import { idToBytes } from '../../domain/shared/id';
import { IdIndex, wordsOf } from '../id-index';
import type { FactColumns } from './pack';
import { dayColumnOf, kindOf, payloadOf } from './row';

/** Numbers distinct strings 0, 1, 2 …. */
export class Dictionary {
  readonly words: string[] = [];
  readonly #at = new Map<string, number>();

  index(word: string): number {
    let at = this.#at.get(word);
    if (at === undefined) {
      at = this.words.push(word) - 1;
      this.#at.set(word, at);
    }
    return at;
  }
}

/** An empty table with room for n facts; the caller fills the columns. */
export function emptyTable(kind: string, n: number, withRef: boolean, withText: boolean) {
  return {
    kind,
    n,
    id: new Uint8Array(16 * n),
    l: new Float64Array(n),
    c: new Float64Array(n),
    devices: [] as string[],
    device: new Uint16Array(n),
    v: new Uint16Array(n).fill(1),
    day: new Int32Array(n),
    minute: new Int16Array(n).fill(-1),
    zone: new Int16Array(n),
    customers: new Uint8Array(0),
    customer: new Uint32Array(n),
    batches: [] as string[],
    batch: new Uint16Array(n),
    codes: [] as string[],
    code: new Uint16Array(n),
    amount: new Float64Array(n),
    ref: withRef ? new Uint8Array(16 * n) : null,
    text: withText ? new Array<string | null>(n).fill(null) : null,
  };
}

/** Facts as tables, one per kind that occurs. */
export function tablesOf(facts: readonly Fact[]): FactColumns[] {
  const byKind = new Map<string, Fact[]>();
  for (const fact of facts) {
    const list = byKind.get(kindOf(fact));
    if (list) list.push(fact);
    else byKind.set(kindOf(fact), [fact]);
  }
  return [...byKind].map(([kind, list]) => tableOf(kind, list));
}

function tableOf(kind: string, facts: readonly Fact[]): FactColumns {
  const table = emptyTable(kind, facts.length, true, true);
  const devices = new Dictionary();
  const batches = new Dictionary();
  const codes = new Dictionary();
  const customers = new IdIndex();
  const scratch = new Uint8Array(16);
  const scratchWords = wordsOf(scratch);
  let refs = false;
  let texts = false;
  facts.forEach((fact, i) => {
    const payload = payloadOf(fact);
    idToBytes(fact.id, table.id, i * 16);
    table.l[i] = fact.l;
    table.c[i] = fact.c;
    table.device[i] = devices.index(fact.device);
    table.v[i] = fact.v;
    table.day[i] = dayColumnOf(fact);
    table.minute[i] = fact.at.minute ?? -1;
    table.zone[i] = fact.at.zone;
    if (fact.customer) {
      idToBytes(fact.customer, scratch);
      table.customer[i] = customers.add(scratchWords, 0) + 1;
    }
    if (fact.batch) table.batch[i] = batches.index(fact.batch) + 1;
    table.code[i] = codes.index(payload.code);
    table.amount[i] = payload.amount;
    if (payload.ref) {
      idToBytes(payload.ref, table.ref!, i * 16);
      refs = true;
    }
    if (payload.text !== null) {
      table.text![i] = payload.text;
      texts = true;
    }
  });
  return {
    ...table,
    devices: devices.words,
    batches: batches.words,
    codes: codes.words,
    customers: customers.bytes(),
    ref: refs ? table.ref : null,
    text: texts ? table.text : null,
  };
}
