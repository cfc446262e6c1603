/** Which screen stands at which address. Only Today comes with the first load; the others are fetched when first asked for. */
import type { Component } from 'svelte';
import type { RouteDefinition } from 'svelte-spa-router';
import { wrap } from 'svelte-spa-router/wrap';
import TodayScreen from './screens/today/TodayScreen.svelte';

const screens = import.meta.glob<{ default: Component<never> }>('./{screens/*,shell}/*.svelte');
const later = (path: string) => wrap({ asyncComponent: screens[path] as never });

/** On a laptop a list and one of its customers stand side by side, so both addresses are one screen. */
const customers = later('./screens/customers/CustomersScreen.svelte');

export const routes: RouteDefinition = {
  '/': TodayScreen,
  '/today': TodayScreen,
  '/customers/:id?': customers,
  '/record': later('./screens/record/RecordScreen.svelte'),
  '/insights/:part?': later('./screens/insights/InsightsScreen.svelte'),
  '/import': later('./screens/import/ImportScreen.svelte'),
  '/files': later('./screens/files/FilesScreen.svelte'),
  '/settings': later('./screens/settings/SettingsScreen.svelte'),
  '/more': later('./screens/more/MoreScreen.svelte'),
  '*': later('./shell/NotFound.svelte'),
};
