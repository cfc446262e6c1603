/** Warned customers as rows of a list, less those who came, were put aside or archived since the last computation. */
import type { CustomerId } from '../../domain/shared/id';
import { numberOfDay, type Day, type DayNumber } from '../../domain/shared/day';
import type { Database } from '../../storage/database';
import type { Snooze, WarnedCustomer } from '../../storage/tables/insight';
import type { CustomerRhythm } from '../../domain/rhythm/rhythm-of';
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

export interface Sifted {
  readonly rows: readonly WarningRow[];
  /** Left out because put aside by the vendor. */
  readonly hidden: number;
  /** Left out because she came or was archived. */
  readonly settled: number;
}

export async function siftWarnings(
  db: Database,
  warned: readonly WarnedCustomer[],
  snoozes: readonly Snooze[],
  today: Day,
): Promise<Sifted> {
  const changed = await db.cards.bulkGet(warned.map((one) => one.id));
  const rows: WarningRow[] = [];
  let hidden = 0;
  warned.forEach((one, i) => {
    const card = changed[i];
    const lastDay = one.recentDays[one.recentDays.length - 1] ?? 0;
    if (card && (card.gone || card.fields.archived || card.figures.lastDay > lastDay)) return;
    if (isSnoozed(snoozes, one.id, lastDay, today)) hidden++;
    else
      rows.push(rowOf(one, card?.fields.name ?? one.name, card?.fields.phone ?? one.phone, today));
  });
  return { rows, hidden, settled: warned.length - rows.length - hidden };
}

function isSnoozed(
  snoozes: readonly Snooze[],
  id: CustomerId,
  lastDay: DayNumber,
  today: Day,
): boolean {
  const snooze = snoozes.find((one) => one.id === id);
  if (!snooze) return false;
  return snooze.until === null ? lastDay <= snooze.lastDay : today < snooze.until;
}

const rowOf = (one: WarnedCustomer, name: string, phone: string, today: Day): WarningRow => ({
  id: one.id,
  name,
  phone,
  rhythm: one.rhythm,
  strip: stripOf(one.recentDays, one.rhythm, numberOfDay(today)),
  stakeFen: one.rhythm.stakeFen,
});
