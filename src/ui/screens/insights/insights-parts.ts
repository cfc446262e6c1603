/** The pages of Insights in the order of their tabs; each but the first has its name in the address. */
export const INSIGHTS_PARTS = ['overview', 'warnings', 'changes', 'segments', 'patterns'] as const;
export type InsightsPart = (typeof INSIGHTS_PARTS)[number];

/** The page an address asks for: "warnings" of "#/insights/warnings"; the overview for anything unknown. */
export const partOf = (asked: string | undefined): InsightsPart =>
  INSIGHTS_PARTS.find((part) => part === asked) ?? 'overview';

export const hrefOf = (part: InsightsPart): string =>
  part === 'overview' ? '#/insights' : `#/insights/${part}`;
