/** Puts the device into a helper's hands: from here on it is his name that stands at what is recorded. */
import type { App } from '../../app/app';
import { guard } from './this-guard';
import { tellRefusal } from '../shell/tell-refusal';

/** The page begins anew, so that nothing of what the owner saw is left in it. */
export async function becomeHelper(app: App, helper: string, own = false): Promise<void> {
  const held = await (await app.people()).hold(helper);
  if (!held.ok) {
    tellRefusal(held.error);
    return;
  }
  guard.change({ helper, own });
  location.hash = '#/today';
  location.reload();
}
