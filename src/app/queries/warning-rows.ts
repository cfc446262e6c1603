/** Warned customers as rows of a list, less those who came, were put aside or archived since the last computation. */
import { reachableOf } from '../../domain/customers/consent';
import type { CustomerId } from '../../domain/shared/id';
import { numberOfDay, type Day, type DayNumber } from '../../domain/shared/day';
import type { Database } from '../../storage/database';
import type { Snooze, SnoozedUntil, WarnedCustomer } from '../../storage/tables/insight';
import type { CustomerRhythm } from '../../domain/rhythm/rhythm-of';
import type { Warning } from '../../domain/rhythm/warning';
import type { Signals } from '../../domain/contacts/signals';
import type { Contacted } from './contacted';
import { stripOf, type Strip } from './strip';

export interface WarningRow {
  readonly id: CustomerId;
  readonly name: string;
  readonly phone: string;
  readonly quiet: boolean;
  readonly rhythm: CustomerRhythm;
  readonly strip: Strip;
  /** What is at stake: P(no visit) × spend expected in the horizon if still active, fen. */
  readonly stakeFen: number;
  /** What else is known of her. */
  readonly signals: Signals;
}

/** A warning the vendor has put aside. */
export interface QuietRow extends WarningRow {
  readonly until: SnoozedUntil;
}

export interface Sifted {
  readonly late: readonly WarningRow[];
  readonly comingLess: readonly WarningRow[];
  /** Contacted, and not yet time to ask again. */
  readonly waiting: readonly WarningRow[];
  readonly quiet: readonly QuietRow[];
  /** How many of each kind stand in neither of the first two lists: put aside, contacted, come meanwhile or archived. */
  readonly leftOut: Readonly<Record<Warning, number>>;
}

/** Each list in the order of `warned`. */
export async function siftWarnings(
  db: Database,
  warned: readonly WarnedCustomer[],
  snoozes: readonly Snooze[],
  contacted: Contacted,
  today: Day,
): Promise<Sifted> {
  const changed = await db.cards.bulkGet(warned.map((one) => one.id));
  const late: WarningRow[] = [];
  const comingLess: WarningRow[] = [];
  const waiting: WarningRow[] = [];
  const quiet: QuietRow[] = [];
  const due = new Set(contacted.due.map(({ id }) => id));
  const leftOut = { late: 0, comingLess: 0 };
  warned.forEach((one, i) => {
    const card = changed[i];
    const lastDay = one.recentDays[one.recentDays.length - 1] ?? 0;
    const kind = one.rhythm.warning ?? 'late';
    const settled =
      card !== undefined &&
      Boolean(card.gone || card.fields.archived || card.figures.lastDay > lastDay);
    const snooze = snoozes.find((put) => put.id === one.id && holds(put, lastDay, today));
    const signals = contacted.signals(one.id, lastDay);
    const waits = isWaiting(signals);
    // Whoever is to be looked after today stands in that list, and there only.
    const elsewhere = settled || due.has(one.id);
    if (elsewhere || snooze || waits) leftOut[kind]++;
    if (elsewhere) return;
    const row: WarningRow = {
      id: one.id,
      name: card?.fields.name ?? one.name,
      ...(card ? reachableOf(card.fields) : { phone: one.phone, quiet: one.quiet }),
      rhythm: one.rhythm,
      strip: stripOf(one.recentDays, one.rhythm, numberOfDay(today)),
      stakeFen: one.rhythm.stakeFen,
      signals,
    };
    if (snooze) quiet.push({ ...row, until: snooze.until });
    else (waits ? waiting : kind === 'late' ? late : comingLess).push(row);
  });
  return { late, comingLess, waiting, quiet, leftOut };
}

const holds = (snooze: Snooze, lastDay: DayNumber, today: Day): boolean =>
  snooze.until === null
    ? lastDay <= snooze.lastDay
    : snooze.until === 'forever' || today < snooze.until;

const isWaiting = ({ contact }: Signals): boolean =>
  contact !== null && contact !== 'none' && contact.standing === 'waiting';

/** How many there are of each kind, of whom the sifted may be only the first. */
export const totalsOf = (
  warned: Readonly<Record<Warning, number>>,
  { leftOut }: Sifted,
): Readonly<Record<Warning, number>> => ({
  late: warned.late - leftOut.late,
  comingLess: warned.comingLess - leftOut.comingLess,
});
