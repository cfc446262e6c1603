/** Looks through all cards for what deserves a second look; no fact is read, nothing is written. */
import { figuresAt } from '../../domain/customers/figure-table';
import { doubtKey, DOUBTS, doubtsOf, type Doubt } from '../../domain/health/doubts';
import { likelySame } from '../../domain/health/likely-same';
import { numberOfDay } from '../../domain/shared/day';
import { idFromBytes, type CustomerId } from '../../domain/shared/id';
import { ok, type Result } from '../../domain/shared/result';
import { readAllCards } from '../../storage/read-cards';
import { readIgnored } from '../../storage/tables/ignored';
import type { CallContext } from '../call-context';
import type { JobProblem } from '../job-problem';
import type { Doubtful, HealthReport, HealthRow } from '../health-report';

/** More than anybody mends in one sitting; the totals tell of the rest. */
const MOST_SHOWN = 100;

export async function bookHealth(
  _: object,
  { db, now, onProgress }: CallContext,
): Promise<Result<HealthReport, JobProblem>> {
  const { ids, fields, figures } = await readAllCards(db);
  const ignored = await readIgnored(db);
  onProgress({ phase: 'compute', done: 0.4 });
  const today = numberOfDay(now.day);
  const idOf = (row: number) => idFromBytes(ids, row * 16) as CustomerId;
  const rowOf = (row: number): HealthRow => ({
    id: idOf(row),
    fields: fields[row]!,
    figures: figuresAt(figures, row),
  });

  const byVisits = (a: number, b: number) => figures.visits[b]! - figures.visits[a]! || a - b;
  const same = likelySame(fields)
    .map(({ one, other, reason }) => {
      const [first, second] = [one, other].sort(byVisits) as [number, number];
      return { reason, first, second };
    })
    .filter(({ first, second }) => !ignored.has(doubtKey('same', idOf(first), idOf(second))));
  onProgress({ phase: 'compute', done: 0.7 });

  const found: Record<Doubt, number[]> = { points: [], days: [], noPhone: [] };
  for (let row = 0; row < fields.length; row++)
    for (const doubt of doubtsOf(fields[row]!, figuresAt(figures, row), today))
      if (!ignored.has(doubtKey(doubt, idOf(row)))) found[doubt].push(row);
  const shown = (rows: number[]): Doubtful => ({
    total: rows.length,
    rows: rows.sort(byVisits).slice(0, MOST_SHOWN).map(rowOf),
  });
  const doubts = Object.fromEntries(DOUBTS.map((doubt) => [doubt, shown(found[doubt])]));
  return ok({
    customers: fields.length,
    same: {
      total: same.length,
      pairs: same.slice(0, MOST_SHOWN).map(({ reason, first, second }) => ({
        reason,
        one: rowOf(first),
        other: rowOf(second),
      })),
    },
    samePhone: same
      .filter(({ reason }) => reason === 'phone')
      .map(({ first, second }) => [idOf(first), idOf(second)] as const),
    doubts: doubts as Record<Doubt, Doubtful>,
    ignored: ignored.size,
  });
}
