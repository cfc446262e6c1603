/** What belongs to this device and browser, handed to every screen through Svelte's context; each Watched goes through useLive. */
import { createContext } from 'svelte';
import type { Role } from '../../domain/people/roles';
import type { Arrivals } from '../../platform/arrivals';
import type { Drafts } from '../../platform/drafts';
import type { Install } from '../../platform/install';
import type { Persistence } from '../../platform/persistence';
import type { Preferences } from '../../platform/preferences';
import type { Updates } from '../../platform/updates';

export interface Device {
  readonly preferences: Preferences;
  readonly drafts: Drafts;
  readonly install: Install;
  readonly persistence: Persistence;
  readonly updates: Updates;
  readonly arrivals: Arrivals;
  /** What whoever looks at this page may see: see maySee. */
  readonly role: Role;
}

export const [getDevice, provideDevice] = createContext<Device>();
