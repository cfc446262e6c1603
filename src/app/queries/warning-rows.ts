/** Warned customers as rows of a list, less those who came, were put aside or archived since the last computation. */
import type { CustomerId } from '../../domain/shared/id';
import { numberOfDay, type Day, type DayNumber } from '../../domain/shared/day';
import type { Database } from '../../storage/database';
import type { Snooze, WarnedCustomer } from '../../storage/tables/insight';
import type { CustomerRhythm } from '../../domain/rhythm/rhythm-of';
import type { Warning } from '../../domain/rhythm/warning';
import { stripOf, type Strip } from './strip';

export interface WarningRow {
  readonly id: CustomerId;
  readonly name: string;
  readonly phone: string;
  readonly rhythm: CustomerRhythm;
  readonly strip: Strip;
  /** What is at stake: P(no visit) × spend expected in the horizon if still active, fen. */
  readonly stakeFen: number;
}

/** A warning the vendor has put aside. */
export interface QuietRow extends WarningRow {
  /** The day from which it is shown again; null: once the customer has come. */
  readonly until: Day | null;
}

export interface Sifted {
  readonly late: readonly WarningRow[];
  readonly comingLess: readonly WarningRow[];
  readonly quiet: readonly QuietRow[];
  /** How many of each kind stand in none of the lists, because put aside, come meanwhile or archived. */
  readonly leftOut: Readonly<Record<Warning, number>>;
}

/** Each list in the order of `warned`. */
export async function siftWarnings(
  db: Database,
  warned: readonly WarnedCustomer[],
  snoozes: readonly Snooze[],
  today: Day,
): Promise<Sifted> {
  const changed = await db.cards.bulkGet(warned.map((one) => one.id));
  const late: WarningRow[] = [];
  const comingLess: WarningRow[] = [];
  const quiet: QuietRow[] = [];
  const leftOut = { late: 0, comingLess: 0 };
  warned.forEach((one, i) => {
    const card = changed[i];
    const lastDay = one.recentDays[one.recentDays.length - 1] ?? 0;
    const kind = one.rhythm.warning ?? 'late';
    const settled =
      card !== undefined &&
      Boolean(card.gone || card.fields.archived || card.figures.lastDay > lastDay);
    const snooze = snoozes.find((put) => put.id === one.id && holds(put, lastDay, today));
    if (settled || snooze) leftOut[kind]++;
    if (settled) return;
    const row = rowOf(one, card?.fields.name ?? one.name, card?.fields.phone ?? one.phone, today);
    if (snooze) quiet.push({ ...row, until: snooze.until });
    else (kind === 'late' ? late : comingLess).push(row);
  });
  return { late, comingLess, quiet, leftOut };
}

const holds = (snooze: Snooze, lastDay: DayNumber, today: Day): boolean =>
  snooze.until === null ? lastDay <= snooze.lastDay : today < snooze.until;

const rowOf = (one: WarnedCustomer, name: string, phone: string, today: Day): WarningRow => ({
  id: one.id,
  name,
  phone,
  rhythm: one.rhythm,
  strip: stripOf(one.recentDays, one.rhythm, numberOfDay(today)),
  stakeFen: one.rhythm.stakeFen,
});

/** How many there are of each kind, of whom the sifted may be only the first. */
export const totalsOf = (
  warned: Readonly<Record<Warning, number>>,
  { leftOut }: Sifted,
): Readonly<Record<Warning, number>> => ({
  late: warned.late - leftOut.late,
  comingLess: warned.comingLess - leftOut.comingLess,
});
