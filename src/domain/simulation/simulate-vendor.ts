/** A whole vendor out of one number: the same options give the same book, on every device. */
import { dayFromNumber, numberOfDay } from '../shared/day';
import { customerFields } from './customer-fields';
import { openDaysOf, type OpenDays } from './open-days';
import { Prng } from './prng';
import { drawPurse, giveBack, productNames, spend } from './purses';
import { kindCode, simulateRhythm, STREAMS, type RhythmRules } from './rhythms';
import {
  NO_PRODUCT,
  NOT_LEFT,
  WALK_IN,
  type SimulatedCustomer,
  type SimulatedVendor,
  type Truth,
} from './simulated-vendor';
import { paceFor } from './pace';
import { MEAN_GAP_DAYS, REFUND_SHARE, WALK_IN_SHARE, type VendorOptions } from './vendor-options';
import { VisitRows, type VisitRow } from './visit-rows';

/** Far from every customer's own stream. */
const WALK_IN_STREAM = 0x7fffffff;

/** See VendorOptions; a million lines take a few seconds. */
export function simulateVendor(options: VendorOptions): SimulatedVendor {
  const { preset, customers: n, seed, plain = false } = options;
  const years = options.years ?? 3;
  const first = numberOfDay(options.lastDay) - Math.round(years * 365) + 1;
  const open = openDaysOf(preset, first, options.lastDay, options.keepLastWinterOpen ?? false);
  const share = (options.firstVisitYears ?? (years * 2.2) / 3) / years;
  const plainRules: RhythmRules = {
    preset,
    meanGapDays: MEAN_GAP_DAYS[preset],
    leaving: options.leaving ?? 1,
    firstVisits: Math.min(1, share) * open.days.length,
    plain,
  };
  const known = (options.visits ?? 0) * (1 - (plain ? 0 : WALK_IN_SHARE[preset]));
  const rules =
    options.visits === undefined ? plainRules : paceFor(plainRules, open, n, seed, known);
  const rows = new VisitRows(first);
  const people = simulateCustomers(options, rules, open, rows);
  if (!plain) {
    const wanted = options.visits ?? Math.round(rows.count / (1 - WALK_IN_SHARE[preset]));
    addWalkIns(options, open, rows, wanted - rows.count);
  }
  return {
    preset,
    seed,
    firstDay: dayFromNumber(first),
    lastDay: options.lastDay,
    ...people,
    products: productNames(preset),
    visits: rows.sorted(),
    openDays: Array.from(open.days),
    specialDays: open.specials,
  };
}

function simulateCustomers(
  options: VendorOptions,
  rules: RhythmRules,
  open: OpenDays,
  rows: VisitRows,
): { customers: SimulatedCustomer[]; truth: Truth } {
  const { preset, customers: n, seed } = options;
  const truth: Truth = {
    kind: new Uint8Array(n),
    meanGapDays: new Float64Array(n),
    regularity: new Uint8Array(n),
    leftDay: new Int32Array(n).fill(NOT_LEFT),
  };
  const customers: SimulatedCustomer[] = [];
  const taken = new Set<string>();
  const prng = new Prng(seed);
  const positions: number[] = [];
  for (let i = 0; i < n; i++) {
    positions.length = 0;
    prng.restart(seed, i * STREAMS);
    const habit = simulateRhythm(prng, rules, open, i, n, (position) => positions.push(position));
    truth.kind[i] = kindCode(habit.kind);
    truth.meanGapDays[i] = habit.meanGapDays;
    truth.regularity[i] = habit.regularity;
    if (habit.leaves) truth.leftDay[i] = open.days[positions.at(-1) ?? 0] ?? NOT_LEFT;
    prng.restart(seed, i * STREAMS + 1);
    customers.push(customerFields(prng, preset, habit.kind, i, taken));
    prng.restart(seed, i * STREAMS + 2);
    addVisits(prng, options, drawPurse(prng, preset, habit.kind), i, positions, open, rows);
  }
  return { customers, truth };
}

function addVisits(
  prng: Prng,
  options: VendorOptions,
  purse: ReturnType<typeof drawPurse>,
  customer: number,
  positions: readonly number[],
  open: OpenDays,
  rows: VisitRows,
): void {
  const row = emptyRow(customer);
  for (const position of positions) {
    row.day = open.days[position] ?? 0;
    spend(prng, options.preset, purse, row);
    if (isAhead(options, row)) continue;
    rows.add(row);
    if (options.plain || row.amountFen <= 0 || !prng.chance(REFUND_SHARE)) continue;
    giveBack(prng, row);
    if (!isAhead(options, row)) rows.add(row);
  }
}

/** People without a name, most of them on the days that draw a crowd. */
function addWalkIns(options: VendorOptions, open: OpenDays, rows: VisitRows, count: number): void {
  const { preset, seed } = options;
  const prng = new Prng(seed, WALK_IN_STREAM);
  const row = emptyRow(WALK_IN);
  for (let added = 0; added < count;) {
    const position = prng.below(open.days.length);
    if (!prng.chance((open.draw[position] ?? 1) / 3)) continue;
    row.day = open.days[position] ?? 0;
    spend(prng, preset, drawPurse(prng, preset, 'regular'), row);
    if (isAhead(options, row)) continue;
    rows.add(row);
    added++;
  }
}

const isAhead = (options: VendorOptions, row: VisitRow): boolean =>
  options.lastMinute !== undefined &&
  row.minute > options.lastMinute &&
  row.day === numberOfDay(options.lastDay);

const emptyRow = (customer: number): VisitRow => ({
  customer,
  day: 0,
  minute: 0,
  amountFen: 0,
  kind: 0,
  product: NO_PRODUCT,
  grams: 0,
  boughtBackFen: 0,
});
