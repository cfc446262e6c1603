/** Registers the service worker and holds a new version back until the vendor says so. */
import { afterLoad } from './quiet';
import { appUrl, ownAddress } from './trusted-url';
import { watched } from './watched';
import type { Watched } from './watched';

export type UpdateState = 'none' | 'waiting';

export interface Updates extends Watched<UpdateState> {
  /** Lets the waiting version take over; every open tab then reloads once. Forms keep drafts, so nothing typed is lost. */
  apply(): void;
}

/** A phone keeps an installed app open for weeks: look for a new version this often, and on every return to it. */
const LOOK_AGAIN_MS = 6 * 60 * 60 * 1000;

/** Registers the worker once the first screen stands; does nothing in development or where service workers are missing. */
export function watchUpdates(): Updates {
  const state = watched<UpdateState>('none');
  let takeOver = (): void => undefined;

  async function register(): Promise<void> {
    const { Workbox } = await import('workbox-window');
    const workbox = new Workbox(appUrl('sw.js'));
    workbox.addEventListener('waiting', () => {
      state.set('waiting');
    });
    takeOver = () => {
      workbox.messageSkipWaiting();
    };

    const registration = await workbox.register();
    if (registration) lookAgain(registration);
  }

  if (import.meta.env.PROD && 'serviceWorker' in navigator) {
    reloadWhenReplaced();
    // Keeping files costs a slow phone a second of work: the first screen goes first.
    afterLoad(() => {
      // Refused (private window, full disk): the app works, only not offline.
      register().catch((error: unknown) => {
        console.warn('No offline copy:', error);
      });
    });
  }

  return {
    get current() {
      return state.current;
    },
    subscribe: (listener) => state.subscribe(listener),
    apply() {
      takeOver();
    },
  };
}

/** Another version has taken over, here or from another tab: its files are the only ones kept now. */
function reloadWhenReplaced(): void {
  let controlled = ownWorkerControls();
  let reloading = false;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    // The very first worker takes over a page that is current already: no reload.
    if (controlled && !reloading) {
      reloading = true;
      window.location.reload();
    }
    controlled = true;
  });
}

/** A book in the folder above on the same host may control this page until our own worker stands. */
function ownWorkerControls(): boolean {
  return navigator.serviceWorker.controller?.scriptURL === ownAddress('sw.js');
}

function lookAgain(registration: ServiceWorkerRegistration): void {
  let looked = performance.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || !navigator.onLine) return;
    if (performance.now() - looked < LOOK_AGAIN_MS) return;
    looked = performance.now();
    registration.update().catch(() => undefined); // no network after all
  });
}
