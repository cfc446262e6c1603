/**
 * One random history of three devices: taps, files full and partial, kept and read in late, phones restored and cloned,
 * clocks that jump. Afterwards everybody exchanges everything, and nothing may be lost, doubled or different.
 */
import type { Fact, Fields } from '../../../src/domain/facts/fact';
import { dayFromNumber } from '../../../src/domain/shared/day';
import { idFromBytes } from '../../../src/domain/shared/id';
import { Prng } from '../../../src/domain/simulation/prng';
import { factsOf } from '../../helpers/some-facts';
import { oracle } from './oracle';
import { stampOf, type Device, type File, type Rules, type Tables } from './rules';

const CUSTOMERS = [1, 2, 3, 4].map((n) => String(n).repeat(32));
const IMPORTS = ['a', 'b'].map((n) => n.repeat(32));
const DAY_MS = 86_400_000;
const START_MS = Date.UTC(2026, 0, 5, 1);

/** What went wrong, in words; null for nothing. */
export type Failure = string | null;

export interface Tally {
  acts: number;
  facts: number;
}

/** Runs the history of a seed and says which law broke, if one did. */
export function history(seed: number, rules: Rules, tally: Tally = { acts: 0, facts: 0 }): Failure {
  return new History(seed, rules, tally).run();
}

class History {
  readonly #chance: Prng;
  readonly #rules: Rules;
  readonly #tally: Tally;
  readonly #devices: Device[];
  readonly #files: File[] = [];
  /** All facts ever made, by id: an import told twice keeps its newest copy. */
  readonly #made = new Map<string, Fact>();
  #nowMs = START_MS;
  #failure: Failure = null;

  constructor(seed: number, rules: Rules, tally: Tally) {
    this.#chance = new Prng(seed);
    this.#rules = rules;
    this.#tally = tally;
    this.#devices = [0, 1, 2].map((n) => this.#fresh(n));
  }

  run(): Failure {
    const acts = 12 + this.#chance.below(24);
    for (let i = 0; i < acts && !this.#failure; i++) {
      this.#nowMs += this.#chance.below(DAY_MS);
      this.#act();
    }
    this.#tally.acts += acts;
    this.#tally.facts += this.#made.size;
    return this.#failure ?? this.#settle();
  }

