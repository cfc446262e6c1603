/** What the builder offers: fields in groups, a first question for each, and the words of its answers. */
import type { Condition, Op } from '../../../domain/segments/filter';
import {
  FIELDS,
  KINDS,
  wordsOf,
  type ChoiceField,
  type FilterField,
} from '../../../domain/segments/filter-fields';
import type { Grade } from '../../../domain/segments/share-lines';
import type { Segment } from '../../../domain/segments/rfm';
import type { Stage } from '../../../domain/segments/stage';
import type { Reach } from '../../../domain/customers/consent';
import type { Outlook } from '../../../domain/rhythm/rhythm-of';
import type { Warning } from '../../../domain/rhythm/warning';
import type { Day } from '../../../domain/shared/day';
import { m } from '../../i18n/messages.svelte';

export const FIELD_GROUPS = {
  comes: ['sinceDays', 'lastDay', 'visits', 'visitDays', 'firstDay', 'usualGapDays'],
  money: ['amountFen', 'yearFen', 'averageFen', 'lastAmountFen', 'expectedFen'],
  who: [
    'tags',
    'name',
    'phone',
    'wechat',
    'area',
    'seat',
    'note',
    'gender',
    'birthMonth',
    'since',
    'reach',
    'consent',
    'archived',
  ],
  accounts: ['tab', 'points', 'stored', 'times'],
  judged: [
    'stage',
    'stageBefore',
    'segment',
    'grade',
    'core',
    'warned',
    'outlook',
    'purse',
    'rivals',
  ],
} as const satisfies Record<string, readonly FilterField[]>;

export const opsOf = (field: FilterField): readonly Op[] => KINDS[FIELDS[field]];

/** The question with which a field begins: 30 days, 100 yuan, nothing typed yet. */
export const firstQuestion = (field: FilterField, today: Day): Condition =>
  withOp({ field, op: 'filled' }, opsOf(field)[0]!, today);

/** The same field asked otherwise; what was typed stays where the new question has a place for it. */
export function withOp(
  before: Exclude<Condition, { op: 'unknown' }>,
  op: Op,
  today: Day,
): Condition {
  const { field } = before;
  switch (op) {
    case 'contains':
    case 'lacks':
    case 'endsWith':
      return { field, op, text: 'text' in before ? before.text : '' };
    case 'filled':
    case 'empty':
      return { field, op };
    case 'oneOf':
    case 'noneOf':
      return { field, op, values: 'values' in before ? before.values : firstValues(field) };
    case 'atLeast':
    case 'below':
      return { field, op, value: 'value' in before ? before.value : firstValue(field) };
    case 'within':
    case 'before':
      return { field, op, days: 'days' in before ? before.days : 30 };
    case 'between':
      return { field, op, from: `${today.slice(0, 8)}01` as Day, to: today };
  }
}

/** Where there is but one word, it is meant. */
function firstValues(field: FilterField): readonly string[] {
  const words = wordsOf(field as ChoiceField);
  return words.length === 1 ? words : [];
}

const firstValue = (field: FilterField): number =>
  FIELDS[field] === 'money' ? (field === 'tab' ? 1 : 10_000) : field === 'sinceDays' ? 30 : 1;

/** How one of a choice's words is said. */
export function choiceWord(field: ChoiceField, value: string): string {
  const words = m().segments;
  switch (field) {
    case 'stage':
    case 'stageBefore':
      return words.stage[value as Stage];
    case 'segment':
      return m().insights.segment[value as Segment];
    case 'grade':
      return words.grade.short[value as Grade];
    case 'warned':
      return m().insights.warnings.kind[value as Warning];
    case 'outlook':
      return m().insights.outlook[value as Outlook];
    case 'gender':
      return words.gender[value as 'female' | 'male'];
    case 'birthMonth':
      return words.month(Number(value));
    case 'purse':
    case 'rivals':
      return words.answer[value as 'yes' | 'no'];
    case 'reach':
      return m().privacy.reach[value as Reach];
    case 'consent':
      return words.answer[value as 'yes' | 'no'];
    case 'core':
    case 'archived':
      return words.yes;
  }
}

export const opWord = (field: FilterField, op: Op): string => {
  const words = m().segments;
  return field === 'tags' && op in words.tagOp
    ? words.tagOp[op as keyof typeof words.tagOp]
    : words.op[op];
};
