/** What the book knows already, arranged so that rows of a file can be recognised. */
import { ACCOUNTS, type Account } from '../../domain/facts/fact';
import { phoneKey } from '../../domain/customers/phone';
import { readCustomerFields, type CustomerFields } from '../../domain/customers/customer';
import { idFromBytes, type CustomerId } from '../../domain/shared/id';
import { rootsById } from '../../merge/fold/aliases';
import { deadFacts, type Dead } from '../../merge/fold/dead';
import { forEachEdit } from '../../merge/fold/fields';
import { foldBook } from '../../merge/fold/fold';
import { forEachLive } from '../../merge/fold/live-rows';
import type { FactColumns } from '../../merge/packs/pack';
import type { CustomerKey } from '../../files/csv/draft';

export interface KnownCustomer {
  readonly id: CustomerId;
  readonly fields: CustomerFields;
  /** The accounts in which anything was ever booked for her that still counts, be it all spent. */
  readonly accounts: Set<string>;
}

/** A customer recognised, and by what; a name may be somebody else's too. */
export interface Recognised {
  readonly who: KnownCustomer;
  readonly byNameAlone: boolean;
}

export class KnownBook {
  readonly #byId = new Map<string, KnownCustomer>();
  readonly #byKey = new Map<string, KnownCustomer | 'several'>();
  /** Minutes of the visits with the same customer, day, amount and kind; each can be met once. */
  readonly #visits = new Map<string, number[]>();
  readonly #visitIds = new Set<string>();
  readonly #tables: readonly FactColumns[];
  readonly #dead: Dead;
  /** As Book.places, and who stands there. */
  readonly #places: readonly Int32Array[];
  readonly #known: readonly KnownCustomer[];
  /** The id that counts, for the other ids of those who have several. */
  readonly #roots: ReadonlyMap<string, CustomerId>;

