/** A short tick under the thumb when something was saved; silent where the device cannot or no one has touched it yet. */
export function tick(): void {
  if (!('vibrate' in navigator)) return;
  // Chrome complains on the console about a vibration before the first touch.
  if ('userActivation' in navigator && !navigator.userActivation.hasBeenActive) return;
  navigator.vibrate(12);
}
