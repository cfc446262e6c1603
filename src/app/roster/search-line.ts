/** One line of text per customer in which a keystroke looks for what was typed: big strings are searched many times faster than objects. */
import type { CustomerFields } from '../../domain/customers/customer';

/** Between the parts of a line; nobody types it. */
const PART = '\u0001';

/** Name, initials, phone digits, WeChat, number and tags, lower case; no line end inside. */
export function searchLine(fields: CustomerFields, initials: string): string {
  const digits = (fields.phone ?? '').replace(/\D/g, '');
  const parts = [
    fields.name ?? '',
    initials,
    digits,
    fields.wechat ?? '',
    fields.number ?? '',
    ...(fields.tags ?? []),
    fields.seat ?? '',
  ];
  return parts.join(PART).toLowerCase().replaceAll('\n', ' ');
}

/** What was typed, as it stands in a line: spaces at the ends off, lower case; digits of a phone without their spaces and dashes. */
export function searchText(typed: string): string {
  const text = typed.trim().toLowerCase();
  return /^[\d\s+()-]+$/.test(text) ? text.replace(/\D/g, '') : text;
}
