/** A filter: conditions over what the book knows of a customer. This is its shape, and how it is kept as text. */
import { parseDay, type Day } from '../shared/day';
import { fail, ok, type Result } from '../shared/result';
import { fieldKind, KINDS, wordsOf, type ChoiceField, type FilterField } from './filter-fields';

export type Condition =
  | {
      readonly field: FilterField;
      readonly op: 'contains' | 'lacks' | 'endsWith';
      readonly text: string;
    }
  | { readonly field: FilterField; readonly op: 'filled' | 'empty' }
  | {
      readonly field: FilterField;
      readonly op: 'oneOf' | 'noneOf';
      readonly values: readonly string[];
    }
  /** Of what is counted: as it is; of money: fen. */
  | { readonly field: FilterField; readonly op: 'atLeast' | 'below'; readonly value: number }
  /** In the last so many days, today included; or longer ago. */
  | { readonly field: FilterField; readonly op: 'within' | 'before'; readonly days: number }
  /** Both days included. */
  | { readonly field: FilterField; readonly op: 'between'; readonly from: Day; readonly to: Day }
  | UnknownCondition;

/** From a newer app, or damaged: kept as it came, and said to whoever looks at the filter. */
export interface UnknownCondition {
  readonly op: 'unknown';
  readonly raw: unknown;
}

export type Op = Exclude<Condition['op'], 'unknown'>;

export interface Filter {
  /** Whether all conditions must hold, or any one of them. */
  readonly match: 'all' | 'any';
  readonly conditions: readonly Condition[];
}

export const allOf = (...conditions: readonly Condition[]): Filter => ({
  match: 'all',
  conditions,
});

/** A condition on one of a few words, as most ready-made groups are. */
export const oneOf = (field: ChoiceField, ...values: readonly string[]): Condition => ({
  field,
  op: 'oneOf',
  values,
});

export const writeFilter = ({ match, conditions }: Filter): string =>
  JSON.stringify({
    match,
    conditions: conditions.map((one) => (one.op === 'unknown' ? one.raw : one)),
  });

/** The filter a text holds; conditions that are not understood become unknown ones. */
export function parseFilter(text: string): Result<Filter, 'not-a-filter'> {
  try {
    return readFilter(JSON.parse(text) as unknown);
  } catch {
    return fail('not-a-filter');
  }
}

/** As parseFilter, of what JSON holds. */
export function readFilter(value: unknown): Result<Filter, 'not-a-filter'> {
  if (!isRecord(value) || !Array.isArray(value['conditions'])) return fail('not-a-filter');
  const { match } = value;
  if (match !== 'all' && match !== 'any') return fail('not-a-filter');
  return ok({ match, conditions: value['conditions'].map(readCondition) });
}

export function readCondition(raw: unknown): Condition {
  const unknown: Condition = { op: 'unknown', raw };
  if (!isRecord(raw)) return unknown;
  const { field, op, text, values, value, days, from, to } = raw;
  const kind = typeof field === 'string' ? fieldKind(field) : null;
  if (kind === null || !(KINDS[kind] as readonly unknown[]).includes(op)) return unknown;
  const on = field as FilterField;
  switch (op as Op) {
    case 'contains':
    case 'lacks':
    case 'endsWith':
      return typeof text === 'string'
        ? { field: on, op: op as 'contains' | 'lacks' | 'endsWith', text }
        : unknown;
    case 'filled':
    case 'empty':
      return { field: on, op: op as 'filled' | 'empty' };
    case 'oneOf':
    case 'noneOf': {
      const known = wordsOf(on as ChoiceField);
      return Array.isArray(values) && values.every((one) => known.includes(one as string))
        ? { field: on, op: op as 'oneOf' | 'noneOf', values: values as string[] }
        : unknown;
    }
    case 'atLeast':
    case 'below':
      return Number.isSafeInteger(value)
        ? { field: on, op: op as 'atLeast' | 'below', value: value as number }
        : unknown;
    case 'within':
    case 'before':
      return Number.isSafeInteger(days) && (days as number) > 0
        ? { field: on, op: op as 'within' | 'before', days: days as number }
        : unknown;
    case 'between': {
      const first = parseDay(String(from));
      const last = parseDay(String(to));
      return first && last ? { field: on, op: 'between', from: first, to: last } : unknown;
    }
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Nothing is asked by a box that is still empty. */
export function isAsking(condition: Condition): boolean {
  if ('text' in condition) return condition.text.trim() !== '';
  if ('values' in condition) return condition.values.length > 0;
  return condition.op !== 'unknown';
}

/** Conditions this app does not understand: while there are any, nothing must be done to "everybody in the group". */
export const unknownIn = ({ conditions }: Filter): number =>
  conditions.filter(({ op }) => op === 'unknown').length;
