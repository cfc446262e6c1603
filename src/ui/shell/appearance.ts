/** Puts the device's preferences on the page: theme and size at once, language as soon as it is fetched. */
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

/** Applies the preferences now and after each change; resolves when there are words to show. */
export async function followPreferences(preferences: Preferences): Promise<void> {
  const begin = chooseLanguage(location.search, preferences.current.language, navigator.languages);
  let language = preferences.current.language;
  const first = beginLanguage(begin);
  preferences.subscribe((changed) => {
    show(changed);
    if (changed.language === language) return;
    language = changed.language;
    void useLanguage(chooseLanguage('', changed.language, navigator.languages));
  });
  await first;
}
