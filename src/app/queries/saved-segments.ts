/** The vendor's own groups: filters he gave a name, each a setting of the book of its own. */
import { readFilter, writeFilter, type Filter } from '../../domain/segments/filter';
import type { Fields, FieldValue } from '../../domain/facts/fact';
import { readHead } from '../../storage/tables/head';
import type { Book } from '../book';
import type { Live } from '../live';

export interface SavedSegment {
  readonly id: string;
  readonly name: string;
  readonly filter: Filter;
}

const KEY = 'segment:';

export const segmentKey = (id: string): string => KEY + id;

export const writeSegment = ({ name, filter }: Pick<SavedSegment, 'name' | 'filter'>): string =>
  JSON.stringify({ name, filter: JSON.parse(writeFilter(filter)) as unknown });

/** By name; what is no group (damaged, or of a shape to come) is left alone in the book and not shown. */
export const segmentsIn = (settings: Fields): SavedSegment[] =>
  Object.entries(settings)
    .flatMap(([key, value]) => (key.startsWith(KEY) ? readSegment(key, value) : []))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1));

function readSegment(key: string, value: FieldValue): SavedSegment[] {
  if (typeof value !== 'string') return [];
  const { name, filter } = parseObject(value);
  const read = readFilter(filter);
  return typeof name === 'string' && read.ok
    ? [{ id: key.slice(KEY.length), name, filter: read.value }]
    : [];
}

function parseObject(text: string): { readonly name?: unknown; readonly filter?: unknown } {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

export const savedSegments = (book: Book): Live<readonly SavedSegment[]> =>
  book.live(async () => segmentsIn((await readHead(book.db)).settings));
