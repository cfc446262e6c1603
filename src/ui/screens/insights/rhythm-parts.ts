/** Puts the sentence about a rhythm together from the words of a language. */
import type { Messages } from '../../i18n/zh';
import type { Part } from '../../i18n/zh/rhythm';
import type { RhythmSaying } from './rhythm-saying';

export interface SentenceWords {
  readonly rhythm: Messages['insights']['rhythm'];
  /** "9 days". */
  readonly days: (days: number) => string;
  /** "today", "3 days ago". */
  readonly ago: (days: number) => string;
}

/** "Usually comes every 9 days, nine times in ten within 20 days; it has been 26 days. Going by this habit, 96 in 100 …" */
export function rhythmParts(saying: RhythmSaying, words: SentenceWords): readonly Part[] {
  const { rhythm, days, ago } = words;
  if (saying.type === 'never') return [rhythm.never];
  if (saying.type === 'slower') return slower(saying, words);
  const since = saying.sinceDays;
  if (saying.type === 'early') {
    return saying.visitDays <= 1 ? rhythm.once(ago(since)) : rhythm.twice(ago(since));
  }
  const backBy = saying.backBy === null ? null : String(saying.backBy);
  return [
    ...habit(saying.usualGapDays, saying.longGapDays, words),
    ...(saying.late
      ? rhythm.late(days(since), saying.closedDays > 0 ? days(saying.closedDays) : null)
      : rhythm.within(ago(since))),
    ...(backBy === null ? [] : [saying.own ? rhythm.backByOwn(backBy) : rhythm.backByAll(backBy)]),
  ];
}

/** "Used to come every 7 days; the last two gaps took 21 days and 14 days, this one 8 days so far: 43 days together. …" */
function slower(
  saying: Extract<RhythmSaying, { type: 'slower' }>,
  { rhythm, days }: SentenceWords,
): readonly Part[] {
  const { earlierGapDays, lastGapsDays, awayDays, spanDays } = saying;
  const [before, last] = lastGapsDays;
  return [
    ...(earlierGapDays === 1 ? [rhythm.wasDaily] : rhythm.was(days(earlierGapDays))),
    ...rhythm.lately(days(before), days(last), awayDays === 0 ? null : days(awayDays)),
    ...rhythm.together(days(spanDays)),
  ];
}

function habit(usual: number, long: number, { rhythm, days }: SentenceWords): readonly Part[] {
  if (usual <= 1) return long <= 1 ? [rhythm.daily] : rhythm.dailyWithin(days(long));
  if (long <= usual) return rhythm.usualAndLong(days(long));
  return rhythm.usual(days(usual), days(long));
}

/** The same as plain text. */
export const textOf = (parts: readonly Part[]): string =>
  parts
    .map((part) => (typeof part === 'string' ? part : 'strong' in part ? part.strong : part.late))
    .join('');
