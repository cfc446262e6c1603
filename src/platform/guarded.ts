/** Whether somebody has to be asked before the book is shown: all that the first load knows of the curtain and of helpers. */
import { basePath, storageKey } from './base-path';
import { safeStorage } from './safe-storage';

export const guardKey = (base: string = basePath()): string => storageKey(base, 'guard');

export const isGuarded = (): boolean =>
  safeStorage(() => window.localStorage).read(guardKey()) !== null;
