/** Where a vendor stopped while writing to a group one by one: kept on this device, a round for each group. */
import { basePath, storageKey } from './base-path';
import { safeStorage, type SafeStorage } from './safe-storage';

export interface SendRound {
  /** Customer ids in their order, and the place of the next. */
  readonly ids: readonly string[];
  readonly at: number;
  readonly sent: number;
  readonly text: string;
}

export interface SendRounds {
  /** Null: none was begun, or what was kept cannot be understood. */
  load(group: string): SendRound | null;
  save(group: string, round: SendRound): void;
  clear(group: string): void;
}

export function openSendRounds(
  base: string = basePath(),
  storage: SafeStorage = safeStorage(() => window.localStorage),
): SendRounds {
  const key = (group: string): string => storageKey(base, `send:${group}`);
  return {
    load: (group) => parseRound(storage.read(key(group))),
    save: (group, round) => storage.write(key(group), JSON.stringify(round)),
    clear: (group) => storage.remove(key(group)),
  };
}

function parseRound(text: string | null): SendRound | null {
  try {
    const { ids, at, sent, text: said } = JSON.parse(text ?? '{}') as Partial<SendRound>;
    const sound =
      Array.isArray(ids) &&
      ids.every((id) => typeof id === 'string') &&
      typeof at === 'number' &&
      typeof sent === 'number' &&
      typeof said === 'string';
    return sound ? { ids, at, sent, text: said } : null;
  } catch {
    return null;
  }
}
