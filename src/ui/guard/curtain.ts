/** Draws the curtain before whatever stands on the page, and watches for the moments when it has to fall. */
import { mount, unmount } from 'svelte';
import type { App } from '../../app/app';
import { now } from '../../platform/environment';
import { guard } from './this-guard';
import { withWords } from '../i18n/messages.svelte';

let drawn = false;

const page = (): HTMLElement => document.getElementById('app') ?? document.body;

/** Hidden, not taken away: sheets, half-typed forms and the place in a long list are there again afterwards. */
function cover(covered: boolean): void {
  page().style.visibility = covered ? 'hidden' : '';
}

/** Who may leave the curtain without the PIN: a helper who begins to record, or whoever only looked what it asks. */
export interface CurtainWays {
  readonly helpers?: boolean;
  readonly back?: boolean;
}

/** Resolves once the PIN (or the recovery code) was given; false where somebody went back instead. */
export async function drawCurtain(app: App, ways: CurtainWays = {}): Promise<boolean> {
  if (drawn) return false;
  drawn = true;
  cover(true);
  const { default: Curtain } = await withWords(import('./Curtain.svelte'));
  return new Promise((resolve) => {
    const curtain = mount(Curtain, {
      target: document.body,
      props: {
        app,
        ways,
        onleave: (opened: boolean) => {
          drawn = false;
          cover(false);
          void unmount(curtain);
          resolve(opened);
        },
      },
    });
  });
}

/** Locks by a tap. */
export const lock = (app: App): Promise<boolean> => drawCurtain(app, { helpers: true });

let watching = false;

/** From now on the curtain falls when the app was out of sight for as long as the owner chose. */
export function watchHiding(app: App): void {
  if (watching) return;
  watching = true;
  let left: { readonly ms: number; readonly ticks: number } | null = null;
  document.addEventListener('visibilitychange', () => {
    const { pin, afterMinutes, helper } = guard.current;
    if (drawn || !pin || helper !== null) return;
    if (document.visibilityState === 'hidden') {
      left = { ms: now(), ticks: performance.now() };
      // At once, so that coming back late shows nothing for a moment, nor the picture among the open apps.
      cover(true);
    } else if (left) {
      // A clock set back does not make the absence shorter.
      const away = Math.max(now() - left.ms, performance.now() - left.ticks);
      left = null;
      if (away >= afterMinutes * 60_000) void lock(app);
      else cover(false);
    }
  });
  window.addEventListener('storage', (event) => {
    // Locked, freed or handed over in another tab: this one begins as that one would.
    if (event.key?.endsWith(':guard')) location.reload();
  });
}
