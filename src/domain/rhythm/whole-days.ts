/** Gaps as people say them: whole days, at least one. */
export const wholeDays = (days: number): number => Math.max(1, Math.round(days));
