/** The settings that belong to the book and travel with it; what belongs to one device (language, theme, size) does not. */
import type { PointsRule } from '../domain/loyalty/points-rule';
import type { Fen } from '../domain/shared/fen';

export type Preset = 'pond' | 'stall';

export interface BookSettings {
  /** Null until the first run has asked. */
  readonly preset: Preset | null;
  readonly shopName: string;
  readonly points: PointsRule;
  /** A customer is warned about past this P(no visit in the horizon), 0..1. */
  readonly warnLevel: number;
  readonly horizonDays: number;
}

export const DEFAULT_SETTINGS: BookSettings = {
  preset: null,
  shopName: '',
  points: { on: true, earnPerFen: 100 as Fen, pointWorthFen: 1 as Fen },
  warnLevel: 0.6,
  horizonDays: 30,
};
