/** Work that can wait until the page has nothing better to do. */

const LATEST_MS = 5000;
/** For browsers that do not say when they are idle (WebKit). */
const GUESSED_MS = 300;

export function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(run, { timeout: LATEST_MS });
  else setTimeout(run, GUESSED_MS);
}

/** When idle, and not before everything the page asked for at its start has arrived. */
export function afterLoad(run: () => void): void {
  const soon = (): void => whenIdle(run);
  if (document.readyState === 'complete') soon();
  else window.addEventListener('load', soon, { once: true });
}
