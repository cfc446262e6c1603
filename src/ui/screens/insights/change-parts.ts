/** The sentence of a change, with its numbers, put together from the words of a language. */
import type { ChangeRow } from '../../../app/queries/changes';
import type { Change } from '../../../domain/rhythm/changes/change';
import type { DayNumber } from '../../../domain/shared/day';
import type { Messages } from '../../i18n/zh';
import type { Part } from '../../i18n/zh/rhythm';

export interface ChangeSentenceWords {
  readonly changes: Messages['changes'];
  /** "1,284", "9 days", "¥12.50", "3 days ago", "21 Nov". */
  readonly count: (value: number) => string;
  readonly days: (days: number) => string;
  readonly yuan: (fen: number) => string;
  readonly ago: (day: DayNumber) => string;
  readonly date: (day: DayNumber) => string;
}

type Of<T extends Change['type']> = Extract<Change, { type: T }>;

/** Lateness and coming less are said by the sentence about the rhythm: null for them. */
export function changeParts(
  { change, referrer }: Pick<ChangeRow, 'change' | 'referrer'>,
  words: ChangeSentenceWords,
): readonly Part[] | null {
  const { changes, days, yuan, ago } = words;
  switch (change.type) {
    case 'late':
    case 'comingLess':
      return null;
    case 'comingMore':
      return [...comingMore(change, words), changes.byChance];
    case 'spendingLess':
    case 'spendingMore': {
      const { earlierFen, latelyFen, visits } = change.shift;
      const said = changes.spending(
        yuan(inYuan(earlierFen)),
        words.count(visits),
        yuan(inYuan(latelyFen)),
      );
      return [...said, changes.byChance];
    }
    case 'product':
    case 'seat':
      return [...choice(change, words), changes.byChance];
    case 'cameBack': {
      const { awayDays, closedDays, backOn, lost, usualGapDays } = change.comeback;
      return [
        ...changes.back(days(awayDays), closedDays > 0 ? days(closedDays) : null, ago(backOn)),
        ...(lost
          ? [changes.backLost]
          : usualGapDays === null
            ? [changes.backEnd]
            : changes.backUsual(days(usualGapDays))),
      ];
    }
    case 'silent': {
      const { complainedOn, usualGapDays } = change.silence;
      return changes.silent(ago(complainedOn), days(usualGapDays));
    }
    case 'referred':
      return changes.referred(referrer?.name ?? '', ago(change.firstOn));
  }
}

function comingMore(
  { speedup: { earlierGapDays, gaps, spanDays } }: Of<'comingMore'>,
  { changes, count, days }: ChangeSentenceWords,
): readonly Part[] {
  return earlierGapDays === 1
    ? changes.moreThanDaily(count(gaps), days(spanDays))
    : changes.more(days(earlierGapDays), count(gaps), days(spanDays));
}

function choice(
  { type, shift }: Of<'product' | 'seat'>,
  { changes, count, date }: ChangeSentenceWords,
): readonly Part[] {
  const { usual, before, earlierDays, since, latestDays, lately, instead, insteadTimes } = shift;
  return [
    ...changes[type](usual, count(before), count(earlierDays)),
    ...changes.instead(
      date(since),
      count(latestDays),
      lately === 0 ? null : count(lately),
      insteadTimes > 1 ? [instead, count(insteadTimes)] : null,
    ),
  ];
}

/** Typical amounts to the yuan: "about ¥87.43" would claim more than is known. */
export const inYuan = (fen: number): number => (fen < 1000 ? fen : Math.round(fen / 100) * 100);
