/** Pinyin initials, "lw" for 老王: the dictionary is large, so it lives in the worker and is loaded at the first Chinese name. */
import { hasChinese, latinInitials } from '../domain/customers/initials';

type Surname = 'head' | 'off';

/** Characters with which the surnames of two characters begin that read otherwise than their first one alone: 万俟, 尉迟, 长孙, 澹台, 单于. */
const DOUBLE_SURNAMES = '万尉长澹单';
/** A person's name is at most so long; what is longer (a shop, a nickname with a place in it) is read as text. */
const PERSONS_NAME = 3;

type InitialsOf = (name: string) => string;
let loading: Promise<InitialsOf> | null = null;

/** The initials of names; where a surname reads otherwise than the plain character, both readings with a space between. */
export const loadInitials = (): Promise<InitialsOf> =>
  (loading ??= load().catch((error: unknown) => {
    // The next one who asks tries again.
    loading = null;
    throw error;
  }));

async function load(): Promise<InitialsOf> {
  const { pinyin } = await import('pinyin-pro');
  const read = (text: string, surname: Surname) =>
    pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', surname })
      .join('')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
  const asText = remembered((character) => read(character, 'off'));
  const asSurname = remembered((character) => read(character, 'head'));
  // The dictionary is put in order at its first word: better now than in the middle of an import.
  read('塘客', 'off');
  return (name) => {
    if (!hasChinese(name)) return latinInitials(name);
    const characters = [...name];
    const first = characters[0] ?? '';
    // Reading a text whole takes a hundred times longer than looking its characters up, and persons' names gain nothing.
    if (characters.length > PERSONS_NAME || DOUBLE_SURNAMES.includes(first))
      return both(read(name, 'head'), read(name, 'off'));
    const rest = characters.slice(1).map(asText).join('');
    return both(asSurname(first) + rest, asText(first) + rest);
  };
}

const both = (asName: string, asText: string): string =>
  asName === asText ? asName : `${asName} ${asText}`;

function remembered(find: (character: string) => string): (character: string) => string {
  const known = new Map<string, string>();
  return (character) => {
    let found = known.get(character);
    if (found === undefined) {
      found = find(character);
      known.set(character, found);
    }
    return found;
  };
}

/** As loadInitials, but loads nothing if none of the names needs it. */
export const initialsFor = async (names: Iterable<string>): Promise<InitialsOf> => {
  for (const name of names) if (hasChinese(name)) return loadInitials();
  return latinInitials;
};
