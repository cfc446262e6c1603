/** The words in use: one language is loaded at a time; `m()` reads it and follows a change of language at once. */
import type { Messages } from './zh';
import { LANGUAGE_TAGS, type Language } from './language';

let words = $state.raw<Messages>();
let current = $state.raw<Language>('zh');

/** Fetches a language and makes it the one in use; also tells the document, so that fonts and voices follow. */
export async function useLanguage(language: Language): Promise<void> {
  words = language === 'en' ? (await import('./en')).en : (await import('./zh')).zh;
  current = language;
  if (typeof document !== 'undefined') document.documentElement.lang = LANGUAGE_TAGS[language];
}

/** All messages of the language in use; useLanguage must have finished once before. */
export function m(): Messages {
  if (!words) throw new Error('useLanguage() has not finished');
  return words;
}

/** The language in use. */
export const language = (): Language => current;
