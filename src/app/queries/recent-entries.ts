/** The last things recorded on this device, out of the newest rows of the tail. */
import type { VisitKind } from '../../domain/facts/fact';
import type { ShopPerson } from '../../domain/people/shop-people';
import type { Day } from '../../domain/shared/day';
import type { CustomerId, FactId, ImportId } from '../../domain/shared/id';
import type { Database } from '../../storage/database';
import type { HeadRow, TailRow } from '../../storage/schema/version-1';
import { readCard } from '../../storage/tables/cards';
import { DEMO_SOURCE } from '../../workers/demo-source';
import { tagOfSource } from '../../workers/tag-source';

/** One of the last things recorded on this device, newest first, each undoable by its fact or import id. */
export type RecentEntry = (
  | {
      readonly type: 'visit';
      readonly undo: FactId;
      readonly customer: CustomerId | null;
      /** Empty for a walk-in. */
      readonly name: string;
      readonly visit: VisitKind;
      readonly amountFen: number;
      readonly pointsEarned: number;
      readonly pointsRedeemed: number;
      /** The customer's points now; 0 for a walk-in. */
      readonly pointsBalance: number;
      readonly day: Day;
      readonly minute: number | null;
    }
  | {
      readonly type: 'points';
      readonly undo: FactId;
      readonly customer: CustomerId;
      readonly name: string;
      readonly points: number;
      readonly pointsBalance: number;
      readonly day: Day;
      readonly minute: number | null;
    }
  | {
      readonly type: 'import';
      readonly undo: ImportId;
      readonly source: string;
      /** No file, but a tag given to many or taken off them. */
      readonly tag: { readonly name: string; readonly on: boolean } | null;
      readonly customers: number;
      readonly visits: number;
      readonly day: Day;
    }
) & {
  /** Who recorded it, where that was not the owner. */
  readonly by?: ShopPerson | null;
};

const SHOWN = 6;
/** A tap makes up to four facts, and undone ones leave gaps. */
const LOOKED_AT = 60;

/** Newest first; voided ones and undone imports left out. */
export async function recentEntries(db: Database, head: HeadRow): Promise<RecentEntry[]> {
  const newest = await db.tail.orderBy('seq').reverse().limit(LOOKED_AT).toArray();
  const voided = new Set<string>();
  const points = new Map<FactId, { earned: number; redeemed: number }>();
  const entries: RecentEntry[] = [];
  // Most devices never were in other hands, and the first screen waits for no more than it needs.
  const by =
    `holder:${head.device}` in head.settings
      ? await (await import('./recorded-by')).recordedBy(db, head)
      : null;
  for (const row of newest) {
    if (entries.length === SHOWN) break;
    if (row.kind === 'void') voided.add(row.target);
    if (row.kind === 'entry' && row.visit && row.account === 'points') {
      const sum = points.get(row.visit) ?? { earned: 0, redeemed: 0 };
      points.set(row.visit, {
        earned: sum.earned + Math.max(0, row.amount),
        redeemed: sum.redeemed + Math.max(0, -row.amount),
      });
    }
    if (voided.has(row.id)) continue;
    const entry = await entryOf(db, head, row, points.get(row.id));
    const again = entry ? entries.findIndex(({ undo }) => undo === entry.undo) : -1;
    if (entry && again < 0) entries.push(by ? { ...entry, by: by(row) } : entry);
    else if (entry?.type === 'import' && !voided.has(entry.undo))
      entries[again] = together(entries[again]!, entry);
  }
  return entries;
}

type ImportEntry = Extract<RecentEntry, { type: 'import' }>;

/** A file imported again is the same import, and one undo takes out all it brought. */
const together = (later: RecentEntry, before: ImportEntry): RecentEntry =>
  later.type !== 'import'
    ? later
    : {
        ...later,
        customers: Math.max(later.customers, before.customers),
        visits: later.visits + before.visits,
      };

async function entryOf(
  db: Database,
  head: HeadRow,
  row: TailRow,
  points: { earned: number; redeemed: number } | undefined,
): Promise<RecentEntry | null> {
  const { day, minute } = row.at;
  if (row.kind === 'visit')
    return {
      type: 'visit',
      undo: row.id,
      customer: row.customer,
      ...(await whose(db, head, row.customer)),
      visit: row.visit,
      amountFen: row.amountFen,
      pointsEarned: points?.earned ?? 0,
      pointsRedeemed: points?.redeemed ?? 0,
      day,
      minute,
    };
  if (row.kind === 'entry' && !row.visit && row.account === 'points' && row.customer)
    return {
      type: 'points',
      undo: row.id,
      customer: row.customer,
      ...(await whose(db, head, row.customer)),
      points: row.amount,
      day,
      minute,
    };
  if (
    row.kind === 'import' &&
    !row.source.startsWith(DEMO_SOURCE) &&
    !head.undone.includes(row.batch)
  ) {
    const { source, customers, visits } = row;
    return {
      type: 'import',
      undo: row.batch,
      source,
      tag: tagOfSource(source),
      customers,
      visits,
      day,
    };
  }
  return null;
}

async function whose(db: Database, head: HeadRow, id: CustomerId | null) {
  const card = id ? await readCard(db, head, id) : null;
  return {
    name: card?.fields.name ?? '',
    pointsBalance: card?.figures.balances.points ?? 0,
  };
}
