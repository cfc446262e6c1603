/** Pinyin initials, "lw" for 老王: the dictionary is large, so it lives in the worker and is loaded at the first Chinese name. */
import { hasChinese, latinInitials } from '../domain/customers/initials';

/** The initials of names; where a surname reads otherwise than the plain character, both readings with a space between. */
export async function loadInitials(): Promise<(name: string) => string> {
  const { pinyin } = await import('pinyin-pro');
  const read = (name: string, surname: 'head' | 'off') =>
    pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', surname })
      .join('')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
  return (name) => {
    if (!hasChinese(name)) return latinInitials(name);
    const asName = read(name, 'head');
    const asText = read(name, 'off');
    return asName === asText ? asName : `${asName} ${asText}`;
  };
}

/** As loadInitials, but loads nothing if none of the names needs it. */
export const initialsFor = async (names: Iterable<string>): Promise<(name: string) => string> => {
  for (const name of names) if (hasChinese(name)) return loadInitials();
  return latinInitials;
};
