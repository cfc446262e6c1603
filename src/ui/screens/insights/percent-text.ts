/** A share in words of the language: "50%", "under 1%". */
import type { Messages } from '../../i18n/zh';
import { percentOf } from './segment-shares';

export function percentText(
  share: number,
  words: Pick<Messages['insights']['shares'], 'under' | 'over'>,
): string {
  const { type, percent } = percentOf(share);
  if (type === 'under') return words.under(percent);
  return type === 'over' ? words.over(percent) : `${percent}%`;
}
