/** What the one search box says about somebody who is not in the book yet. */
import type { CustomerFields } from '../../../domain/customers/customer';

export type NewCustomerFields = CustomerFields & { readonly name: string };

/** A run of digits long enough to be a phone number, written with or without spaces and dashes. */
const PHONE = /\+?\d[\d\s-]{5,}\d/;

/** "老王 138 0013 8000" is 老王 with that phone; a phone alone is also the name; null for an empty box. */
export function newCustomerFrom(text: string): NewCustomerFields | null {
  const typed = text.trim().replace(/\s+/g, ' ');
  if (typed === '') return null;
  const phone = PHONE.exec(typed)?.[0].trim();
  if (phone === undefined) return { name: typed };
  const name = typed.replace(phone, '').trim();
  return { name: name || phone, phone };
}
