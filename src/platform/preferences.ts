/** What belongs to this device and not to the book: language, theme, size, and which hints were waved away. */
import { basePath, storageKey } from './base-path';
import { safeStorage } from './safe-storage';
import type { SafeStorage } from './safe-storage';
import { watched } from './watched';
import type { Watched } from './watched';

export type Language = 'zh' | 'en';
export type Theme = 'system' | 'light' | 'dark';
export type Hint = 'install' | 'persist' | 'in-app';

export interface DevicePreferences {
  /** Null until chosen: then the browser's own language decides. */
  readonly language: Language | null;
  readonly theme: Theme;
  /** 老年 mode: everything 25 % larger. */
  readonly large: boolean;
  readonly hiddenHints: readonly Hint[];
}

export interface Preferences extends Watched<DevicePreferences> {
  change(part: Partial<DevicePreferences>): void;
}

const DEFAULTS: DevicePreferences = {
  language: null,
  theme: 'system',
  large: false,
  hiddenHints: [],
};

/** Opens the preferences of the book at a base path; what cannot be understood counts as never chosen. */
export function openPreferences(
  base: string = basePath(),
  storage: SafeStorage = safeStorage(() => window.localStorage),
): Preferences {
  const key = storageKey(base, 'device');
  const state = watched(parsePreferences(storage.read(key)));

  return {
    get current() {
      return state.current;
    },
    subscribe: (listener) => state.subscribe(listener),
    change(part) {
      const next = { ...state.current, ...part };
      storage.write(key, JSON.stringify(next));
      state.set(next);
    },
  };
}

/** Reads stored preferences field by field, so that one damaged field does not lose the others. */
export function parsePreferences(text: string | null): DevicePreferences {
  const stored = parseObject(text);
  const { language, theme, large, hiddenHints } = stored;
  return {
    language: language === 'zh' || language === 'en' ? language : DEFAULTS.language,
    theme: theme === 'light' || theme === 'dark' ? theme : DEFAULTS.theme,
    large: large === true,
    hiddenHints: Array.isArray(hiddenHints) ? hiddenHints.filter(isHint) : DEFAULTS.hiddenHints,
  };
}

const isHint = (hint: unknown): hint is Hint =>
  hint === 'install' || hint === 'persist' || hint === 'in-app';

function parseObject(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
