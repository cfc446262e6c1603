/** What this device asks before it shows the book, and who holds it; the PIN itself lies beside the book, as a hash. */
import { parseDay, type Day } from '../domain/shared/day';
import { guardKey } from './guarded';
import { safeStorage, type SafeStorage } from './safe-storage';
import { watched, type Watched } from './watched';

export interface Guard {
  /** A PIN is set. */
  readonly pin: boolean;
  /** The curtain falls when the app was out of sight for so long; 0: at once. */
  readonly afterMinutes: number;
  /** A helper may begin from the curtain, without the PIN. */
  readonly helpers: boolean;
  /** The helper who has the device now (a person's id); null: an owner. */
  readonly helper: string | null;
  /** It is the helper's own phone: its book is what the owner gave him. */
  readonly own: boolean;
  /** The day of the last hand-over from this phone; null: none so far. */
  readonly handed: Day | null;
}

export const MINUTES = [0, 1, 5, 15] as const;

const NONE: Guard = {
  pin: false,
  afterMinutes: 1,
  helpers: true,
  helper: null,
  own: false,
  handed: null,
};

export interface Guarding extends Watched<Guard> {
  change(part: Partial<Guard>): void;
}

/** With neither a PIN nor a helper nothing is kept, and the next start asks nobody. */
export function openGuard(
  key: string = guardKey(),
  storage: SafeStorage = safeStorage(() => window.localStorage),
): Guarding {
  const state = watched(parseGuard(storage.read(key)));
  return {
    get current() {
      return state.current;
    },
    subscribe: (listener) => state.subscribe(listener),
    change(part) {
      const next = { ...state.current, ...part };
      if (next.pin || next.helper !== null) storage.write(key, JSON.stringify(next));
      else storage.remove(key);
      state.set(next);
    },
  };
}

/** Read field by field. What cannot be understood counts as a PIN: a damaged record must not open the book. */
export function parseGuard(text: string | null): Guard {
  if (text === null) return NONE;
  const { pin, afterMinutes, helpers, helper, own, handed } = parseObject(text);
  return {
    pin: pin !== false,
    afterMinutes: MINUTES.find((one) => one === afterMinutes) ?? NONE.afterMinutes,
    helpers: helpers !== false,
    helper: typeof helper === 'string' ? helper : null,
    own: own === true,
    handed: typeof handed === 'string' ? parseDay(handed) : null,
  };
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
