/** What comes before the book on a device with a PIN or in a helper's hands; fetched only there. */
import { mount, unmount } from 'svelte';
import type { App } from '../../app/app';
import { guard } from './this-guard';
import { withWords } from '../i18n/messages.svelte';
import type { Device } from '../live/device-context';
import { drawCurtain, watchHiding } from './curtain';

interface Stage {
  readonly target: HTMLElement;
  readonly app: App;
  readonly device: Device;
  /** Shows the book to its owner. */
  readonly begin: () => void;
}

export async function standBefore(stage: Stage): Promise<void> {
  const { helper } = guard.current;
  if (helper !== null) return beginHelper(stage, helper);
  if (await drawCurtain(stage.app, { helpers: true })) owner(stage);
}

function owner({ app, begin }: Stage): void {
  begin();
  watchHiding(app);
}

async function beginHelper(stage: Stage, helper: string): Promise<void> {
  const { target, app, device } = stage;
  // Said already, unless the app was closed at that very moment.
  void app.people().then((people) => people.hold(helper));
  const { default: HelperApp } = await withWords(import('../counter/HelperApp.svelte'));
  const screen = mount(HelperApp, {
    target,
    props: { app, device: { ...device, role: 'helper' as const }, onleave: leave },
  });

  /** Back to the owner: with the PIN, on the helper's own phone without. */
  async function leave(): Promise<void> {
    if (guard.current.pin && !(await drawCurtain(app, { back: true }))) return;
    await (await app.people()).hold(null);
    guard.change({ helper: null, own: false });
    await unmount(screen);
    location.hash = '#/today';
    owner(stage);
  }
}
