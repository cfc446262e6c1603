/** Which files of a folder are taken for book files, and what a device calls its own. */

/**
 * A book file by its name, copies of it too that a sync program makes of a conflict; half-written ones ("~", ".tmp",
 * ".crswap" and the like) are left until they have their name. Anything else in the folder is none of ours.
 */
export const isFolderBook = (name: string): boolean =>
  /^[^.~].*\.(json|gz|pondbook)$/i.test(name) && /pondbook/i.test(name);

/** "pondbook-3f2a91c0.pondbook.gz", encrypted "pondbook-3f2a91c0.pondbook"; with a number where that name is taken. */
export function ownName(device: string, sealed: boolean, number: number): string {
  const counted = number > 1 ? `-${number}` : '';
  return `pondbook-${device.slice(0, 8)}${counted}.pondbook${sealed ? '' : '.gz'}`;
}
