/** The same field of a customer set on both sides of a merge, neither knowing of the other. The later one counts; both are shown. */
import type { FieldValue } from '../../domain/facts/fact';
import { dayFromNumber, type Day } from '../../domain/shared/day';
import { idFromBytes, type CustomerId } from '../../domain/shared/id';
import type { Dead } from '../fold/dead';
import { forEachEdit } from '../fold/fields';
import { wordsOf, type IdIndex } from '../id-index';
import type { FactColumns } from '../packs/pack';

interface Side {
  readonly value: FieldValue;
  readonly day: Day;
}

export interface FieldClash {
  readonly customer: CustomerId;
  readonly field: string;
  readonly here: Side;
  readonly there: Side;
  /** Whose value counts afterwards. */
  readonly stays: 'here' | 'there';
}

interface Told extends Side {
  /** The place of its fact among all, by stamp. */
  readonly order: number;
  readonly l: number;
  readonly device: string;
}

/**
 * @param after All facts of the book once merged.
 * @param news The ids of the facts that come in new; all others the book has.
 * @param known The ids of all facts of the file: what is among them the other side knew of.
 * @param since Of a file that is a part only: milliseconds since 1970 from which on it holds what was recorded. What
 *   the book knew before then the other side may have known as well.
 */
export function fieldClashes(
  after: readonly FactColumns[],
  dead: Dead,
  { news, known, since }: { news: IdIndex; known: IdIndex; since: number },
): FieldClash[] {
  const here = new Map<string, Told>();
  const there = new Map<string, Told>();
  let order = 0;
  forEachEdit(after, 'edit', dead, (fields, table, row) => {
    order++;
    const words = wordsOf(table.id);
    const isNew = news.find(words, row) >= 0;
    if ((!isNew && known.find(words, row) >= 0) || !table.customer[row]) return;
    const l = table.l[row]!;
    if (!isNew && l < since) return;
    const customer = idFromBytes(table.customers, (table.customer[row] - 1) * 16);
    const device = table.devices[table.device[row]!]!;
    const day = dayFromNumber(table.day[row]!);
    const side = isNew ? there : here;
    for (const [field, value] of Object.entries(fields))
      side.set(`${customer} ${field}`, { value, day, order, l, device });
  });
  return [...there].flatMap(([key, theirs]) => {
    const mine = here.get(key);
    if (!mine || mine.device === theirs.device || same(mine.value, theirs.value)) return [];
    return [
      {
        customer: key.slice(0, 32) as CustomerId,
        field: key.slice(33),
        here: { value: mine.value, day: mine.day },
        there: { value: theirs.value, day: theirs.day },
        stays: mine.order > theirs.order ? 'here' : 'there',
      },
    ];
  });
}

const same = (a: FieldValue, b: FieldValue): boolean => JSON.stringify(a) === JSON.stringify(b);
