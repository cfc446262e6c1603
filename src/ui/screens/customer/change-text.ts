/** A field's value as the vendor reads it, in the timeline and under the name. */
import { shortDay } from '../../i18n/format';
import { m } from '../../i18n/messages.svelte';
import { consentOf, REACHES, type Reach } from '../../../domain/customers/consent';
import { parseDay, type Day } from '../../../domain/shared/day';
import { textOfValue, type FieldValue } from '../../../app/queries/timeline';
import { birthdayBoxes } from './birthday';

/** "8月15日", "1980年5月17日", "农历八月十五"; the text itself where it is no birthday. */
export function birthdayWords(text: string): string {
  const { calendar, year, month, day, leap } = birthdayBoxes(text);
  if (calendar === '') return text;
  if (calendar === 'lunar') return m().card.lunar(Number(month), Number(day), leap);
  return year === ''
    ? m().format.monthDay(Number(month), Number(day))
    : m().format.yearMonthDay(Number(year), Number(month), Number(day));
}

/** The name of a field; an unknown one (from a later version) keeps its own. */
export function fieldName(field: string): string {
  const names: Readonly<Record<string, string>> = m().card.field;
  return names[field] ?? field;
}

const reachWords = (value: string): string =>
  REACHES.some((one) => one === value) ? m().privacy.reach[value as Reach] : value;

/** "2026-11-22, on paper". */
function consentWords(text: string): string {
  const words = m().privacy;
  const consent = consentOf(text);
  if (consent === null) return '';
  return consent === 'no' ? words.refused : words.agreed(words.way[consent.way], consent.day);
}

/** A value as a fact holds it. */
export const shownValue = (field: string, value: FieldValue, today: Day): string =>
  fieldValue(field, textOfValue(value), today);

/** A value before or after an edit, given as text by the timeline. */
export function fieldValue(field: string, value: string, today: Day): string {
  const words = m().card;
  if (value === '') return '';
  if (field === 'birthday') return birthdayWords(value);
  if (field === 'gender' && (value === 'female' || value === 'male'))
    return words.form.gender[value];
  // An id says nothing; the card says who it is.
  if (field === 'referrer') return words.form.referrerNoted;
  if (field === 'archived') return value === 'true' ? words.yes : words.no;
  if ((field === 'purse' || field === 'rivals') && (value === 'yes' || value === 'no'))
    return words[value];
  if (field === 'reach') return reachWords(value);
  if (field === 'consent') return consentWords(value);
  const day = field === 'since' ? parseDay(value) : null;
  return day === null ? value : shortDay(day, today);
}
