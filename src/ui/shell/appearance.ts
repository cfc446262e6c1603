/** Puts the device's preferences on the page: theme, size and language. */
import type { DevicePreferences, Preferences } from '../../platform/preferences';
import { chooseLanguage } from '../i18n/language';
import { beginLanguage, useLanguage } from '../i18n/messages.svelte';

/** Browser chrome in the colour of the paper: see tokens.css. */
const PAPER = { light: '#f5f3ec', dark: '#0d1514' };

function show({ theme, large }: DevicePreferences): void {
  const root = document.documentElement;
  root.toggleAttribute('data-large', large);
  if (theme === 'system') root.removeAttribute('data-theme');
  else root.setAttribute('data-theme', theme);
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const own = meta.media.includes('dark') ? 'dark' : 'light';
    meta.content = PAPER[theme === 'system' ? own : theme];
  }
}

/** Applies theme and size now and after each change, and follows changes of the language. */
export function followPreferences(preferences: Preferences): void {
  let language = preferences.current.language;
  preferences.subscribe((changed) => {
    show(changed);
    if (changed.language === language) return;
    language = changed.language;
    void useLanguage(chooseLanguage('', changed.language, navigator.languages));
  });
}

/** Begins with the language of the address, the preferences or the device. */
export const speak = ({ current }: Preferences): void =>
  beginLanguage(chooseLanguage(location.search, current.language, navigator.languages));
