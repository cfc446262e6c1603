/** How the import fact of a tag given to many, or taken off them, names its source; what follows is the tag. */
const GIVEN = 'tag:';
const TAKEN = 'untag:';

export const tagSource = (tag: string, on: boolean): string => (on ? GIVEN : TAKEN) + tag;

/** Null for any other source. */
export function tagOfSource(
  source: string,
): { readonly name: string; readonly on: boolean } | null {
  if (source.startsWith(GIVEN)) return { name: source.slice(GIVEN.length), on: true };
  return source.startsWith(TAKEN) ? { name: source.slice(TAKEN.length), on: false } : null;
}
