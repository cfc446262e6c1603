/**
 * Lets the phone's back gesture close an open sheet: each open sheet is one step in the history. Closing by any other
 * way takes that step back; leaving to another address leaves it alone.
 */
import { tick } from 'svelte';

let steps = 0;
/** While a step back of our own is under way: whoever opens next waits for it. */
let goingBack: Promise<void> = Promise.resolve();

const stepOf = (state: unknown): unknown =>
  typeof state === 'object' && state !== null ? (state as { sheet?: unknown }).sheet : undefined;

/** Adds the step; `onback` is called when the vendor goes back. Returns what to call when the sheet closes otherwise. */
export function openStep(onback: () => void): () => void {
  const step = ++steps;
  let state: 'waiting' | 'open' | 'closed' = 'waiting';
  const heard = (): void => {
    if (state !== 'open' || stepOf(history.state) === step) return;
    state = 'closed';
    window.removeEventListener('popstate', heard);
    onback();
  };
  void goingBack.then(() => {
    if (state !== 'waiting') return;
    state = 'open';
    history.pushState({ ...(history.state as object | null), sheet: step }, '');
    window.addEventListener('popstate', heard);
  });

  return () => {
    const wasOpen = state === 'open';
    state = 'closed';
    window.removeEventListener('popstate', heard);
    if (!wasOpen || stepOf(history.state) !== step) return;
    goingBack = new Promise((resolve) => {
      window.addEventListener('popstate', () => resolve(), { once: true });
    });
    history.back();
  };
}

/** Resolves when sheets that were just closed have taken their step back: from there on one may leave for another address. */
export async function sheetsClosed(): Promise<void> {
  await tick();
  await goingBack;
}
