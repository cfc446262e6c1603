/** Everything the book holds of one customer as plain text, for her to read or to take along. */
import type { CustomerCard } from '../../../app/queries/customer-card';
import { NEW_CUSTOMER, type CustomerField } from '../../../domain/customers/customer';
import type { Day } from '../../../domain/shared/day';
import { clock, count, yuan } from '../../i18n/format';
import { m } from '../../i18n/messages.svelte';
import { fieldName, shownValue } from '../customer/change-text';
import { lineWords } from '../customer/timeline-words';

export type PersonalLine = readonly [name: string, value: string];

/** Her fields, those filled in only. */
export const personalFields = (card: CustomerCard, today: Day): PersonalLine[] =>
  (Object.keys(NEW_CUSTOMER) as CustomerField[]).flatMap((field) => {
    const value = valueOf(card, field, today);
    return value === '' ? [] : [[fieldName(field), value] as const];
  });

function valueOf({ customer, referrer }: CustomerCard, field: CustomerField, today: Day): string {
  if (field === 'referrer') return referrer?.name ?? '';
  if (field === 'archived') return customer.archived ? m().card.yes : '';
  return shownValue(field, customer[field], today);
}

/** Days in full: whoever reads it does so on another day. */
export function personalText(card: CustomerCard, today: Day): string {
  const words = m().privacy;
  const { visits, amountFen } = card.figures;
  const history = [...card.timeline].reverse().map((item) => {
    const { text, more, figure } = lineWords(item, today);
    const struck = 'voided' in item && item.voided ? words.struck : '';
    const time = item.minute === null ? '' : clock(item.minute);
    return [item.day, time, text, figure, more, struck].filter(Boolean).join('  ');
  });
  return [
    words.personalHead(card.customer.name, today),
    ...personalFields(card, today).map(([name, value]) => `${name}: ${value}`),
    words.personalSum(count(visits), yuan(amountFen)),
    '',
    ...history,
    '',
  ].join('\r\n');
}
