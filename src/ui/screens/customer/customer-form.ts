/** The edit form of a customer: from her fields to boxes, and from boxes to the fields that really changed. */
import type { Customer, CustomerFields } from '../../../domain/customers/customer';
import type { CustomerId } from '../../../domain/shared/id';
import { tagsIn } from '../../../domain/customers/tags';
import { fail, ok, type Result } from '../../../domain/shared/result';
import { birthdayBoxes, birthdayText, type BirthdayBoxes, type BirthdayProblem } from './birthday';

export interface CustomerForm {
  name: string;
  phone: string;
  wechat: string;
  number: string;
  tags: readonly string[];
  /** Tags being typed, not yet taken over. */
  newTags: string;
  seat: string;
  area: string;
  birthday: BirthdayBoxes;
  gender: Customer['gender'];
  note: string;
  reach: Customer['reach'];
  /** As consent.ts spells it. */
  consent: string;
  /** As it is stored, with the name to show. */
  referrer: { readonly id: CustomerId; readonly name: string } | null;
}

export type CustomerFormProblem = 'name-missing' | BirthdayProblem;

export const formOf = (customer: Omit<Customer, 'id'>, referrerName = ''): CustomerForm => ({
  name: customer.name,
  phone: customer.phone,
  wechat: customer.wechat,
  number: customer.number,
  tags: customer.tags,
  newTags: '',
  seat: customer.seat,
  area: customer.area,
  birthday: birthdayBoxes(customer.birthday),
  gender: customer.gender,
  note: customer.note,
  reach: customer.reach,
  consent: customer.consent,
  referrer: customer.referrer === '' ? null : { id: customer.referrer, name: referrerName },
});

/** The tags with the typed ones behind them; doubles and known ones left out. */
export const withTyped = (tags: readonly string[], typed: string): readonly string[] => [
  ...new Set([...tags, ...tagsIn(typed)]),
];

export const toggled = (tags: readonly string[], tag: string): readonly string[] =>
  tags.includes(tag) ? tags.filter((one) => one !== tag) : [...tags, tag];

/** The fields that differ from `before`, trimmed; an empty object when nothing changed. A name is required. */
export function changedFields(
  form: CustomerForm,
  before: Omit<Customer, 'id'>,
): Result<CustomerFields, CustomerFormProblem> {
  const name = form.name.trim();
  if (name === '') return fail('name-missing');
  const birthday = birthdayText(form.birthday);
  if (!birthday.ok) return birthday;
  const after = {
    name,
    phone: form.phone.trim(),
    wechat: form.wechat.trim(),
    number: form.number.trim(),
    tags: withTyped(form.tags, form.newTags),
    seat: form.seat.trim(),
    area: form.area.trim(),
    birthday: birthday.value,
    gender: form.gender,
    note: form.note.trim(),
    reach: form.reach,
    consent: form.consent,
    referrer: form.referrer?.id ?? '',
  };
  const changed = Object.entries(after).filter(
    ([field, value]) =>
      JSON.stringify(value) !== JSON.stringify(before[field as keyof typeof after]),
  );
  return ok(Object.fromEntries(changed));
}

/** A form kept through a reload, or null where the kept text is not one. Missing boxes are filled from `blank`. */
export function formFromDraft(kept: unknown, blank: CustomerForm): CustomerForm | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const draft = kept as Partial<CustomerForm>;
  const fits = (Object.keys(blank) as (keyof CustomerForm)[]).every(
    (box) => draft[box] === undefined || typeof draft[box] === typeof blank[box],
  );
  return fits && Array.isArray(draft.tags ?? []) ? { ...blank, ...draft } : null;
}
