/** Keeps one roster in memory for all screens: reads chunks once a generation, and follows every tap. */
import { numberOfDay } from '../../domain/shared/day';
import type { CustomerId } from '../../domain/shared/id';
import type { CardRow } from '../../storage/schema/version-1';
import { readInsight } from '../../storage/tables/insight';
import {
  readChunk,
  readRosterChanges,
  readRosterDirectory,
} from '../../storage/tables/roster-parts';
import type { Book } from '../book';
import type { Live } from '../live';
import type { Roster, RosterAnswer } from '../queries/roster';
import { findInRoster, type SegmentRule } from './find-in-roster';
import { partOfCards, partOfChunk, type RosterPart } from './roster-columns';

/** Listeners hear of a growing roster this many chunks apart: often enough to see it grow, seldom enough not to stutter. */
const CHUNKS_A_TELLING = 16;

const rosters = new WeakMap<Book, Live<RosterAnswer>>();

/** The book's one roster; it is read when somebody first asks, and followed from then on. */
export function liveRoster(book: Book): Live<RosterAnswer> {
  const roster = rosters.get(book) ?? makeRoster(book);
  rosters.set(book, roster);
  return roster;
}

function makeRoster(book: Book): Live<RosterAnswer> {
  const listeners = new Set<(answer: RosterAnswer) => void>();
  let parts: RosterPart[] = [];
  let placeOf = new Map<CustomerId, [RosterPart, number]>();
  let generation = -1;
  let cards: readonly CardRow[] = [];
  let complete = false;
  let segments: SegmentRule | null = null;
  let answer: RosterAnswer | null = null;
  let stop: (() => void) | null = null;
  let reading = 0;

  const tell = () => {
    answer = { roster: rosterOf([...parts, coverWith(cards)], segments), complete };
    for (const listener of listeners) listener(answer);
  };
  const coverWith = (changed: readonly CardRow[]): RosterPart => {
    for (const part of parts) part.covered.fill(0);
    for (const card of changed) {
      const place = placeOf.get(card.id);
      if (place) place[0].covered[place[1]] = 1;
    }
    return partOfCards(changed);
  };
  const readParts = async () => {
    const mine = ++reading;
    complete = false;
    const directory = await readRosterDirectory(book.db);
    const fresh: RosterPart[] = [];
    const places = new Map<CustomerId, [RosterPart, number]>();
    for (const seq of directory.chunks) {
      const chunk = await readChunk(book.db, seq);
      // Another rewrite replaced the chunks, or a newer reading has begun: this one is void.
      if (!chunk || mine !== reading) return;
      const part = partOfChunk(chunk);
      for (let i = 0; i < part.n; i++) places.set(part.id(i), [part, i]);
      fresh.push(part);
      const first = parts.length === 0 || parts === fresh;
      if (first && fresh.length % CHUNKS_A_TELLING === 1) {
        parts = fresh;
        placeOf = places;
        tell();
      }
    }
    parts = fresh;
    placeOf = places;
    complete = true;
    tell();
  };
  const follow = () =>
    book
      .live(async () => ({
        ...(await readRosterChanges(book.db)),
        insight: await readInsight(book.db),
      }))
      .subscribe((now) => {
        cards = now.cards;
        segments = now.insight && {
          cutoffs: now.insight.cutoffs,
          asOf: numberOfDay(now.insight.asOf),
        };
        if (now.generation !== generation) {
          generation = now.generation;
          readParts().catch(book.surroundings.report);
        } else tell();
      });

  return {
    subscribe(listener) {
      listeners.add(listener);
      if (answer) listener(answer);
      stop ??= follow();
      return () => listeners.delete(listener);
    },
  };
}

function rosterOf(parts: readonly RosterPart[], segments: SegmentRule | null): Roster {
  let total = 0;
  const tags = new Set<string>();
  for (const part of parts)
    for (let i = 0; i < part.n; i++) {
      if (part.covered[i] || part.archived[i]) continue;
      total++;
      for (const tag of part.fields(i).tags ?? []) tags.add(tag);
    }
  return {
    total,
    tags: [...tags].sort(),
    find: (query) => findInRoster(parts, query, segments),
  };
}
