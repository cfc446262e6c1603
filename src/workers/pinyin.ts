/** Pinyin initials, "lw" for 老王: the dictionary is large, so it lives in the worker and is loaded at the first Chinese name. */
import { hasChinese, latinInitials } from '../domain/customers/initials';

/** The initials of names; where a surname reads otherwise than the plain character, both readings with a space between. */
export async function loadInitials(): Promise<(name: string) => string> {
  const { pinyin } = await import('pinyin-pro');
  const read = (text: string, surname: 'head' | 'off') =>
    pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', surname })
      .join('')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
  /** A character by itself; null if it reads with several initials, so that its neighbours decide. */
  const plain = remembered((character) => {
    const all = pinyin(character, {
      pattern: 'first',
      toneType: 'none',
      type: 'array',
      multiple: true,
    });
    return new Set(all).size > 1 ? null : read(character, 'off');
  });
  /** Reading a name whole takes a hundred times longer than looking its characters up, and few need it. */
  const quick = (name: string): string | null => {
    let initials = '';
    for (const character of name) {
      const initial = plain(character);
      if (initial === null) return null;
      initials += initial;
    }
    return initials;
  };
  return (name) => {
    if (!hasChinese(name)) return latinInitials(name);
    const simple = quick(name);
    if (simple !== null) return simple;
    const asName = read(name, 'head');
    const asText = read(name, 'off');
    return asName === asText ? asName : `${asName} ${asText}`;
  };
}

function remembered<T>(find: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    let found = known.get(key);
    if (found === undefined) {
      found = find(key);
      known.set(key, found);
    }
    return found;
  };
}

/** As loadInitials, but loads nothing if none of the names needs it. */
export const initialsFor = async (names: Iterable<string>): Promise<(name: string) => string> => {
  for (const name of names) if (hasChinese(name)) return loadInitials();
  return latinInitials;
};
