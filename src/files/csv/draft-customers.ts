/** Gathers the customers of a table, each once: by number, else by phone, else by name. */
import type { CustomerFields } from '../../domain/customers/customer';
import { phoneKey, readPhone } from '../../domain/customers/phone';
import { tagsIn } from '../../domain/customers/tags';
import type { DayNumber } from '../../domain/shared/day';
import type { DraftCustomer } from './draft';
import type { FieldWords } from './field-words';
import { readBirthday } from './read-birthday';
import { isNobody } from './read-words';
import { PerWord, type Words } from './words';

type Writable = { -readonly [F in keyof CustomerFields]: CustomerFields[F] };
interface Phone {
  readonly text: string;
  readonly key: string;
}

/** No customer in the row: a walk-in, if it is a visit. */
export const NOBODY = -1;
export const PHONE_DAMAGED = -2;

/** What a row may add to a customer who is known already. */
const COMPLETED = ['wechat', 'area', 'tags', 'gender', 'note', 'birthday'] as const;

export class DraftCustomers {
  readonly list: (DraftCustomer & { readonly fields: Writable; isNameless: boolean })[] = [];
  private readonly words: FieldWords;
  private readonly today: DayNumber;
  private readonly phones: PerWord<Phone | null>;
  private readonly numbers: PerWord<string>;
  private readonly nobodies: PerWord<boolean>;
  private readonly completed: readonly (typeof COMPLETED)[number][];
  private readonly keys = {
    number: new Map<string, number>(),
    phone: new Map<string, number>(),
    name: new Map<string, number>(),
  };

  /** Whom a visit's row meant, by its number, phone and name: most rows name somebody for the hundredth time. */
  private readonly met = new Map<number, number>();
  private readonly who: readonly Words[];
  /** False where a row may say more of a customer, or the columns are too many words for one exact number. */
  private readonly remembers: boolean;

  constructor(words: FieldWords, today: DayNumber) {
    const naming = ['customer', 'phone', 'name', 'lastName'] as const;
    this.who = naming.filter((field) => words.has(field)).map((field) => words.of(field));
    this.words = words;
    this.today = today;
    this.phones = new PerWord(words.of('phone'), phoneOf);
    this.numbers = new PerWord(words.of('customer'), (text) => text.replace(/^(\d+)\.0+$/, '$1'));
    this.nobodies = new PerWord(words.of('name'), (name) => name !== '' && isNobody(name));
    this.completed = COMPLETED.filter((field) => words.has(field));
    const combinations = this.who.reduce((product, one) => product * one.words.length, 1);
    this.remembers = this.completed.length === 0 && Number.isSafeInteger(combinations);
  }

  /** As find, for a visit. */
  findVisitor(row: number, line: number): number {
    if (!this.remembers) return this.find(row, line, true);
    let key = 0;
    for (let i = 0; i < this.who.length; i++) {
      const { codes, words } = this.who[i]!;
      key = key * words.length + codes[row]!;
    }
    const met = this.met.get(key);
    if (met !== undefined) return met;
    const found = this.find(row, line, true);
    this.met.set(key, found);
    return found;
  }

  /**
   * Index of the row's customer (made if new, completed if known), NOBODY, or PHONE_DAMAGED. A visit's row may say
   * "散客" for nobody; a note there belongs to the visit.
   */
  find(row: number, line: number, isVisit: boolean): number {
    const phone = this.phones.at(row);
    if (phone === null) return PHONE_DAMAGED;
    const number = this.numbers.at(row);
    const by = number !== '' ? 'number' : phone.key !== '' ? 'phone' : 'name';
    const value = by === 'number' ? number : by === 'phone' ? phone.key : this.called(row, isVisit);
    if (value === '') return NOBODY;
    const known = this.keys[by].get(value);
    const index = known ?? this.list.length;
    if (known === undefined) {
      this.keys[by].set(value, index);
      this.list.push({ key: { by, value }, fields: {}, isNameless: false, line });
    }
    const { fields } = this.list[index]!;
    if (number) fields.number ??= number;
    if (phone.text) fields.phone ??= phone.text;
    if (fields.name === undefined) {
      const name = this.nameOf(row, isVisit);
      if (name !== '') fields.name = name;
    }
    for (const field of this.completed) this.complete(fields, field, row, isVisit);
    return index;
  }

  /** Gives those without a name what the vendor would call them: their number or phone. */
  finish(): readonly DraftCustomer[] {
    for (const one of this.list) {
      const { fields, key } = one;
      one.isNameless = fields.name === undefined;
      fields.name ??= fields.wechat ?? fields.number ?? fields.phone ?? key.value;
    }
    return this.list;
  }

  /** How a customer without number and phone is told apart. */
  private called(row: number, isVisit: boolean): string {
    return (
      this.nameOf(row, isVisit) || this.words.at('wechat', row) || (this.phones.at(row)?.text ?? '')
    );
  }

  /** The name, or '' where a visit's name means nobody. */
  private nameOf(row: number, isVisit: boolean): string {
    const first = this.words.at('name', row);
    const last = this.words.at('lastName', row);
    if (last !== '') return `${first} ${last}`.trim();
    return isVisit && this.nobodies.at(row) ? '' : first;
  }

  private complete(
    fields: Writable,
    field: (typeof COMPLETED)[number],
    row: number,
    isVisit: boolean,
  ): void {
    const text = this.words.at(field, row);
    if (text === '' || fields[field] !== undefined) return;
    if (field === 'tags') fields.tags = tagsIn(text);
    else if (field === 'gender') fields.gender = readGender(text);
    else if (field === 'birthday') this.setBirthday(fields, row, text);
    else if (field !== 'note' || !isVisit) fields[field] = text;
  }

  private setBirthday(fields: Writable, row: number, text: string): void {
    const type = this.words.at('birthdayType', row);
    const isLunar = type === '0' || /^(?:农历|阴历)/.test(type);
    const birthday = readBirthday(text, isLunar, this.today);
    fields.birthday = birthday ?? '';
    // What we cannot read the vendor still can.
    if (birthday === null) fields.note = fields.note ? `${fields.note}\n${text}` : text;
  }
}

function phoneOf(cell: string): Phone | null {
  const read = readPhone(cell);
  if (!read.ok) return null;
  return { text: /\d/.test(read.value) ? read.value : '', key: phoneKey(read.value) };
}

function readGender(text: string): '' | 'female' | 'male' {
  const plain = text.normalize('NFKC').toLowerCase();
  if (/^(?:女|0|f)/.test(plain)) return 'female';
  return /^(?:男|1|m)/.test(plain) ? 'male' : '';
}
