/** What one line of the timeline says. */
import type { TimelineItem } from '../../../app/queries/timeline';
import type { Day } from '../../../domain/shared/day';
import { count, points, shortDay, yuan } from '../../i18n/format';
import { m } from '../../i18n/messages.svelte';
import { touchText } from '../contacts/talk-text';
import { fieldName, fieldValue } from './change-text';

export interface LineWords {
  readonly text: string;
  /** A second, quieter line; "" if there is nothing more to say. */
  readonly more: string;
  readonly figure: string;
}

/** Items, points and note go into the second line; stored value and tab are money, times cards and points are counted. */
export function lineWords(item: TimelineItem, today: Day): LineWords {
  const words = m().card;
  switch (item.type) {
    case 'visit':
      return {
        text: words.visit[item.visit],
        more: said(
          ...item.items.map((line) => line.product),
          item.seat && words.seat(item.seat),
          item.points === 0 ? '' : signed(item.points, points),
          item.note,
          item.imported ? words.imported : '',
        ),
        figure: yuan(item.amountFen),
      };
    case 'entry':
      return {
        text:
          item.account === 'points'
            ? words.entry[item.reason]
            : item.reason === 'opening'
              ? words.opening[item.account]
              : words.otherAccount[item.account],
        more: item.note,
        figure: signed(
          item.amount,
          item.account === 'points' ? points : item.account === 'times' ? count : yuan,
        ),
      };
    case 'contact':
      return {
        text: touchText(item),
        more: said(
          item.followUp ? m().contacts.followUpOn(shortDay(item.followUp, today)) : '',
          item.note,
        ),
        figure: '',
      };
    case 'feedback':
      return { text: m().contacts.feedback[item.feedback], more: item.note, figure: '' };
    case 'join':
      return { text: words.joined, more: item.names.filter(Boolean).join(' + '), figure: '' };
    case 'edit':
      return {
        text: words.edited,
        more: item.changes
          .map(({ field, before, after }) =>
            words.change(
              fieldName(field),
              fieldValue(field, before, today),
              fieldValue(field, after, today),
            ),
          )
          .join(' · '),
        figure: '',
      };
  }
}

const said = (...parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join(' · ');

const signed = (amount: number, text: (amount: number) => string): string =>
  amount > 0 ? `+${text(amount)}` : text(amount);
