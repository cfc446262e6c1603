/** Which screen stands at which address. Only Today comes with the first load; the others are fetched when first asked for. */
import type { Component } from 'svelte';
import type { AsyncSvelteComponent, RouteDefinition } from 'svelte-spa-router';
import { wrap } from 'svelte-spa-router/wrap';
import { withWords } from './i18n/messages.svelte';
import TodayScreen from './screens/today/TodayScreen.svelte';

/** Screens differ in their props; the router hands each what its own address says. */
type Load = () => Promise<{ default: Component<never> }>;
const later = (load: Load) =>
  wrap({ asyncComponent: (() => withWords(load())) as unknown as AsyncSvelteComponent });

/** On a laptop a list and one of its customers stand side by side, so both addresses are one screen. */
const customers = later(() => import('./screens/customers/CustomersScreen.svelte'));

export const routes: RouteDefinition = {
  '/': TodayScreen,
  '/today': TodayScreen,
  '/customers/:id?': customers,
  '/record': later(() => import('./screens/record/RecordScreen.svelte')),
  '/insights/:part?': later(() => import('./screens/insights/InsightsScreen.svelte')),
  '/segments/ask': later(() => import('./screens/segments/AskScreen.svelte')),
  '/segments/:id': later(() => import('./screens/segments/GroupScreen.svelte')),
  '/segments/:id/send': later(() => import('./screens/segments/SendScreen.svelte')),
  '/import': later(() => import('./screens/import/ImportScreen.svelte')),
  '/files': later(() => import('./screens/files/FilesScreen.svelte')),
  '/calendar': later(() => import('./screens/calendar/CalendarScreen.svelte')),
  '/health': later(() => import('./screens/health/HealthScreen.svelte')),
  '/settings/:part?': later(() => import('./screens/settings/SettingsScreen.svelte')),
  '/privacy': later(() => import('./screens/privacy/PrivacyScreen.svelte')),
  '/more': later(() => import('./screens/more/MoreScreen.svelte')),
  '*': later(() => import('./shell/NotFound.svelte')),
};
