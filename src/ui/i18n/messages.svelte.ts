/** The words in use: one language at a time, in two parts; `m()` reads them and follows a change of language at once. */
import { first as enFirst } from './en-first';
import type { Messages } from './zh';
import { first as zhFirst } from './zh-first';
import { isolating } from './isolate';
import { LANGUAGE_TAGS, type Language } from './language';

let words = $state.raw<Messages>();
let current = $state.raw<Language>('zh');
let whole: Promise<unknown> = Promise.resolve();

const FIRST = { zh: zhFirst, en: enFirst };
const moreOf = async (language: Language) =>
  language === 'en' ? (await import('./en-more')).more : (await import('./zh-more')).more;

/** The document tells its language too, so that fonts and voices follow. */
function put(language: Language, next: Messages): void {
  words = isolating(next);
  current = language;
  if (typeof document !== 'undefined') document.documentElement.lang = LANGUAGE_TAGS[language];
}

/** Fetches a language whole and makes it the one in use. */
export async function useLanguage(language: Language): Promise<void> {
  const fetched = moreOf(language);
  whole = fetched;
  const more = await fetched;
  if (whole === fetched) put(language, { ...FIRST[language], ...more });
}

/**
 * Begins with a language: the words of the frame and of Today, in every language part of the first load, are in use at
 * once. Whatever else shows words is fetched through withWords(), which waits for the others.
 */
export function beginLanguage(language: Language): void {
  put(language, FIRST[language] as Messages);
  useLanguage(language).catch(() => undefined); // withWords() hears of it
}

/** A fetched screen or part of one, once its words are there as well. */
export async function withWords<T>(fetched: Promise<T>): Promise<T> {
  const [part] = await Promise.all([fetched, whole]);
  return part;
}

/** All messages of the language in use; useLanguage or beginLanguage must have finished once before. */
export function m(): Messages {
  if (!words) throw new Error('No language has been fetched');
  return words;
}

/** The language in use. */
export const language = (): Language => current;
