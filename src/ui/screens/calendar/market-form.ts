/** The form in which market days are chosen: one set of marks per kind, and a cycle. */
import {
  MARKET_KINDS,
  type MarketKind,
  type MarketRule,
} from '../../../domain/calendar/market-days';
import { MOST_CYCLE_DAYS } from '../../../domain/calendar/market-rule-text';
import {
  dayFromNumber,
  numberOfDay,
  parseDay,
  type Day,
  type DayNumber,
} from '../../../domain/shared/day';
import { fail, ok, type Result } from '../../../domain/shared/result';

export interface MarketForm {
  readonly on: Readonly<Record<MarketKind, readonly number[]>>;
  /** As typed; '' without a cycle. */
  readonly every: string;
  readonly from: string;
  /** The day from which all this holds, or ''. */
  readonly since: string;
}

export type MarketProblem = 'cycle-days' | 'cycle-from';

const KINDS = Object.keys(MARKET_KINDS) as MarketKind[];

const upTo = (count: number): number[] => Array.from({ length: count }, (_, mark) => mark);

/** All marks of each kind. */
export const MARKS: Readonly<Record<MarketKind, readonly number[]>> = {
  weekday: upTo(MARKET_KINDS.weekday),
  lunar: upTo(MARKET_KINDS.lunar),
  solar: upTo(MARKET_KINDS.solar),
  branch: upTo(MARKET_KINDS.branch),
};

/** Marks as people count them: of dates, 0 stands for the tenth and comes last. */
export const inOrder = (kind: MarketKind, marks: readonly number[]): number[] => {
  const place = (mark: number) =>
    (kind === 'lunar' || kind === 'solar') && mark === 0 ? 10 : mark;
  return [...marks].sort((a, b) => place(a) - place(b));
};

export function marketForm(
  rules: readonly MarketRule[],
  since: DayNumber | null,
  today: Day,
): MarketForm {
  const on = { weekday: [], lunar: [], solar: [], branch: [] } as Record<MarketKind, number[]>;
  for (const rule of rules)
    if (rule.kind !== 'cycle') on[rule.kind] = [...new Set([...on[rule.kind], ...rule.on])];
  const cycle = rules.find((rule) => rule.kind === 'cycle');
  return {
    on,
    every: cycle ? String(cycle.every) : '',
    from: cycle ? dayFromNumber(cycle.from) : today,
    since: since === null ? '' : dayFromNumber(since),
  };
}

/** The form with one mark turned on or off. */
export function toggled(form: MarketForm, kind: MarketKind, mark: number): MarketForm {
  const now = form.on[kind];
  const next = now.includes(mark) ? now.filter((one) => one !== mark) : [...now, mark];
  return { ...form, on: { ...form.on, [kind]: next.sort((a, b) => a - b) } };
}

export function rulesIn(form: MarketForm): Result<MarketRule[], MarketProblem> {
  const rules: MarketRule[] = KINDS.filter((kind) => form.on[kind].length > 0).map((kind) => ({
    kind,
    on: form.on[kind],
  }));
  if (form.every.trim() === '') return ok(rules);
  const every = Number(form.every);
  if (!Number.isInteger(every) || every < 2 || every > MOST_CYCLE_DAYS) return fail('cycle-days');
  const from = parseDay(form.from);
  if (from === null) return fail('cycle-from');
  return ok([...rules, { kind: 'cycle', every, from: numberOfDay(from) }]);
}
