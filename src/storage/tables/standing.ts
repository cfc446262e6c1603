/** The lines by which a card says whether a customer is of the core, and which grade she has: derived, replaced as a whole. */
import type { StandingLines } from '../../domain/segments/standing';
import type { Day } from '../../domain/shared/day';
import type { Database } from '../database';

/** Raise when a rule changes, so that lines of the old rule are not used. */
const STANDING_RULES = 1;

interface StandingRow extends StandingLines {
  readonly key: 'standing';
  readonly rules: number;
  readonly asOf: Day;
}

export async function writeLines(db: Database, lines: StandingLines, asOf: Day): Promise<void> {
  const row: StandingRow = { key: 'standing', rules: STANDING_RULES, asOf, ...lines };
  await db.records.put(row);
}

/** Null before they were first worked out; `asOf` says of which day they are. */
export async function readLines(
  db: Database,
): Promise<(StandingLines & { readonly asOf: Day }) | null> {
  const row = (await db.records.get('standing')) as StandingRow | undefined;
  return row?.rules === STANDING_RULES ? row : null;
}
