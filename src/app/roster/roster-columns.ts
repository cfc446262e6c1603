/** All cards in memory, as columns: chunks as they were read, and the changed cards over them. */
import type { CustomerFields } from '../../domain/customers/customer';
import { idFromBytes, type CustomerId } from '../../domain/shared/id';
import {
  emptyFigureTable,
  writeFigures,
  type FigureTable,
} from '../../domain/customers/figure-table';
import type { CardRow, ChunkRow } from '../../storage/schema/version-1';
import { linesOf, readWords, type CardWords } from '../../storage/tables/cards';
import { digitsFit, searchLine } from './search-line';

/** A chunk made searchable; `lines` has one line per customer, `starts` where each begins. */
export interface RosterPart {
  readonly n: number;
  readonly lines: string;
  readonly starts: Uint32Array;
  readonly figures: FigureTable;
  readonly archived: Uint8Array;
  /** 1 where a changed card has taken the place of this row. */
  readonly covered: Uint8Array;
  id(i: number): CustomerId;
  fields(i: number): CustomerFields;
}

export function partOfChunk(chunk: ChunkRow): RosterPart {
  const words = linesOf(chunk).map(readWords);
  return makePart(words, chunk.figures, (i) => idFromBytes(chunk.ids, i * 16) as CustomerId);
}

export function partOfCards(cards: readonly CardRow[]): RosterPart {
  const living = cards.filter((card) => !card.gone);
  const figures = emptyFigureTable(living.length);
  living.forEach((card, i) => writeFigures(figures, i, card.figures));
  return makePart(living, figures, (i) => living[i]!.id);
}

function makePart(
  words: readonly CardWords[],
  figures: FigureTable,
  id: (i: number) => CustomerId,
): RosterPart {
  const n = words.length;
  const starts = new Uint32Array(n + 1);
  let lines = '';
  words.forEach((one, i) => {
    starts[i] = lines.length;
    lines += searchLine(one.fields, one.initials) + '\n';
  });
  starts[n] = lines.length;
  return {
    n,
    lines,
    starts,
    figures,
    archived: Uint8Array.from(words, (one) => (one.fields.archived ? 1 : 0)),
    covered: new Uint8Array(n),
    id,
    fields: (i) => words[i]?.fields ?? {},
  };
}

/** Row numbers of the part whose line holds the text, digits where they count; all rows for the empty text. */
export function* matches(part: RosterPart, text: string): Generator<number> {
  if (text === '') {
    for (let i = 0; i < part.n; i++) yield i;
    return;
  }
  const digits = /^\d+$/.test(text);
  let from = 0;
  for (;;) {
    const at = part.lines.indexOf(text, from);
    if (at < 0) return;
    if (digits && !digitsFit(part.lines, at, text.length)) {
      from = at + 1;
      continue;
    }
    const row = rowAt(part.starts, at);
    yield row;
    from = part.starts[row + 1]!;
  }
}

/** The row whose line holds this place: binary search. */
function rowAt(starts: Uint32Array, place: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= place) low = middle;
    else high = middle;
  }
  return low;
}
