/** A whole number as it is typed, full-width digits and a minus understood; null for anything else. */
export function wholeTyped(typed: string): number | null {
  const text = typed
    .normalize('NFKC')
    .trim()
    .replace(/^\u2212/, '-');
  return /^-?\d{1,9}$/.test(text) ? Number(text) : null;
}
