/** How this browser lets the vendor put the app on his home screen, and whether he already has. */
import { inAppBrowser } from './in-app-browser';
import type { InAppBrowser } from './in-app-browser';
import { watched } from './watched';
import type { Watched } from './watched';

export type Device = 'iphone' | 'ipad' | 'android' | 'computer';

/** Which way to the home screen to show. */
export type InstallWay =
  /** Runs from the home screen already. */
  | { readonly type: 'installed' }
  /** Caught inside another app, where nothing is kept: first out, then install. */
  | { readonly type: 'in-app'; readonly app: InAppBrowser; readonly device: Device }
  /** The browser offers it: call install.ask() inside a tap. */
  | { readonly type: 'ask' }
  /** iPhone and iPad: by hand, share sheet → add to home screen. */
  | { readonly type: 'share-sheet'; readonly device: 'iphone' | 'ipad' }
  /** No offer (yet): perhaps in the browser's own menu. */
  | { readonly type: 'menu'; readonly device: Device };

export interface Install extends Watched<InstallWay> {
  /** Shows the browser's own question, once per offer. */
  ask(): Promise<'accepted' | 'dismissed' | 'unavailable'>;
}

/** Chromium's event, in no standard and no type library. */
interface InstallOffer extends Event {
  prompt(): Promise<void>;
  readonly userChoice: Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

/** What the decision rests on; taken apart from the browser so that it can be tested. */
export interface BrowserFacts {
  readonly userAgent: string;
  /** navigator.maxTouchPoints: an iPad calls itself a Mac, but has fingers. */
  readonly touchPoints: number;
  readonly standalone: boolean;
  readonly offered: boolean;
}

export function deviceOf(userAgent: string, touchPoints: number): Device {
  if (/iPhone|iPod/.test(userAgent)) return 'iphone';
  if (/iPad/.test(userAgent) || (/Macintosh/.test(userAgent) && touchPoints > 1)) return 'ipad';
  return /Android|HarmonyOS|OpenHarmony/.test(userAgent) ? 'android' : 'computer';
}

export function installWay(facts: BrowserFacts): InstallWay {
  if (facts.standalone) return { type: 'installed' };
  const device = deviceOf(facts.userAgent, facts.touchPoints);
  const app = inAppBrowser(facts.userAgent);
  if (app) return { type: 'in-app', app, device };
  if (facts.offered) return { type: 'ask' };
  if (device === 'iphone' || device === 'ipad') return { type: 'share-sheet', device };
  return { type: 'menu', device };
}

/** Call early in main.ts: the browser's offer comes once, soon after loading. */
export function watchInstall(): Install {
  const display = window.matchMedia('(display-mode: standalone)');
  let offer: InstallOffer | null = null;
  let installed = false;
  const look = (): InstallWay =>
    installWay({
      userAgent: navigator.userAgent,
      touchPoints: navigator.maxTouchPoints,
      standalone: installed || display.matches || isIosStandalone(),
      offered: offer !== null,
    });
  const way = watched(look());

  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault(); // the app shows its own button at a quiet moment
    offer = event as InstallOffer;
    way.set(look());
  });
  window.addEventListener('appinstalled', () => {
    installed = true;
    way.set(look());
  });
  display.addEventListener('change', () => {
    way.set(look());
  });

  return {
    get current() {
      return way.current;
    },
    subscribe: (listener) => way.subscribe(listener),
    async ask() {
      if (!offer) return 'unavailable';
      const asked = offer;
      offer = null; // an offer can be shown only once
      await asked.prompt();
      const { outcome } = await asked.userChoice;
      way.set(look());
      return outcome;
    },
  };
}

const isIosStandalone = (): boolean => (navigator as { standalone?: boolean }).standalone === true;
