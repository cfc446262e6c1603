/** The timeline of a customer card: what a filter keeps, how much is drawn, and what a tap on a line may do. */
import type { TimelineItem } from '../../../app/queries/timeline';

export const TIMELINE_FILTERS = ['all', 'visits', 'entries', 'talks', 'edits'] as const;
export type TimelineFilter = (typeof TIMELINE_FILTERS)[number];

/** Lines drawn at first, and added by each "show more". */
export const FIRST_LINES = 30;
export const MORE_LINES = 100;

const KEPT: Readonly<Record<TimelineFilter, (item: TimelineItem) => boolean>> = {
  all: () => true,
  visits: (item) => item.type === 'visit',
  entries: (item) => item.type === 'entry' || (item.type === 'visit' && item.points !== 0),
  talks: (item) => item.type === 'contact' || item.type === 'feedback',
  edits: (item) => item.type === 'edit' || item.type === 'join',
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

/** A line that can be struck out, and brought back. */
export type Restorable = Extract<
  TimelineItem,
  { type: 'visit' | 'entry' | 'contact' | 'feedback' }
>;

/** By how much a line moved her points. */
export function pointsOf(line: Restorable): number {
  if (line.type === 'visit') return line.points;
  return line.type === 'entry' ? line.amount : 0;
}

/**
 * What a tap may do: a living visit can be corrected or struck out, a living adjustment, contact or feedback struck
 * out, and what was
 * struck out brought back unless it lives on under another line; two joined entries can be parted.
 */
export function tapOf(item: TimelineItem): 'correct' | 'strike' | 'bring-back' | 'part' | null {
  if (item.type === 'join') return 'part';
  if (item.type === 'edit' || (item.type === 'entry' && item.reason !== 'adjust')) return null;
  if (item.voided) return item.restorable ? 'bring-back' : null;
  return item.type === 'visit' ? 'correct' : 'strike';
}
