/** How each segment is told apart without colour (its shape) and with it (its tone). */
import type { Segment } from '../../domain/segments/rfm';

export interface SegmentLook {
  /** Path in a 24 × 24 box. */
  readonly path: string;
  /** Drawn as an outline instead of a filled shape. */
  readonly hollow: boolean;
  /** pond: doing well; amber: look at this; calm: far away. */
  readonly tone: 'pond' | 'amber' | 'calm';
}

const RING = 'M12 4a8 8 0 1 1 0 16a8 8 0 0 1 0-16z';

export const SEGMENT_LOOKS: Readonly<Record<Segment, SegmentLook>> = {
  champion: { path: 'M12 2l10 10-10 10L2 12z', hollow: false, tone: 'pond' },
  loyal: { path: RING, hollow: false, tone: 'pond' },
  promising: { path: 'M12 3l10 18H2z', hollow: false, tone: 'pond' },
  new: { path: 'M9.5 3h5v6.5H21v5h-6.5V21h-5v-6.5H3v-5h6.5z', hollow: false, tone: 'pond' },
  attention: { path: RING, hollow: true, tone: 'amber' },
  atRisk: { path: 'M12 21L2 3h20z', hollow: false, tone: 'amber' },
  hibernating: { path: RING, hollow: true, tone: 'calm' },
  lost: { path: 'M5 5l14 14M19 5L5 19', hollow: true, tone: 'calm' },
};
