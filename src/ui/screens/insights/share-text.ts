/** What a group brings: its share of all the money, or the money itself while there are too few customers for shares. */
import { FIXED_BELOW } from '../../../domain/segments/fixed-thresholds';
import { yuan } from '../../i18n/format';
import { m } from '../../i18n/messages.svelte';
import { percentText } from './percent-text';

/** Below so many customers one more or less turns every percentage over. */
export const fewForShares = (customers: number): boolean => customers < FIXED_BELOW;

/** "37%" of 1,234 yuan in all, or "¥456" where there are few. Refunds can outweigh money: then the share is none. */
export function shareText(amountFen: number, allFen: number, few: boolean): string {
  if (few) return yuan(amountFen);
  const share = allFen > 0 ? Math.max(0, amountFen) / allFen : 0;
  return percentText(share, m().insights.shares);
}

/** The same as a whole sentence, for whoever listens. */
export const shareSentence = (name: string, people: string, told: string, few: boolean): string =>
  m().insights.shares[few ? 'rowMoney' : 'row'](name, people, told);
