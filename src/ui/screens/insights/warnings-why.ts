/** How the numbers of warnings are explained. */
import type { WarningsView } from '../../../app/queries/warnings';
import type { Warning } from '../../../domain/rhythm/warning';
import { days } from '../../i18n/format';
import { m } from '../../i18n/messages.svelte';

/** The rule by which somebody stands on a list. */
export function warningsWhy(
  warning: Warning,
  horizonDays: number,
): { readonly title: string; readonly text: string } {
  const { title, warnings } = m().counted;
  const text = warning === 'late' ? warnings.late(days(horizonDays)) : warnings.comingLess;
  return { title, text };
}

/** Who was looked at, and who stands where, as counts. */
export const countedOf = ({ judged, totals, due, waiting, quiet }: WarningsView) => ({
  judged,
  totals,
  due: due.length,
  waiting: waiting.length,
  quiet: quiet.length,
});
