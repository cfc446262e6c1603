/** Whether this device keeps a database, without making one. */

/** Tells now, and each time the page is looked at again until it does: another window may have made it meanwhile. */
export function lookForDatabase(name: string, found: (there: boolean) => void): void {
  const look = async (): Promise<void> => {
    const there = await exists(name);
    if (there) document.removeEventListener('visibilitychange', again);
    found(there);
  };
  const again = (): void => void look();
  document.addEventListener('visibilitychange', again);
  void look();
}

/** Where the browser cannot or will not say, true: whoever opens it hears the reason. */
async function exists(name: string): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some((one) => one.name === name);
  } catch {
    return true;
  }
}
