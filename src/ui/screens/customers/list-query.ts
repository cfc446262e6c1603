/** What the customer list is asked for, and how an address such as "#/customers?segment=loyal" says it. */
import type { RosterQuery, RosterSort } from '../../../app/queries/roster';
import { SEGMENTS, type Segment } from '../../../domain/segments/rfm';

export const SORTS: readonly RosterSort[] = [
  'lastVisit',
  'longestAbsent',
  'spend',
  'points',
  'name',
];

export interface ListQuery {
  readonly text: string;
  readonly sort: RosterSort;
  readonly segment: Segment | null;
  readonly tag: string | null;
  readonly archived: boolean;
}

export const ALL_CUSTOMERS: ListQuery = {
  text: '',
  sort: 'lastVisit',
  segment: null,
  tag: null,
  archived: false,
};

/** True when something hides part of the customers. */
export const isNarrowed = (query: ListQuery): boolean =>
  query.text.trim() !== '' || query.segment !== null || query.tag !== null || query.archived;

/** How many filters beside the search text are set. */
export const filtersSet = (query: ListQuery): number =>
  Number(query.segment !== null) + Number(query.tag !== null) + Number(query.archived);

/** The question for the roster; an empty filter is left out. */
export const rosterQuery = (query: ListQuery): RosterQuery => ({
  text: query.text.trim(),
  sort: query.sort,
  segment: query.segment,
  tag: query.tag,
  archived: query.archived,
});

/**
 * The list an address asks for, or null when it asks for nothing (then the list stays as it was left).
 * Unknown segments and sorts are ignored: an old link must not break the screen.
 */
export function queryOfAddress(querystring: string): ListQuery | null {
  const asked = new URLSearchParams(querystring);
  const segment = SEGMENTS.find((one) => one === asked.get('segment')) ?? null;
  const sort = SORTS.find((one) => one === asked.get('sort'));
  const tag = asked.get('tag') || null;
  const text = asked.get('q') ?? '';
  const archived = asked.get('archived') === '1';
  if (segment === null && sort === undefined && tag === null && text === '' && !archived) {
    return null;
  }
  return { text, sort: sort ?? ALL_CUSTOMERS.sort, segment, tag, archived };
}
