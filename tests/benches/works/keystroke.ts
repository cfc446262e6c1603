/** One keystroke over 100,000 customers: the slowest of some queries, stopping at fifty hits, against one big string. */
import { findInRoster } from '../../../src/app/roster/find-in-roster';
import { partOfChunk, type RosterPart } from '../../../src/app/roster/roster-columns';
import type { RosterQuery } from '../../../src/app/queries/roster';
import { searchLine } from '../../../src/app/roster/search-line';
import { emptyFigureTable } from '../../../src/domain/customers/figure-table';
import { CHUNK_SIZE, wordsLine } from '../../../src/storage/tables/cards';
import { timed, type Bench } from '../bench';
import { bigString, scan, type BigString } from '../floors/big-string';
import { randomBytes } from '../random-bytes';
import { stallOf } from '../vendors';

/** Many hits, few hits, one hit or none; letters, digits and characters. */
const QUERIES = ['王', 'w', 'lw', '老王', '8899', '13800020461', '1', '饭店', '查无此人', 'zzzz'];
const ROWS_SHOWN = 12;

const parts: RosterPart[] = [];
let big: BigString;
const hits = { floor: new Map<string, number>(), work: new Map<string, number>() };

export const keystroke: Bench = {
  prepare() {
    const { customers } = stallOf(100_000, 100_000);
    const initials = customers.map(({ name }) => lettersFor(name));
    big = bigString(customers.map((customer, i) => searchLine(customer, initials[i]!)));
    for (let from = 0; from < customers.length; from += CHUNK_SIZE) {
      const some = customers.slice(from, from + CHUNK_SIZE);
      parts.push(
        partOfChunk({
          n: some.length,
          ids: randomBytes(16 * some.length),
          lines: some
            .map((fields, i) => wordsLine({ fields, initials: initials[from + i]! }))
            .join('\n'),
          figures: emptyFigureTable(some.length),
        }),
      );
    }
  },
  floor: () => worst((text) => hits.floor.set(text, scan(big, text).length)),
  work: () => worst((text) => hits.work.set(text, show({ text, sort: 'lastVisit', limit: 50 }))),
  check() {
    for (const text of QUERIES) {
      const [floor = 0, app = 0] = [hits.floor.get(text), hits.work.get(text)];
      // Digits in the middle of a phone are hits of the string and not of the app.
      const fewer = /^\d+$/.test(text) && app < floor;
      if (floor !== app && !fewer)
        throw new Error(`${text}: ${floor} hits in the string, ${app} in the app`);
    }
  },
};

/** Asks and reads the rows a phone shows; gives the number of hits. */
function show(query: RosterQuery): number {
  const result = findInRoster(parts, query, null);
  for (let i = 0; i < Math.min(ROWS_SHOWN, result.count); i++) result.row(i);
  return result.count;
}

async function worst(ask: (text: string) => unknown): Promise<number> {
  let longest = 0;
  for (const text of QUERIES) longest = Math.max(longest, await timed(() => ask(text)));
  return longest;
}

/** Stands for pinyin initials: one letter a character, evenly spread. */
const lettersFor = (name: string): string =>
  Array.from(name, (char) => String.fromCharCode(97 + ((char.codePointAt(0) ?? 0) % 26))).join('');