  constructor(tables: readonly FactColumns[]) {
    this.#tables = tables;
    const book = foldBook(tables);
    this.#dead = deadFacts(tables);
    this.#places = book.places;
    this.#roots = rootsById(book.people);
    this.#known = book.fields.map((fields, i) => ({
      id: idFromBytes(book.ids, i * 16) as CustomerId,
      fields,
      accounts: new Set<string>(),
    }));
    for (const known of this.#known) {
      this.#byId.set(known.id, known);
      this.#learnKeys(known.fields, known);
    }
    this.#learnAccounts();
    if (book.people.length) this.#learnOtherEntries();
  }

  /** Who was joined of several entries is known by what each of them was called: a bill still names the payer as before. */
  #learnOtherEntries(): void {
    const several = new Set(this.#roots.values());
    forEachEdit(this.#tables, 'edit', this.#dead, (edit, table, row, t) => {
      const known = this.#personAt(t, table.customer[row]!);
      if (known && several.has(known.id)) this.#learnKeys(readCustomerFields(edit), known);
    });
  }

  #learnKeys(
    { number = '', phone = '', name = '', wechat = '' }: CustomerFields,
    known: KnownCustomer,
  ): void {
    this.#learn('number', number, known);
    this.#learn('phone', phoneKey(phone), known);
    this.#learn('name', name.trim(), known);
    this.#learn('wechat', wechat.trim(), known);
  }

  #learn(by: CustomerKey['by'] | 'wechat', value: string, known: KnownCustomer): void {
    if (!value) return;
    const key = `${by}:${value}`;
    const before = this.#byKey.get(key);
    this.#byKey.set(key, before && before !== known ? 'several' : known);
  }

  /** Nobody is known: nothing need be compared. */
  get isEmpty(): boolean {
    return this.#byId.size === 0;
  }

  withId(id: CustomerId): KnownCustomer | null {
    return this.#byId.get(this.#roots.get(id) ?? id) ?? null;
  }

  /** The customer of this key; null if there is none, or several share it and nobody can say which. */
  customer(key: CustomerKey, fields: CustomerFields): Recognised | null {
    const keys = [
      [key.by, key.value],
      ['phone', phoneKey(fields.phone ?? '')],
      ['name', (fields.name ?? '').trim()],
      // A bill calls its payers what they call themselves.
      ['wechat', (fields.wechat ?? fields.name ?? '').trim()],
    ] as const;
    for (const [by, value] of keys) {
      const found = this.#byKey.get(`${by}:${value}`);
      if (!found || found === 'several') continue;
      // Her number is hers, though another entry of hers has another.
      if (by === 'number' || !contradicts(found.fields, fields))
        return { who: found, byNameAlone: by === 'name' || by === 'wechat' };
    }
    return null;
  }

  /** Reads the visits between two days, before any of them is asked for. */
  learnVisits(firstDay: number, lastDay: number, withIds: boolean): void {
    this.#visits.clear();
    this.#visitIds.clear();
    forEachLive(this.#tables, 'visit', this.#dead, (table, row, t) => {
      const day = table.day[row]!;
      if (day < firstDay || day > lastDay) return;
      if (withIds) this.#visitIds.add(idFromBytes(table.id, row * 16));
      const who = this.#personAt(t, table.customer[row]!)?.id ?? '';
      const refund = table.codes[table.code[row]!] === 'refund';
      const key = visitKey(who, day, table.amount[row]!, refund);
      const minutes = this.#visits.get(key);
      if (minutes) minutes.push(table.minute[row]!);
      else this.#visits.set(key, [table.minute[row]!]);
    });
  }

  /** Who stands behind customer number 1, 2 … of table t; undefined for number 0, which is nobody. */
  #personAt(t: number, number: number): KnownCustomer | undefined {
    return number ? this.#known[this.#places[t]![number - 1]!] : undefined;
  }

  /** Whether any visit was learnt: else none can be met. */
  get hasVisits(): boolean {
    return this.#visits.size > 0;
  }

  /** Whether the visit of this id counts in the book, or was asked for before: a payment may stand in a file twice. */
  meetId(id: string): boolean {
    const there = this.#visitIds.has(id);
    this.#visitIds.add(id);
    return there;
  }

  /** Whether the book has this visit already; the one met is used up, so that two equal sales stay two. */
  meetVisit(who: string, day: number, amountFen: number, refund: boolean, minute: number): boolean {
    const minutes = this.#visits.get(visitKey(who, day, amountFen, refund));
    if (!minutes) return false;
    const exact = minutes.indexOf(minute);
    const at = exact >= 0 ? exact : minutes.findIndex((one) => one < 0 || minute < 0);
    if (at < 0) return false;
    minutes.splice(at, 1);
    return true;
  }

  #learnAccounts(): void {
    const accounts = this.#tables.map(({ codes }) => codes.map(accountOf));
    forEachLive(this.#tables, 'entry', this.#dead, (table, row, t) => {
      const account = accounts[t]![table.code[row]!];
      if (account) this.#personAt(t, table.customer[row]!)?.accounts.add(account);
    });
  }
}

/** The account of "points/earn"; undefined for one this app does not know. */
const accountOf = (code: string): Account | undefined =>
  ACCOUNTS.find((account) => code.startsWith(`${account}/`));

const visitKey = (who: string, day: number, amountFen: number, refund: boolean): string =>
  `${who}|${day}|${amountFen}|${refund ? 1 : 0}`;

/** The same name with another phone or number is another person; the same number is the same person, whatever her phone. */
function contradicts(known: CustomerFields, told: CustomerFields): boolean {
  const differ = (a: string, b: string) => a !== '' && b !== '' && a !== b;
  const [a, b] = [known.number ?? '', told.number ?? ''];
  if (a !== '' && b !== '') return a !== b;
  return differ(phoneKey(known.phone ?? ''), phoneKey(told.phone ?? ''));
}
