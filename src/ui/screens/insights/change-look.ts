/** How each kind of change looks: amber asks for a look, green is good, the rest is plain. */
import type { ChangeType } from '../../../domain/rhythm/changes/change';
import type { IconName } from '../../components/icon-paths';

export const CHANGE_LOOKS: Readonly<
  Record<ChangeType, { readonly tone: 'amber' | 'green' | 'pond'; readonly icon: IconName }>
> = {
  late: { tone: 'amber', icon: 'later' },
  comingLess: { tone: 'amber', icon: 'down' },
  spendingLess: { tone: 'amber', icon: 'down' },
  comingMore: { tone: 'green', icon: 'repeat' },
  spendingMore: { tone: 'green', icon: 'repeat' },
  product: { tone: 'pond', icon: 'fish' },
  seat: { tone: 'pond', icon: 'tag' },
  silent: { tone: 'amber', icon: 'later' },
  cameBack: { tone: 'green', icon: 'restore' },
  referred: { tone: 'green', icon: 'addCustomer' },
};
