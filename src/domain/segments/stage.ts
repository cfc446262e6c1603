import { lostAfterDays } from '../rhythm/warning';

/** Where a customer stands in her life with this vendor. */
export const STAGES = ['potential', 'first', 'repeat', 'loyal', 'slipping', 'lost'] as const;
export type Stage = (typeof STAGES)[number];

/** From this many visit days a customer counts as loyal, while she keeps her rhythm. */
const LOYAL_VISIT_DAYS = 6;
/** Without a rhythm yet, this many usual gaps of the vendor's customers count as a long one. */
const NO_RHYTHM_UNITS = 2;
export const longGapWithoutRhythm = (unitDays: number): number => NO_RHYTHM_UNITS * unitDays;

export interface StageFigures {
  readonly visitDays: number;
  /** Days of the regular season since her last visit. */
  readonly awayDays: number;
  /** Her long gap, such days; NaN or null while she has no rhythm (under two repeat visits). */
  readonly longGapDays: number | null;
  /** The vendor's unit of time (RhythmModel.unitDays), such days. */
  readonly unitDays: number;
  readonly horizonDays: number;
  readonly warned: boolean;
}

/**
 * Potential: no visit yet. Lost: away for over two horizons and over 1.5 of her long gaps (without a rhythm: over
 * three usual gaps of the vendor's customers). Slipping: warned about. First: one visit day. Loyal: six visit days or
 * more. Repeat: all others. Example: 8 visit days, long gap 20, horizon 30, away 61 days: lost; away 59: loyal.
 */
export function stageOf(figures: StageFigures): Stage {
  const { visitDays, awayDays, longGapDays, unitDays, horizonDays } = figures;
  if (visitDays === 0) return 'potential';
  const longGap = Number.isFinite(longGapDays ?? NaN)
    ? longGapDays!
    : longGapWithoutRhythm(unitDays);
  if (awayDays > lostAfterDays(longGap, horizonDays)) return 'lost';
  if (figures.warned) return 'slipping';
  if (visitDays === 1) return 'first';
  return visitDays >= LOYAL_VISIT_DAYS ? 'loyal' : 'repeat';
}
