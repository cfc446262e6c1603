/** Initials of the few names of one tap. */
import { initialsFor } from '../pinyin';

export async function initials({
  names,
}: {
  readonly names: readonly string[];
}): Promise<readonly string[]> {
  return (await initialsFor(names))(names);
}
