/** Which screen a helper sees at which address: his own few, and at every other one that it is the owner's. */
import type { RouteDefinition } from 'svelte-spa-router';
import { maySee, screenOf, type ScreenName } from '../../domain/people/roles';
import { routes } from '../routes';
import type { Place } from '../shell/places';
import HelperCustomers from '../screens/counter/HelperCustomers.svelte';
import HelperHand from '../screens/counter/HelperHand.svelte';
import HelperMore from '../screens/counter/HelperMore.svelte';
import HelperToday from '../screens/counter/HelperToday.svelte';
import OwnersScreen from '../screens/counter/OwnersScreen.svelte';

type Shown = (typeof routes)[keyof typeof routes];

/** Screens made for helpers; where there is none the owner's own is shown. */
const HELPERS: Partial<Record<ScreenName, Shown>> = {
  today: HelperToday,
  customers: HelperCustomers,
  more: HelperMore,
};

/** The owner's addresses, each with what a helper gets there. */
export const helperRoutes: RouteDefinition = {
  '/hand': HelperHand,
  ...Object.fromEntries(
    (Object.entries(routes) as [string, Shown][]).map(([path, own]) => [
      path,
      screenFor(path, own),
    ]),
  ),
};

function screenFor(path: string, own: Shown): Shown {
  const screen = screenOf(path);
  if (screen === null || !maySee('helper', screen)) return OwnersScreen;
  return HELPERS[screen] ?? own;
}

export const HELPER_PLACES: readonly Place[] = [
  { id: 'today', href: '#/today', icon: 'today' },
  { id: 'customers', href: '#/customers', icon: 'customers' },
  { id: 'record', href: '#/record', icon: 'record' },
  { id: 'hand', href: '#/hand', icon: 'forward' },
  { id: 'more', href: '#/more', icon: 'more' },
];
