/** Recency, frequency, money: eight plain segments. */
export const SEGMENTS = [
  'champion',
  'loyal',
  'promising',
  'new',
  'attention',
  'atRisk',
  'hibernating',
  'lost',
] as const;
export type Segment = (typeof SEGMENTS)[number];
