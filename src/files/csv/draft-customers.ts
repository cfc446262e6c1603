/** Gathers the customers of a table, each once: by number, else by phone, else by name. */
import type { CustomerFields } from '../../domain/customers/customer';
import { phoneKey, readPhone } from '../../domain/customers/phone';
import type { DraftCustomer } from './draft';
import { plainHeader } from './field-headers';
import { kept } from './kept';
import type { ImportField, Mapping } from './mapping';
import { readBirthday } from './read-birthday';
import { isNobody } from './read-words';

type Cells = readonly string[];
type Writable = { -readonly [F in keyof CustomerFields]: CustomerFields[F] };
interface Phone {
  readonly text: string;
  readonly key: string;
}

/** No customer in the row: a walk-in, if it is a visit. */
export const NOBODY = -1;
export const PHONE_DAMAGED = -2;

const TAG_MARKS = /[,，;；、|/]/;

export class DraftCustomers {
  readonly list: (DraftCustomer & { readonly fields: Writable })[] = [];
  private readonly columns: Mapping['columns'];
  private readonly lastName: number;
  private readonly birthdayType: number;
  private readonly keys = {
    number: new Map<string, number>(),
    phone: new Map<string, number>(),
    name: new Map<string, number>(),
  };
  /** Phones as read, by cell text: the same few appear on line after line. */
  private readonly phones = new Map<string, Phone | null>();
  private readonly nobodies = new Map<string, boolean>();

  constructor(headers: readonly string[], columns: Mapping['columns']) {
    this.columns = columns;
    const plain = headers.map(plainHeader);
    const firstName = columns.name !== undefined && plain[columns.name] === 'firstname';
    this.lastName = firstName ? plain.indexOf('lastname') : -1;
    this.birthdayType = plain.indexOf('生日类型');
  }

  /**
   * Index of the row's customer (made if new, completed if known), NOBODY, or PHONE_DAMAGED. A visit's row may say
   * "散客" for nobody; a note there belongs to the visit.
   */
  find(cells: Cells, line: number, isVisit: boolean): number {
    const phone = this.phoneOf(this.cell(cells, 'phone'));
    if (phone === null) return PHONE_DAMAGED;
    const number = this.cell(cells, 'customer').replace(/^(\d+)\.0+$/, '$1');
    const name = this.nameOf(cells);
    const by = number !== '' ? 'number' : phone.key !== '' ? 'phone' : 'name';
    const called =
      by === 'name' ? this.named(name, isVisit) || this.cell(cells, 'wechat') || phone.text : '';
    const value = by === 'number' ? number : by === 'phone' ? phone.key : called;
    if (value === '') return NOBODY;
    const known = this.keys[by].get(value);
    const index = known ?? this.list.length;
    if (known === undefined) {
      this.keys[by].set(value, index);
      this.list.push({ key: { by, value }, fields: {}, line });
    }
    const fields = this.list[index]?.fields;
    if (!fields) return index;
    if (number) fields.number ??= number;
    if (phone.text) fields.phone ??= phone.text;
    if (fields.name === undefined && this.named(name, isVisit)) fields.name = name;
    this.complete(fields, cells, isVisit);
    return index;
  }

  /** Gives those without a name what the vendor would call them: their number or phone. */
  finish(): readonly DraftCustomer[] {
    for (const { fields, key } of this.list) {
      fields.name ??= fields.wechat ?? fields.number ?? fields.phone ?? key.value;
    }
    return this.list;
  }

  private complete(fields: Writable, cells: Cells, isVisit: boolean): void {
    for (const field of ['wechat', 'area'] as const) {
      const text = this.cell(cells, field);
      if (text) fields[field] ??= text;
    }
    const tags = this.cell(cells, 'tags');
    if (tags) fields.tags ??= [...new Set(tags.split(TAG_MARKS).map(trim).filter(Boolean))];
    const gender = this.cell(cells, 'gender');
    if (gender) fields.gender ??= readGender(gender);
    const note = isVisit ? '' : this.cell(cells, 'note');
    if (note) fields.note ??= note;
    const birthday = this.cell(cells, 'birthday');
    if (birthday && fields.birthday === undefined) this.setBirthday(fields, cells, birthday);
  }

  private setBirthday(fields: Writable, cells: Cells, text: string): void {
    const type = trim(cells[this.birthdayType] ?? '');
    const birthday = readBirthday(text, type === '0' || /^(?:农历|阴历)/.test(type));
    fields.birthday = birthday ?? '';
    // What we cannot read the vendor still can.
    if (birthday === null) fields.note = fields.note ? `${fields.note}\n${text}` : text;
  }

  private phoneOf(cell: string): Phone | null {
    if (cell === '') return NO_PHONE;
    return kept(this.phones, cell, () => {
      const read = readPhone(cell);
      if (!read.ok) return null;
      return { text: /\d/.test(read.value) ? read.value : '', key: phoneKey(read.value) };
    });
  }

  /** The name, or '' where a visit's name means nobody. */
  private named(name: string, isVisit: boolean): string {
    return name !== '' && isVisit && kept(this.nobodies, name, () => isNobody(name)) ? '' : name;
  }

  private nameOf(cells: Cells): string {
    const first = this.cell(cells, 'name');
    const last = this.lastName < 0 ? '' : trim(cells[this.lastName] ?? '');
    return last === '' ? first : `${first} ${last}`.trim();
  }

  private cell(cells: Cells, field: ImportField): string {
    const column = this.columns[field];
    return column === undefined ? '' : trim(cells[column] ?? '');
  }
}

const NO_PHONE: Phone = { text: '', key: '' };

function readGender(text: string): '' | 'female' | 'male' {
  const plain = text.normalize('NFKC').toLowerCase();
  if (/^(?:女|0|f)/.test(plain)) return 'female';
  return /^(?:男|1|m)/.test(plain) ? 'male' : '';
}

const trim = (text: string): string => text.trim();
