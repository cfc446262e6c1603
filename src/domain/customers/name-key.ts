/** What makes two names the same: "老王" and " 老王 ", "Ａnn" and "ann". '' for a blank one. */
export const nameKey = (name: string): string =>
  name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
