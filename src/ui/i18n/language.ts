/** Which language to begin with. */
export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const LANGUAGE_TAGS: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

const known = (text: string | null | undefined): Language | null =>
  LANGUAGES.find((language) => language === text) ?? null;

/** The address (`?lang=en`, for this load only) wins, then the vendor's choice, then the device; else Chinese if a device speaks any, English if none. */
export function chooseLanguage(
  search: string,
  preferred: string | null,
  device: readonly string[],
): Language {
  const asked = known(new URLSearchParams(search).get('lang')) ?? known(preferred);
  if (asked) return asked;
  for (const tag of device) {
    const spoken = known(tag.toLowerCase().split('-')[0]);
    if (spoken) return spoken;
  }
  return device.length > 0 ? 'en' : 'zh';
}
