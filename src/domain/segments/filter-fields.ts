/** What a filter can ask about, of which kind each is, and the words where only a few are possible. */
import { REACHES } from '../customers/consent';
import type { Outlook } from '../rhythm/rhythm-of';
import type { Warning } from '../rhythm/warning';
import { SEGMENTS } from './rfm';
import { GRADES } from './share-lines';
import { STAGES } from './stage';

/** Which questions each kind of field understands, the most usual first. */
export const KINDS = {
  text: ['contains', 'lacks', 'filled', 'empty'],
  phone: ['filled', 'empty', 'endsWith', 'contains'],
  tags: ['contains', 'lacks', 'filled', 'empty'],
  choice: ['oneOf', 'noneOf'],
  number: ['atLeast', 'below'],
  money: ['atLeast', 'below'],
  day: ['within', 'before', 'between'],
} as const;
export type FieldKind = keyof typeof KINDS;

/** In the order in which they are offered. */
export const FIELDS = {
  name: 'text',
  phone: 'phone',
  wechat: 'text',
  tags: 'tags',
  area: 'text',
  seat: 'text',
  note: 'text',
  gender: 'choice',
  birthMonth: 'choice',
  visits: 'number',
  visitDays: 'number',
  sinceDays: 'number',
  lastDay: 'day',
  firstDay: 'day',
  since: 'day',
  amountFen: 'money',
  yearFen: 'money',
  averageFen: 'money',
  lastAmountFen: 'money',
  points: 'number',
  stored: 'money',
  times: 'number',
  tab: 'money',
  stage: 'choice',
  stageBefore: 'choice',
  segment: 'choice',
  grade: 'choice',
  core: 'choice',
  warned: 'choice',
  outlook: 'choice',
  usualGapDays: 'number',
  expectedFen: 'money',
  purse: 'choice',
  rivals: 'choice',
  reach: 'choice',
  consent: 'choice',
  archived: 'choice',
} as const satisfies Readonly<Record<string, FieldKind>>;

export type FilterField = keyof typeof FIELDS;
type FieldOf<K extends FieldKind> = {
  [F in FilterField]: (typeof FIELDS)[F] extends K ? F : never;
}[FilterField];
export type TextField = FieldOf<'text' | 'phone'>;
export type ChoiceField = FieldOf<'choice'>;
export type NumberField = FieldOf<'number' | 'money'>;
export type DayField = FieldOf<'day'>;

const YES = ['yes'] as const;
const YES_NO = ['yes', 'no'] as const;
const WARNINGS = ['late', 'comingLess'] as const satisfies readonly Warning[];
const OUTLOOKS = ['probablyComes', 'open', 'probablyNot'] as const satisfies readonly Outlook[];

/** The words of each choice; a customer has one of them or none. */
export const WORDS = {
  gender: ['female', 'male'],
  birthMonth: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'],
  stage: STAGES,
  /** At the end of last month. */
  stageBefore: STAGES,
  segment: SEGMENTS,
  grade: GRADES,
  core: YES,
  warned: WARNINGS,
  outlook: OUTLOOKS,
  purse: YES_NO,
  rivals: YES_NO,
  reach: REACHES,
  consent: YES_NO,
  archived: YES,
} as const satisfies Readonly<Record<ChoiceField, readonly string[]>>;

export const wordsOf = (field: ChoiceField): readonly string[] => WORDS[field];

/** Null for a field this app does not know. */
export const fieldKind = (field: string): FieldKind | null =>
  Object.hasOwn(FIELDS, field) ? FIELDS[field as FilterField] : null;
