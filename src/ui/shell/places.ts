/** The five places of the bottom bar, and which of them (and which title) belongs to an address. */
import type { IconName } from '../components/icon-paths';

export interface Place {
  readonly id: 'today' | 'customers' | 'record' | 'insights' | 'hand' | 'more';
  readonly href: string;
  readonly icon: IconName;
}

export const PLACES: readonly Place[] = [
  { id: 'today', href: '#/today', icon: 'today' },
  { id: 'customers', href: '#/customers', icon: 'customers' },
  { id: 'record', href: '#/record', icon: 'record' },
  { id: 'insights', href: '#/insights', icon: 'insights' },
  { id: 'more', href: '#/more', icon: 'more' },
];

const TITLES = {
  today: 'today',
  customers: 'customers',
  record: 'record',
  insights: 'insights',
  'insights/warnings': 'warnings',
  'insights/segments': 'segments',
  import: 'imports',
  files: 'files',
  health: 'health',
  settings: 'settings',
  'settings/people': 'settings',
  more: 'more',
} as const;

export type TitleName = (typeof TITLES)[keyof typeof TITLES] | 'card' | 'notFound';

/** The name of the page at a path such as "/customers/1f…": a key of the shell's messages. */
export function titleOf(path: string): TitleName {
  const name = path.replace(/^\/|\/$/g, '') || 'today';
  if (name.startsWith('customers/')) return 'card';
  if (name.startsWith('segments/')) return 'segments';
  return Object.hasOwn(TITLES, name) ? TITLES[name as keyof typeof TITLES] : 'notFound';
}

/** The place a path belongs to: a group to Insights, what is listed under More to More. */
export function placeOf(path: string): Place['id'] {
  const first = path.split('/')[1] ?? '';
  if (first === '') return 'today';
  if (first === 'segments') return 'insights';
  return PLACES.find((place) => place.id === first)?.id ?? 'more';
}
