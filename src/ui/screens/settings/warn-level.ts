/** How soon the book warns, as three words the vendor can choose from, for the number the model compares with. */
export const WARN_WORDS = ['early', 'normal', 'late'] as const;
export type WarnWord = (typeof WARN_WORDS)[number];

/** Past which P(no visit within the horizon) a customer is warned about. Lower warns of more customers, sooner. */
export const WARN_LEVELS: Readonly<Record<WarnWord, number>> = {
  early: 0.5,
  normal: 0.6,
  late: 0.75,
};

/** The word nearest to a level, for books whose level was set elsewhere. */
export function warnWord(level: number): WarnWord {
  const distance = (word: WarnWord): number => Math.abs(WARN_LEVELS[word] - level);
  return WARN_WORDS.reduce(
    (best, word) => (distance(word) < distance(best) ? word : best),
    'normal',
  );
}

/** Horizons in days the vendor can choose from. */
export const HORIZONS = [14, 30, 60, 90] as const;

/** The choices with the book's own horizon among them, ascending. */
export function horizonChoices(horizonDays: number): number[] {
  return [...new Set<number>([...HORIZONS, horizonDays])].sort((a, b) => a - b);
}
