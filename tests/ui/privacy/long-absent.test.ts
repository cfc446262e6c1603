/** Who has been away for years. */
import { expect, test } from 'vitest';
import type { Roster, RosterRow } from '../../../src/app/queries/roster';
import { numberOfDay } from '../../../src/domain/shared/day';
import { longAbsent, yearsBefore } from '../../../src/ui/screens/privacy/long-absent';
import { aDay } from '../../helpers/taps';

const row = (name: string, lastDay: number, more: Partial<RosterRow> = {}): RosterRow =>
  ({ name, lastDay, visits: lastDay ? 1 : 0, archived: false, ...more }) as RosterRow;

/** As the real one answers: of one kind, the longest absent first. */
const rosterOf = (rows: readonly RosterRow[]): Roster => ({
  total: rows.length,
  tags: [],
  find({ archived = false }) {
    const found = rows
      .filter((one) => one.archived === archived)
      .sort((a, b) => (a.lastDay || Infinity) - (b.lastDay || Infinity));
    return { count: found.length, row: (i) => found[i]! };
  },
});

test('absent: three years before 29 February is the 28th', () => {
  expect(yearsBefore(aDay('2028-02-29'), 3)).toBe(numberOfDay(aDay('2025-02-28')));
  expect(yearsBefore(aDay('2026-11-22'), 2)).toBe(numberOfDay(aDay('2024-11-22')));
});

test('absent: whoever came last before the day, put away or not, the longest absent first; not who never came, nor who was erased', () => {
  const roster = rosterOf([
    row('away', 100),
    row('on the day', 200),
    row('here', 300),
    row('new', 0),
    row('archived', 50, { archived: true }),
    row('', 40, { archived: true }),
  ]);

  expect(longAbsent(roster, 200).map(({ name }) => name)).toEqual(['archived', 'away']);
});
