/** The answer to "who is this" while nobody is chosen. */
import type { Live } from '../../../app/live';

export const NOBODY: Live<null> = {
  subscribe(listener) {
    listener(null);
    return () => undefined;
  },
};
