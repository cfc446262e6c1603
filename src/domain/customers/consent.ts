/** What a customer allowed: being written down and told of offers, and how she wants to be reached. */
import { parseDay, type Day } from '../shared/day';

export const CONSENT_WAYS = ['spoken', 'paper', 'wechat'] as const;
export type ConsentWay = (typeof CONSENT_WAYS)[number];

/** Not asked; she said no; or how and when she agreed. */
export type Consent = null | 'no' | { readonly way: ConsentWay; readonly day: Day };

/** How she wants to be reached; `never` is not to be disturbed. */
export const REACHES = ['phone', 'wechat', 'inPerson', 'never'] as const;
export type Reach = (typeof REACHES)[number];

/** Of the field's text "paper:2026-11-22", way paper on that day; what is no consent counts as not asked. */
export function consentOf(text: string): Consent {
  if (text === 'no') return 'no';
  const [way, on = ''] = text.split(':');
  const day = parseDay(on);
  return day && CONSENT_WAYS.some((one) => one === way) ? { way: way as ConsentWay, day } : null;
}

export const consentText = (consent: Consent): string =>
  consent === null ? '' : consent === 'no' ? 'no' : `${consent.way}:${consent.day}`;

/** Where the app offers to call or to write, and nowhere else: no number for whom nobody should call. */
export interface Reachable {
  readonly phone: string;
  /** She does not want to be called or written to. */
  readonly quiet: boolean;
}

/** `fields`: of a customer, as far as they are known. */
export function reachableOf(fields: {
  readonly phone?: string;
  readonly reach?: '' | Reach;
  readonly consent?: string;
}): Reachable {
  const { phone = '', reach, consent } = fields;
  const quiet = reach === 'never' || consent === 'no';
  return { phone: quiet ? '' : phone, quiet };
}
