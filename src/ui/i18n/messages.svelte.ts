/** The words in use: one language at a time, in two parts; `m()` reads them and follows a change of language at once. */
import type { Messages } from './zh';
import { LANGUAGE_TAGS, type Language } from './language';

let words = $state.raw<Messages>();
let current = $state.raw<Language>('zh');
let whole: Promise<unknown> = Promise.resolve();

const firstOf = async (language: Language) =>
  language === 'en' ? (await import('./en-first')).first : (await import('./zh-first')).first;
const moreOf = async (language: Language) =>
  language === 'en' ? (await import('./en-more')).more : (await import('./zh-more')).more;

/** The document tells its language too, so that fonts and voices follow. */
function put(language: Language, next: Messages): void {
  words = next;
  current = language;
  if (typeof document !== 'undefined') document.documentElement.lang = LANGUAGE_TAGS[language];
}

/** Fetches a language whole and makes it the one in use. */
export async function useLanguage(language: Language): Promise<void> {
  const both = Promise.all([firstOf(language), moreOf(language)]);
  whole = both;
  const [first, more] = await both;
  if (whole === both) put(language, { ...first, ...more });
}

/**
 * Begins with a language: resolves as soon as there are words for the frame and for Today. Whatever else shows words is
 * fetched through withWords(), which waits for the others.
 */
export async function beginLanguage(language: Language): Promise<void> {
  const all = useLanguage(language);
  all.catch(() => undefined); // withWords() hears of it
  const first = await firstOf(language);
  if (!words) put(language, first as Messages);
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
