/** First letters by which a customer is found: what needs no dictionary of Chinese readings. */
const CHINESE = /\p{Script=Han}/u;

export const hasChinese = (name: string): boolean => CHINESE.test(name);

/** Initials of the Latin words and the digits of a name: "Li Ming 3" gives "lm3"; Chinese characters are passed over. */
export function latinInitials(name: string): string {
  const words = name.toLowerCase().match(/[\p{Script=Latin}]+|\d+/gu) ?? [];
  return words.map((word) => (/\d/.test(word) ? word : word[0])).join('');
}
