/** Keeps the screen from going dark while it is looked at and not touched. */

/** Until what comes back is called; no effect where the browser or a low battery refuses. */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | null = null;
  let over = false;
  const ask = async (): Promise<void> => {
    if (over || document.hidden || !('wakeLock' in navigator)) return;
    try {
      const granted = await navigator.wakeLock.request('screen');
      if (over) void granted.release();
      else lock = granted;
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
    }
  };
  const again = (): void => void ask(); // the browser lets go of it with every hidden page
  document.addEventListener('visibilitychange', again);
  again();
  return () => {
    over = true;
    document.removeEventListener('visibilitychange', again);
    void lock?.release();
  };
}
