/** What a figure of the card is the sum of, kind by kind, from the same lines the timeline shows. */
import type { TimelineItem } from '../../../app/queries/timeline';
import { ACCOUNTS, type Account, type VisitKind } from '../../../domain/facts/fact';
import type { FigureType } from './figure-cells';

/** So many lines of a kind, and what they come to: fen, points or uses. */
export interface FigureInput {
  readonly what: VisitKind | 'earned' | 'redeemed' | 'adjusted' | 'opening';
  readonly lines: number;
  readonly sum: number;
}

type Timeline = readonly TimelineItem[];

/** Empty where the figure is no sum (a day), or nothing goes into it. What is struck out does not count. */
export function figureInputs(timeline: Timeline, figure: FigureType): readonly FigureInput[] {
  if (figure === 'visits' || figure === 'average' || figure === 'total')
    return summed(['purchase', 'session', 'refund'], visitLines(timeline));
  const account = ACCOUNTS.find((one) => one === figure);
  return account
    ? summed(['opening', 'earned', 'redeemed', 'adjusted'], entryLines(timeline, account))
    : [];
}

interface Line {
  readonly what: FigureInput['what'];
  readonly amount: number;
}

const visitLines = (timeline: Timeline): readonly Line[] =>
  timeline.flatMap((item) =>
    item.type === 'visit' && !item.voided ? [{ what: item.visit, amount: item.amountFen }] : [],
  );

const REASONS = {
  earn: 'earned',
  redeem: 'redeemed',
  adjust: 'adjusted',
  opening: 'opening',
} as const;

/** A visit shows its points as one line: what it earned and what was used at it are two of ours. */
const entryLines = (timeline: Timeline, account: Account): readonly Line[] =>
  timeline.flatMap((item): Line[] => {
    if ((item.type !== 'visit' && item.type !== 'entry') || item.voided) return [];
    if (item.type === 'entry')
      return item.account === account ? [{ what: REASONS[item.reason], amount: item.amount }] : [];
    if (account !== 'points') return [];
    const { points, redeemed } = item;
    return [
      { what: 'earned' as const, amount: points - redeemed },
      { what: 'redeemed' as const, amount: redeemed },
    ].filter(({ amount }) => amount !== 0);
  });

const summed = (
  order: readonly FigureInput['what'][],
  lines: readonly Line[],
): readonly FigureInput[] =>
  order.flatMap((what) => {
    const these = lines.filter((line) => line.what === what);
    const sum = these.reduce((total, { amount }) => total + amount, 0);
    return these.length > 0 ? [{ what, lines: these.length, sum }] : [];
  });
