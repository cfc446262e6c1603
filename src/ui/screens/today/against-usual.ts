/** How today compares with a usual day of the week, in whole visits. */
export type AgainstUsual =
  | { readonly type: 'unknown' }
  | { readonly type: 'as-usual' }
  | { readonly type: 'more'; readonly visits: number }
  | { readonly type: 'fewer'; readonly visits: number };

/** 23 visits against a usual 18.75 are 4 more. A day that is still running is not called poor before anybody came. */
export function againstUsual(visits: number, usual: number | null): AgainstUsual {
  if (usual === null || visits === 0) return { type: 'unknown' };
  const difference = Math.round(visits - usual);
  if (difference === 0) return { type: 'as-usual' };
  return difference > 0
    ? { type: 'more', visits: difference }
    : { type: 'fewer', visits: -difference };
}
