/** The timeline of a customer card: what a filter keeps, how much is drawn, and what a tap on a line may do. */
import type { TimelineItem } from '../../../app/queries/timeline';

export const TIMELINE_FILTERS = ['all', 'visits', 'entries', 'edits'] as const;
export type TimelineFilter = (typeof TIMELINE_FILTERS)[number];

/** Lines drawn at first, and added by each "show more". */
export const FIRST_LINES = 30;
export const MORE_LINES = 100;

const KEPT: Readonly<Record<TimelineFilter, (item: TimelineItem) => boolean>> = {
  all: () => true,
  visits: (item) => item.type === 'visit',
  entries: (item) => item.type === 'entry' || (item.type === 'visit' && item.points !== 0),
  edits: (item) => item.type === 'edit',
};

export const filtered = (
  items: readonly TimelineItem[],
  filter: TimelineFilter,
): readonly TimelineItem[] => (filter === 'all' ? items : items.filter(KEPT[filter]));

/** Filters worth offering: those that would show something but not everything. */
export const usefulFilters = (items: readonly TimelineItem[]): readonly TimelineFilter[] => {
  const kinds = TIMELINE_FILTERS.filter((filter) => items.some(KEPT[filter]));
  return new Set(items.map((item) => item.type)).size > 1 ? kinds : [];
};

/** What a tap may do: a living visit can be corrected or struck out, a living adjustment struck out. */
export function tapOf(item: TimelineItem): 'correct' | 'strike' | null {
  if (item.type === 'visit') return item.voided ? null : 'correct';
  if (item.type === 'entry') return item.voided || item.reason !== 'adjust' ? null : 'strike';
  return null;
}
