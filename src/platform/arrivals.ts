/** Files that come to the app from outside: opened with it, shared to it, dropped on it. They wait here until a screen takes them. */
import { basePath, sharedName, storageKey } from './base-path';
import { watchLaunches } from './launched-files';
import type { LaunchQueue } from './launched-files';
import { safeStorage } from './safe-storage';
import { takeShared } from './shared-files';
import { watched } from './watched';
import type { Watched } from './watched';

/** What is waiting now. */
export interface Arrivals extends Watched<readonly File[]> {
  add(files: readonly File[]): void;
  /** Hands over those that are wanted, once. */
  take(wanted: (file: File) => boolean): readonly File[];
}

export function arrivals(): Arrivals {
  const waiting = watched<readonly File[]>([]);
  return {
    get current() {
      return waiting.current;
    },
    subscribe: (listener) => waiting.subscribe(listener),
    add(files) {
      if (files.length > 0) waiting.set([...waiting.current, ...files]);
    },
    take(wanted) {
      const taken = waiting.current.filter(wanted);
      if (taken.length > 0) waiting.set(waiting.current.filter((file) => !taken.includes(file)));
      return taken;
    },
  };
}

/** Collects what this browser hands over; call early in main.ts. */
export function watchArrivals(base: string = basePath()): Arrivals {
  const arrived = arrivals();
  const { launchQueue } = window as { launchQueue?: LaunchQueue };
  if (launchQueue) {
    const session = safeStorage(() => window.sessionStorage);
    const key = storageKey(base, 'launched');
    watchLaunches(launchQueue, wasReloaded(), session, key, (files) => arrived.add(files));
  }
  // Plain http has no caches, and a browser that keeps nothing refuses them: nothing can have been shared there.
  if ('caches' in window) {
    takeShared(caches, sharedName(base)).then(
      (files) => arrived.add(files),
      (error: unknown) => console.warn('Shared files were not read:', error),
    );
  }
  return arrived;
}

function wasReloaded(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  return navigation instanceof PerformanceNavigationTiming && navigation.type === 'reload';
}
