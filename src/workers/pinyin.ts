/** Pinyin initials, "lw" for 老王: the dictionary is large, so it lives in the worker and is loaded at the first Chinese name. */
import { hasChinese, latinInitials } from '../domain/customers/initials';

/** Characters with which the surnames of two characters begin that read otherwise than their first one alone: 万俟, 尉迟, 长孙, 澹台, 单于. */
const DOUBLE_SURNAMES = '万尉长澹单';
/** A person's name is at most so long; what is longer (a shop, a nickname with a place in it) is read as text. */
const PERSONS_NAME = 3;

/** For names their initials; where a surname reads otherwise than the plain character, both readings with a space between. */
export type InitialsOf = (names: readonly string[]) => string[];
let loading: Promise<InitialsOf> | null = null;

export const loadInitials = (): Promise<InitialsOf> =>
  (loading ??= load().catch((error: unknown) => {
    // The next one who asks tries again.
    loading = null;
    throw error;
  }));

async function load(): Promise<InitialsOf> {
  const { pinyin } = await import('pinyin-pro');
  const read = (text: string, surname: 'head' | 'off' | 'all') =>
    pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', surname });
  const asText = new Characters((text) => read(text, 'off'));
  const asSurname = new Characters((text) => read(text, 'all'));
  // The dictionary is put in order at its first word: better now than in the middle of an import.
  read('塘客', 'off');

  const initialsOf = (name: string): string => {
    if (!hasChinese(name)) return latinInitials(name);
    if (!isPersons(name)) return both(plain(read(name, 'head')), plain(read(name, 'off')));
    const [first = '', ...rest] = name;
    const given = rest.map((character) => asText.of(character)).join('');
    return both(asSurname.of(first) + given, asText.of(first) + given);
  };
  return (names) => {
    const persons = names.filter((name) => hasChinese(name) && isPersons(name));
    asText.learn(persons.flatMap((name) => [...name]));
    asSurname.learn(persons.map((name) => [...name][0] ?? ''));
    return names.map(initialsOf);
  };
}

/** Reading a text whole takes a hundred times longer than looking its characters up, and persons' names gain nothing. */
function isPersons(name: string): boolean {
  const characters = [...name];
  return characters.length <= PERSONS_NAME && !DOUBLE_SURNAMES.includes(characters[0] ?? '');
}

const plain = (letters: readonly string[]): string =>
  letters
    .join('')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const both = (asName: string, asText: string): string =>
  asName === asText ? asName : `${asName} ${asText}`;

/** Nearly every reading: nothing to tidy. */
const IS_LETTER = /^[a-z]$/;

/** What single characters read as: looked up once each, and many in one go. */
class Characters {
  readonly #known = new Map<string, string>();
  readonly #read: (text: string) => readonly string[];

  constructor(read: (text: string) => readonly string[]) {
    this.#read = read;
  }

  learn(characters: readonly string[]): void {
    const fresh = [...new Set(characters)].filter((one) => one && !this.#known.has(one));
    if (fresh.length === 0) return;
    // Lines apart, so that none is read as part of a word; each line end comes back as a reading of its own.
    const readings = this.#read(fresh.join('\n'));
    fresh.forEach((one, i) => {
      const reading = readings[2 * i] ?? '';
      this.#known.set(one, IS_LETTER.test(reading) ? reading : plain([reading]));
    });
  }

  of(character: string): string {
    return this.#known.get(character) ?? '';
  }
}

/** As loadInitials, but loads nothing if none of the names needs it. */
export const initialsFor = async (names: readonly string[]): Promise<InitialsOf> =>
  names.some(hasChinese) ? loadInitials() : (all) => all.map(latinInitials);
