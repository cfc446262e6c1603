/** The first run's screen, fetched while the empty book is being made instead of after. */
import { placeOf } from './places';

/** Asks for it if the address leads to Today; whoever needs it asks again, and hears then if there is no network. */
export function fetchWelcome(): void {
  if (placeOf(location.hash.slice(1)) !== 'today') return;
  import('../screens/welcome/Welcome.svelte').catch(() => undefined);
}
