/**
 * The statistical core: when one customer comes. Gaps are gamma(k)/rate in open days, k = 1, 2, 3 in equal parts; rates
 * are gamma with shape 1.2 over customers; after each visit a customer leaves with his own chance, Beta(.5, 1.5).
 */
import type { OpenDays } from './open-days';
import { beta, gamma } from './distributions';
import type { Prng } from './prng';
import { CUSTOMER_KINDS, type CustomerKind, type SimulatedPreset } from './simulated-vendor';

export interface RhythmRules {
  readonly preset: SimulatedPreset;
  /** Mean gap of a customer with the average rate, open days. */
  readonly meanGapDays: number;
  /** Multiplies every customer's chance of leaving after a visit; 1 is the plain model. */
  readonly leaving: number;
  /** First visits fall on positions 0 … firstVisits of the open days. */
  readonly firstVisits: number;
  /** Without the pull of weekends, stocking and market days. */
  readonly plain: boolean;
}

export interface Habit {
  kind: CustomerKind;
  meanGapDays: number;
  regularity: number;
  leaves: boolean;
}

/** Streams of chance per customer: STREAMS·i is the rhythm, +1 who she is, +2 her purse. */
export const STREAMS = 3;

const RATE_SHAPE = 1.2;

/**
 * Calls `visit` with the position of each open day on which customer i of n comes, ascending, each day at most once,
 * and says who he is. Customers are numbered by their first visit. Always at least one visit.
 */
export function simulateRhythm(
  prng: Prng,
  rules: RhythmRules,
  open: OpenDays,
  i: number,
  n: number,
  visit: (position: number) => void,
): Habit {
  const kind = kindOf(prng, rules);
  const regularity = kind === 'restaurant' ? 3 : 1 + prng.below(3);
  const rate = gamma(prng, RATE_SHAPE) / RATE_SHAPE / rules.meanGapDays;
  const leaveChance = Math.min(1, beta(prng, 0.5, 1.5) * rules.leaving);
  let at = ((i + prng.unit()) / n) * rules.firstVisits;
  let lastPosition = -1;
  let leaves = false;
  while (at < open.days.length) {
    const position = pulled(prng, kind, rules, open, Math.floor(at), lastPosition);
    if (position > lastPosition) {
      visit(position);
      lastPosition = position;
      leaves = prng.chance(leaveChance);
      if (leaves) break;
    }
    at += gamma(prng, regularity) / regularity / rate;
  }
  return { kind, meanGapDays: 1 / rate, regularity, leaves };
}

export const kindCode = (kind: CustomerKind): number => CUSTOMER_KINDS.indexOf(kind);

function kindOf(prng: Prng, rules: RhythmRules): CustomerKind {
  const u = prng.unit();
  if (rules.plain) return 'regular';
  if (rules.preset === 'pond') return u < 0.4 ? 'weekend' : u < 0.46 ? 'stocking' : 'regular';
  return u < 0.08 ? 'restaurant' : u < 0.3 ? 'market' : 'regular';
}

/** The open day he really takes: some wait for (or come early to) a weekend, a stocking day, a market day. */
function pulled(
  prng: Prng,
  kind: CustomerKind,
  rules: RhythmRules,
  open: OpenDays,
  due: number,
  lastPosition: number,
): number {
  if (rules.plain || kind === 'restaurant') return due;
  const u = prng.unit();
  const special = open.nearestSpecial[due] ?? -1;
  if (kind === 'stocking' || kind === 'market') {
    return u < 0.9 && special > lastPosition ? special : due;
  }
  if (special > lastPosition && Math.abs(special - due) <= 2 && u < 0.3) return special;
  const weekend = open.nearestWeekend[due] ?? -1;
  const pull = kind === 'weekend' ? 0.85 : rules.preset === 'pond' ? 0.25 : 0;
  return weekend > lastPosition && Math.abs(weekend - due) <= 3 && u > 1 - pull ? weekend : due;
}
