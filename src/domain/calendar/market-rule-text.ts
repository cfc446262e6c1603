/** Market rules as the words they are kept in: "weekday:0,3", "lunar:3,8", "branch:2,8", "cycle:3@2026-11-22". */
import { dayFromNumber, numberOfDay, parseDay } from '../shared/day';
import { MARKET_KINDS, type MarketKind, type MarketRule } from './market-days';

export const MOST_CYCLE_DAYS = 60;

export const ruleText = (rule: MarketRule): string =>
  rule.kind === 'cycle'
    ? `cycle:${rule.every}@${dayFromNumber(rule.from)}`
    : `${rule.kind}:${rule.on.join(',')}`;

const CYCLE = /^cycle:(\d{1,2})@(\d{4}-\d{2}-\d{2})$/;
const LIST = /^(weekday|lunar|solar|branch):(\d{1,2}(?:,\d{1,2})*)$/;

/** Null for anything that is no rule: a later version of the app may know more of them. */
export function parseRule(text: string): MarketRule | null {
  const cycle = CYCLE.exec(text);
  if (cycle) {
    const every = Number(cycle[1]);
    const from = parseDay(cycle[2]!);
    if (from === null || every < 2 || every > MOST_CYCLE_DAYS) return null;
    return { kind: 'cycle', every, from: numberOfDay(from) };
  }
  const list = LIST.exec(text);
  if (!list) return null;
  const kind = list[1] as MarketKind;
  const on = list[2]!.split(',').map(Number);
  return on.every((one) => one < MARKET_KINDS[kind]) ? { kind, on } : null;
}
