/** Who holds the device: the name on a helper's screens. */
import { livePeople } from '../guard/live-people';
import { guard } from '../guard/this-guard';
import { m } from '../i18n/messages.svelte';
import { getApp } from '../live/app-context';
import { useLive } from '../live/use-live.svelte';

export interface Me {
  readonly id: string;
  readonly name: string;
}

/** The helper whose hands the device is in; without a name where the book has none. */
export function useMe(): { readonly current: Me } {
  const app = getApp();
  const view = useLive(() => livePeople(app));
  const id = guard.current.helper ?? '';
  return {
    get current() {
      const known = view.current?.people.find((person) => person.id === id);
      return { id, name: known?.name ?? m().people.helper.someone };
    },
  };
}