  #act(): void {
    const chance = this.#chance;
    const device = chance.pick(this.#devices);
    const roll = chance.unit();
    if (roll < 0.5) this.#tap(device);
    else if (roll < 0.7) this.#files.push(this.#write(device, chance.chance(0.3)));
    else if (roll < 0.9 && this.#files.length) this.#read(device, chance.pick(this.#files));
    else if (roll < 0.93) device.skewMs = chance.pick([0, 0, -3000, 400, -400, 4000]) * DAY_MS;
    else if (roll < 0.96) this.#clone(device);
    else if (this.#files.length) this.#restore(device);
  }

  /** Taps of a vendor: what they are is decided by what this device has. */
  #tap(device: Device): void {
    const chance = this.#chance;
    const customer = chance.pick(CUSTOMERS);
    const roll = chance.unit();
    if (roll < 0.3) return this.#edit(device, customer);
    if (roll < 0.5) {
      const visit = this.#make(device, {
        kind: 'visit',
        visit: chance.chance(0.1) ? 'refund' : 'purchase',
        amountFen: 100 * (1 + chance.below(9)),
        customer,
        note: 'said something',
      });
      const entry = { kind: 'entry', account: 'points', reason: 'earn', amount: 5, customer };
      return this.#add(device, [visit, this.#make(device, { ...entry, visit: visit.id })]);
    }
    if (roll < 0.62) {
      const amount = chance.pick([-30, -10, 20, 50]);
      const account = chance.pick(['points', 'times']);
      const entry = { kind: 'entry', account, reason: 'adjust', amount, visit: null, customer };
      return this.#add(device, [this.#make(device, entry)]);
    }
    if (roll < 0.74) return this.#void(device);
    if (roll < 0.8) {
      const other = chance.pick(CUSTOMERS.filter((id) => id !== customer));
      return this.#add(device, [this.#make(device, { kind: 'alias', customer, other })]);
    }
    if (roll < 0.84)
      return this.#add(device, [
        this.#make(device, { kind: 'setting', fields: { shopName: `shop ${chance.below(99)}` } }),
      ]);
    if (roll < 0.94) return this.#tillFile(device);
    if (roll < 0.97) {
      const later = { foreignKind: 'promise', code: 'x', amount: 3, ref: null, text: '{"much":1}' };
      return this.#add(device, [this.#make(device, { kind: 'foreign', ...later, customer })]);
    }
    this.#add(device, [this.#make(device, { kind: 'erase', customer })]);
  }

  #edit(device: Device, customer: string): void {
    const chance = this.#chance;
    const field = chance.pick(['name', 'phone', 'archived']);
    const value = field === 'archived' ? chance.chance(0.5) : `secret ${chance.below(1000)}`;
    const fields: Fields = { [field]: value };
    this.#add(device, [this.#make(device, { kind: 'edit', customer, fields })]);
    const facts = factsOf(device.book);
    if (facts.some((fact) => fact.kind === 'erase' || fact.kind === 'alias')) return;
    const shown = this.#rules.state(device.book).customers.find(({ id }) => id === customer);
    // Whoever changes a field has seen what stood there: now it is his word that counts.
    if ((shown?.fields as Record<string, unknown> | undefined)?.[field] !== value)
      this.#failure = 'an edit made after seeing another did not win';
  }

  #void(device: Device): void {
    const kinds = new Set(['visit', 'entry', 'alias']);
    const facts = factsOf(device.book).filter((fact) => kinds.has(fact.kind));
    const batches = factsOf(device.book).flatMap((fact) => (fact.kind === 'import' ? [fact] : []));
    if (batches.length && this.#chance.chance(0.4)) {
      const { batch } = this.#chance.pick(batches);
      return this.#add(device, [this.#make(device, { kind: 'void', target: batch })]);
    }
    if (facts.length === 0) return;
    const { id, customer } = this.#chance.pick(facts);
    this.#add(device, [this.#make(device, { kind: 'void', target: id, customer })]);
  }

  /** A table from a till, whose facts have ids that follow from it: imported twice, or on two devices, it is there once. */
  #tillFile(device: Device): void {
    const batch = this.#chance.pick(IMPORTS);
    const line = (n: number) => `${batch.slice(0, 31)}${n}`;
    const customer = CUSTOMERS[batch === IMPORTS[0] ? 0 : 2]!;
    const at = { day: dayFromNumber(20_500), minute: null, zone: 480 };
    const lines: Made[] = [
      { id: line(1), kind: 'edit', customer, fields: { name: `secret ${batch[0]}` }, batch },
      { id: line(2), kind: 'visit', visit: 'purchase', amountFen: 700, customer, batch },
      { id: line(3), kind: 'visit', visit: 'purchase', amountFen: 900, customer: null, batch },
    ];
    const facts = lines.map((one) => this.#make(device, { ...one, at }));
    const said = { kind: 'import', batch, source: 'till.csv', customers: 1, visits: 2 };
    const imported: Device = { ...device, book: [] };
    const tables = this.#rules.add(imported, [...facts, this.#make(device, said)]);
    this.#take(device, { tables, from: device });
  }

  #make(device: Device, payload: Made): Fact {
    device.clock = this.#rules.tick(device.clock, this.#nowMs + device.skewMs);
    device.made++;
    const id = payload.id ?? this.#rules.newId(device, () => this.#randomId());
    const at = {
      day: dayFromNumber(20_000 + Math.floor((this.#nowMs - START_MS) / DAY_MS)),
      minute: 600,
      zone: 480,
    };
    const envelope = { ...device.clock, id, device: device.name, v: 1, at, customer: null };
    const fact = { batch: null, ...envelope, ...payload, id } as unknown as Fact;
    this.#made.set(this.#made.has(id) && payload.id === undefined ? this.#randomId() : id, fact);
    return fact;
  }

  #randomId(): string {
    const word = () => this.#chance.next().toString(16).padStart(8, '0');
    return word() + word() + word() + word();
  }

  #add(device: Device, facts: readonly Fact[]): void {
    device.book = this.#rules.add(device, facts);
  }

  #write(device: Device, partial: boolean): File {
    const since = partial ? this.#nowMs - this.#chance.below(20) * DAY_MS : null;
    return { tables: this.#rules.write(device, since), from: { ...device } };
  }

  #read(device: Device, file: File): void {
    this.#take(device, file);
    const before = digest(device.book);
    this.#take(device, file);
    if (digest(device.book) !== before) this.#failure ??= 'the same file twice changed something';
  }

  #take(device: Device, file: File): void {
    device.book = this.#rules.merge(device, file, this.#nowMs + device.skewMs);
    device.clock = this.#rules.observe(device.clock, stampOf(file.tables));
  }

  /** A phone copied with all its apps: both go on under one name. */
  #clone(device: Device): void {
    const onto = this.#chance.pick(this.#devices.filter((other) => other !== device));
    // What only the other phone knew is saved to a file first, as nobody gives a phone away unsaved.
    this.#files.push(this.#write(onto, false));
    Object.assign(onto, device);
  }

  /** A lost phone: a new one reads a file, perhaps an old one. The last file of the old phone still lies somewhere. */
  #restore(device: Device): void {
    this.#files.push(this.#write(device, false));
    Object.assign(device, this.#fresh(3 + this.#chance.below(1000)));
    this.#take(device, this.#chance.pick(this.#files));
  }

  #fresh(number: number): Device {
    const name = number.toString(16).padStart(16, '0');
    return { name, clock: { l: 0, c: 0 }, skewMs: 0, book: [], made: 0 };
  }

  /** Everybody hands everything to everybody, in any order. */
  #settle(): Failure {
    for (const device of this.#devices) this.#files.push(this.#write(device, false));
    const everywhere = new Set(this.#files.flatMap((file) => idsOf(file.tables)));
    for (const device of this.#devices) {
      // One after the other is what the acts did; here they come in one heap, doubles and all.
      const all = this.#files.sort(() => this.#chance.unit() - 0.5);
      this.#read(device, { tables: all.flatMap(({ tables }) => tables), from: device });
    }
    const [first, ...rest] = this.#devices.map((device) => this.#rules.state(device.book));
    for (const device of this.#devices) {
      const ids = idsOf(device.book);
      if (new Set(ids).size !== ids.length) return 'a fact stands twice';
      if (this.#lacks(device, everywhere)) return 'a fact that exists somewhere is lost';
      if (ids.length !== this.#made.size) return 'not every fact that was made is there';
    }
    if (this.#failure) return this.#failure;
    if (rest.some((state) => !equal(state, first!))) return 'two devices show different books';
    if (rest.length && listed(this.#devices[0]!).join() !== listed(this.#devices[1]!).join())
      return 'two devices hold different facts';
    const facts = factsOf(this.#devices[0]!.book);
    if (!equal(first!, oracle([...this.#newest(facts)])))
      return 'the book is not what its facts say';
    return this.#unchanged(facts);
  }

  #lacks(device: Device, ids: ReadonlySet<string>): boolean {
    const there = new Set(idsOf(device.book));
    return [...ids].some((id) => !there.has(id));
  }

  /** The facts as they were made, the newest copy of each: what the oracle goes by is not what the devices kept. */
  #newest(facts: readonly Fact[]): Iterable<Fact> {
    const stamps = new Map(facts.map((fact) => [fact.id as string, fact]));
    return [...this.#made.values()].map((fact) => {
      const { l, c, device } = stamps.get(fact.id)!;
      return { ...fact, l, c, device };
    });
  }

  /** No payload was altered on its way but that of the erased, of whom nothing is left. */
  #unchanged(facts: readonly Fact[]): Failure {
    const erased = new Set<string>(facts.flatMap((f) => (f.kind === 'erase' ? [f.customer] : [])));
    for (const fact of facts) {
      const text = JSON.stringify(fact);
      if (fact.customer && erased.has(fact.customer)) {
        if (/secret|said something|much/.test(text)) return 'somebody erased is still known';
        continue;
      }
      const { l, c, device } = fact;
      const made = { ...this.#made.get(fact.id)!, l, c, device };
      if (!equal(fact, made)) return 'a fact was altered on its way';
    }
    return null;
  }
}

type Made = { readonly kind: string; readonly id?: string } & Readonly<Record<string, unknown>>;

const idsOf = (tables: Tables): string[] =>
  tables.flatMap((table) =>
    Array.from({ length: table.n }, (_, i) => idFromBytes(table.id, i * 16)),
  );

/** Equal for equal sets of facts, in whatever order they lie. */
function digest(tables: Tables): string {
  let facts = 0;
  let sum = 0;
  for (const table of tables) {
    facts += table.n;
    for (let i = 0; i < table.n; i++) {
      let hash = (table.l[i]! % 1e9) * 31 + table.c[i]!;
      for (let k = 0; k < 16; k++) hash = Math.imul(hash ^ table.id[i * 16 + k]!, 0x01000193);
      sum += (hash >>> 0) + (table.text?.[i]?.length ?? 0);
    }
  }
  return `${facts} ${sum}`;
}

const listed = (device: Device): string[] =>
  factsOf(device.book)
    .map((fact) => JSON.stringify(sortedDeep(fact)))
    .sort();

const equal = (a: object, b: object): boolean =>
  JSON.stringify(sortedDeep(a)) === JSON.stringify(sortedDeep(b));

function sortedDeep(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedDeep);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, sortedDeep(one)]));
}
