/** What can be opened from a warning: why, what else to do, or how a contact went. */
import type { WarningRow } from '../../../app/queries/warning-rows';
import type { Channel } from '../../../domain/facts/fact';
import type { CustomerId } from '../../../domain/shared/id';

export type WarningAct =
  | { readonly type: 'why' | 'more'; readonly row: WarningRow }
  | {
      readonly type: 'contact';
      readonly whom: { readonly id: CustomerId; readonly name: string };
      readonly channel: Channel;
      readonly message?: { readonly text: string; readonly copied: boolean };
    };

/** Long enough for the phone to take the number to its dialer, short enough to be there when the vendor looks back. */
const DIALING_MS = 400;

/** After a tap on a phone number: asks how it went, once the dialer has been opened. */
export function askAfterCall(
  whom: { readonly id: CustomerId; readonly name: string },
  onact: (act: WarningAct) => void,
): void {
  const { id, name } = whom;
  setTimeout(() => onact({ type: 'contact', whom: { id, name }, channel: 'call' }), DIALING_MS);
}
