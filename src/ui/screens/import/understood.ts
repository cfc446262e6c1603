/** What an import found or wrote, as the lines a screen says about it: only what is there, the important first. */
import type { ImportCounts } from '../../../app/import-session';

export type UnderstoodPart =
  | 'customers'
  | 'newCustomers'
  | 'updated'
  | 'conflicts'
  | 'visits'
  | 'walkIns'
  | 'refunds'
  | 'cancelled'
  | 'leftOut'
  | 'same'
  | 'customerLines'
  | 'problems';

const LEADING = ['customers', 'visits'] as const;
const FOLLOWING = [
  'newCustomers',
  'updated',
  'conflicts',
  'walkIns',
  'refunds',
  'customerLines',
  'cancelled',
  'leftOut',
  'same',
  'problems',
] as const;

export interface Said<P extends UnderstoodPart = UnderstoodPart> {
  readonly part: P;
  readonly count: number;
}

const present =
  (counts: ImportCounts) =>
  <P extends UnderstoodPart>(parts: readonly P[]): Said<P>[] =>
    parts.map((part) => ({ part, count: counts[part] })).filter(({ count }) => count > 0);

/** "312 customers, 4,870 visits": what the headline says; empty when the file holds neither. */
export const headline = (counts: ImportCounts): Said<'customers' | 'visits'>[] =>
  present(counts)(LEADING);

/** Everything else worth a line. That all customers are new is not news. */
export const details = (counts: ImportCounts): Said[] =>
  present(counts)(FOLLOWING).filter(
    ({ part }) => part !== 'newCustomers' || counts.newCustomers < counts.customers,
  );

/** Whether confirming would do anything: a file known line by line may still be confirmed, since that brings back an undone import. */
export const worthWriting = (counts: ImportCounts): boolean =>
  counts.visits + counts.walkIns + counts.refunds + counts.customerLines + counts.same > 0;

/** Whether an import brought nothing that was not in the book before. */
export const broughtNothing = (counts: ImportCounts): boolean =>
  counts.visits + counts.walkIns + counts.refunds + counts.newCustomers + counts.updated === 0 &&
  counts.customerLines === 0 &&
  counts.same > 0;

const NEWS = ['newCustomers', 'visits', 'walkIns', 'refunds'] as const;
export type NewsPart = (typeof NEWS)[number];

/** What several files brought together that the book did not have: figures that may be added up. */
export const news = (sumOf: (part: NewsPart) => number): { part: NewsPart; n: number }[] =>
  NEWS.map((part) => ({ part, n: sumOf(part) })).filter(({ n }) => n > 0);
