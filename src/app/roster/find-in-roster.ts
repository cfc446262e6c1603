/** Finds, filters and sorts customers in memory: the answer to one keystroke. */
import type { DayNumber } from '../../domain/shared/day';
import type { RfmCutoffs } from '../../domain/segments/cutoffs';
import { rfmOf } from '../../domain/segments/rfm-scores';
import type { RosterQuery, RosterResult, RosterRow, RosterSort } from '../queries/roster';
import { matches, type RosterPart } from './roster-columns';
import { searchText } from './search-line';

/** What the filter by segment needs; null until computed for the first time. */
export interface SegmentRule {
  readonly cutoffs: RfmCutoffs;
  readonly asOf: DayNumber;
}

const BITS = 2 ** 20;

export function findInRoster(
  parts: readonly RosterPart[],
  query: RosterQuery,
  segments: SegmentRule | null,
): RosterResult {
  const text = searchText(query.text);
  const limit = query.limit ?? Infinity;
  // Row numbers over all parts: part · 2^20 + row; 512 rows a part leave room to spare.
  const hits: number[] = [];
  search: for (let p = 0; p < parts.length; p++) {
    const part = parts[p]!;
    for (const i of matches(part, text)) {
      if (!isWanted(part, i, query, segments)) continue;
      hits.push(p * BITS + i);
      if (text !== '' && hits.length >= limit) break search;
    }
  }
  const sorted = sortHits(parts, hits, query.sort, limit);
  return {
    count: hits.length,
    row: (i) => rowAt(parts, sorted[i]!),
  };
}

function isWanted(
  part: RosterPart,
  i: number,
  query: RosterQuery,
  segments: SegmentRule | null,
): boolean {
  if (part.covered[i] || part.archived[i] !== (query.archived ? 1 : 0)) return false;
  if (query.tag && !(part.fields(i).tags ?? []).includes(query.tag)) return false;
  if (!query.segment) return true;
  if (!segments) return false;
  const { visitDays, lastDay, amountFen } = part.figures;
  const figures = { visitDays: visitDays[i]!, lastDay: lastDay[i]!, amountFen: amountFen[i]! };
  return rfmOf(segments.cutoffs, figures, segments.asOf)?.segment === query.segment;
}

/** Ascending keys; ties keep the order of ids, so that a list does not jump. */
const KEYS: Readonly<Record<Exclude<RosterSort, 'name'>, (part: RosterPart, i: number) => number>> =
  {
    lastVisit: ({ figures }, i) => -figures.lastDay[i]!,
    // Those who never came are not absent: they go last.
    longestAbsent: ({ figures }, i) => (figures.visitDays[i] ? figures.lastDay[i]! : Infinity),
    spend: ({ figures }, i) => -figures.amountFen[i]!,
    points: ({ figures }, i) => -figures.balances.points[i]!,
  };

function sortHits(
  parts: readonly RosterPart[],
  hits: readonly number[],
  sort: RosterSort,
  limit: number,
): readonly number[] {
  const place = Uint32Array.from(hits, (_, i) => i);
  if (sort === 'name') {
    const names = hits.map((hit) => nameKey(parts[Math.floor(hit / BITS)]!, hit % BITS));
    place.sort((a, b) => (names[a]! < names[b]! ? -1 : names[a]! > names[b]! ? 1 : a - b));
    return Array.from(place, (i) => hits[i]!);
  }
  const keys = Float64Array.from(hits, (hit) =>
    KEYS[sort](parts[Math.floor(hit / BITS)]!, hit % BITS),
  );
  const before = (a: number, b: number) => keys[a]! - keys[b]! || a - b;
  const best = limit < hits.length ? smallest(keys, limit) : place;
  return Array.from(best.sort(before), (i) => hits[i]!);
}

/** Places of the smallest keys: a picker that shows six must not sort a hundred thousand. */
function smallest(keys: Float64Array, count: number): Uint32Array {
  const bound = keys.slice().sort()[count - 1]!;
  const found: number[] = [];
  for (let i = 0; i < keys.length && found.length < count; i++) if (keys[i]! < bound) found.push(i);
  for (let i = 0; i < keys.length && found.length < count; i++)
    if (keys[i] === bound) found.push(i);
  return Uint32Array.from(found);
}

/** Initials first (they are the second part of the line), so that Chinese names stand in the order of their sounds. */
function nameKey(part: RosterPart, i: number): string {
  const line = part.lines.slice(part.starts[i], part.starts[i + 1]);
  const [name = '', initials = ''] = line.split('\u0001');
  return `${initials || name}\u0001${name}`;
}

function rowAt(parts: readonly RosterPart[], hit: number): RosterRow {
  const part = parts[Math.floor(hit / BITS)]!;
  const i = hit % BITS;
  const { figures } = part;
  const fields = part.fields(i);
  return {
    id: part.id(i),
    name: fields.name ?? '',
    phone: fields.phone ?? '',
    wechat: fields.wechat ?? '',
    tags: fields.tags ?? [],
    visits: figures.visits[i]!,
    lastDay: figures.lastDay[i]!,
    amountFen: figures.amountFen[i]!,
    lastAmountFen: figures.lastAmountFen[i]!,
    points: figures.balances.points[i]!,
    archived: part.archived[i] === 1,
  };
}
