/**
 * What a role may see: one table of every screen and every figure that owners and helpers share. It is a curtain, not a
 * safe: it hides figures from a helper's eyes, the data on the device stay readable for whoever takes it apart. Of a
 * phone number shared screens tell everybody only the last four digits.
 */

/** `owner`: everything; several people may be owners. `helper`: what the counter needs. */
export const ROLES = ['owner', 'helper'] as const;
export type Role = (typeof ROLES)[number];

/** Screens, each by the first word of its address. */
export const SCREENS = [
  'today',
  'customers',
  'record',
  'more',
  'insights',
  'segments',
  'import',
  'files',
  'calendar',
  'health',
  'privacy',
  'settings',
] as const;
export type ScreenName = (typeof SCREENS)[number];

/** Figures about a customer on screens that owners and helpers share. */
export const SIGHTS = [
  /** All that she spent, and her average. */
  'sums',
  /** Her rhythm, groups, warnings, changes: what the book thinks of her. */
  'insight',
  /** What she paid last: it saves the counter a question, and says nothing about the shop. */
  'lastAmount',
  /** Points, stored value, times card and tab: without them nobody can serve her. */
  'balances',
  /** When she came last. */
  'lastDay',
] as const;
export type Sight = (typeof SIGHTS)[number];

const HELPER_MAY: ReadonlySet<ScreenName | Sight> = new Set<ScreenName | Sight>([
  'today',
  'customers',
  'record',
  'more',
  'lastAmount',
  'balances',
  'lastDay',
]);

/** Whether somebody in this role may see it: maySee('helper', 'record') is true, maySee('helper', 'sums') is not. */
export const maySee = (role: Role, what: ScreenName | Sight): boolean =>
  role === 'owner' || HELPER_MAY.has(what);

/**
 * The screen an address such as "/customers/1f…" or "#/insights" belongs to; null for one the table does not know,
 * which is nobody's. The empty address is Today.
 */
export function screenOf(path: string): ScreenName | null {
  const name = path.replace(/^#?\/?/, '').split(/[/?]/)[0] || 'today';
  return SCREENS.find((screen) => screen === name) ?? null;
}
