/** The inputs behind a change, line by line, for the sheet that says why. */
import type { ChangeRow } from '../../../app/queries/changes';
import { inYuan, type ChangeSentenceWords } from './change-parts';

type Line = readonly [name: string, value: string];

/** `horizonDays`: how far ahead money is looked for. */
export function changeFigures(
  row: Pick<ChangeRow, 'change' | 'referrer' | 'alarm' | 'stakeFen'>,
  horizonDays: number,
  words: ChangeSentenceWords,
): readonly Line[] {
  const { why } = words.changes;
  const { alarm, stakeFen } = row;
  return [
    ...ownFigures(row, words),
    ...(alarm === null ? [] : [[why.rare, why.times(timesText(alarm))] as const]),
    [why.stake(words.days(horizonDays)), words.yuan(inYuan(stakeFen))],
  ];
}

function ownFigures(
  { change, referrer }: Pick<ChangeRow, 'change' | 'referrer'>,
  { changes: { why }, count, days, yuan, ago, date }: ChangeSentenceWords,
): readonly Line[] {
  switch (change.type) {
    case 'late':
    case 'comingLess':
      return [];
    case 'comingMore': {
      const { earlierGapDays, gaps, spanDays } = change.speedup;
      return [
        [why.earlier, days(earlierGapDays)],
        [why.lastGaps(count(gaps)), days(spanDays)],
      ];
    }
    case 'spendingLess':
    case 'spendingMore': {
      const { earlierFen, latelyFen, visits } = change.shift;
      return [
        [why.spendBefore, yuan(inYuan(earlierFen))],
        [why.spendLately(count(visits)), yuan(inYuan(latelyFen))],
      ];
    }
    case 'product':
    case 'seat': {
      const shift = change.shift;
      const of = (n: number, all: number) => why.daysOf(count(n), count(all));
      return [
        [why.usual, shift.usual],
        [why.before, of(shift.before, shift.earlierDays)],
        [why.lately, of(shift.lately, shift.latestDays)],
        ...(shift.insteadTimes > 1 ? [[why.other, shift.instead] as const] : []),
        [why.since, date(shift.since)],
      ];
    }
    case 'cameBack': {
      const { awayDays, closedDays, backOn, usualGapDays } = change.comeback;
      return [
        [why.away, days(awayDays)],
        ...(closedDays > 0 ? [[why.closed, days(closedDays)] as const] : []),
        [why.backOn, ago(backOn)],
        ...(usualGapDays === null ? [] : [[why.usualGap, days(usualGapDays)] as const]),
      ];
    }
    case 'silent':
      return [
        [why.complained, date(change.silence.complainedOn)],
        [why.usualGap, days(change.silence.usualGapDays)],
      ];
    case 'referred':
      return [
        [why.referrer, referrer?.name ?? ''],
        [why.firstOn, ago(change.firstOn)],
      ];
  }
}

/** "1.4" below ten, whole numbers above: nobody weighs 46 against 47. */
const timesText = (alarm: number): string =>
  alarm < 10 ? alarm.toFixed(1) : alarm < 1000 ? String(Math.round(alarm)) : '1000+';
