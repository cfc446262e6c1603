/** What a helper reads on a customer's card: when she came last, and what her accounts hold. */
import type { Figures } from '../../../domain/customers/figures';
import { maySee, type Role } from '../../../domain/people/roles';
import type { Day } from '../../../domain/shared/day';
import { count, relativeDayNumber, yuan } from '../../i18n/format';
import { m } from '../../i18n/messages.svelte';

/** Points always; the other accounts where they hold something. */
export function cardLines(
  { lastDay, balances }: Figures,
  role: Role,
  today: Day,
): readonly string[] {
  const words = m().people.helper;
  const { points, stored, times, tab } = balances;
  const came = lastDay === 0 ? words.never : words.lastVisit(relativeDayNumber(lastDay, today));
  const shown = maySee(role, 'lastDay') ? [came] : [];
  if (!maySee(role, 'balances')) return shown;
  return [
    ...shown,
    words.points(count(points)),
    ...(stored === 0 ? [] : [words.stored(yuan(stored))]),
    ...(times === 0 ? [] : [words.times(count(times))]),
    ...(tab === 0 ? [] : [words.tab(yuan(tab))]),
  ];
}
