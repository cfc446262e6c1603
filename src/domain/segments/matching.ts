/** Whether a customer is in a filter: each condition becomes one question about a row, asked of all rows in turn. */
import { consentOf } from '../customers/consent';
import type { CustomerFields } from '../customers/customer';
import { phoneKey } from '../customers/phone';
import { wholeDays } from '../rhythm/whole-days';
import { numberOfDay } from '../shared/day';
import { isAsking, type Condition, type Filter } from './filter';
import { WORDS, type ChoiceField, type DayField, type NumberField } from './filter-fields';
import type { CodedChoice, Standing } from './standing';

type Question = (i: number) => boolean;

/**
 * The rows in the filter. Conditions that ask nothing yet are passed over; without any condition everybody is in.
 * Who is put away is left out unless a condition speaks of it. What is not known of somebody (no rhythm yet, no visit)
 * is neither at least nor below anything.
 */
export function matchingRows(standing: Standing, filter: Filter): Uint32Array {
  const asked = filter.conditions.filter(isAsking);
  const questions = asked.map((one) => questionOf(standing, one));
  const isIn: Question =
    filter.match === 'all' || questions.length === 0
      ? (i) => questions.every((question) => question(i))
      : (i) => questions.some((question) => question(i));
  const archivedToo = asked.some((one) => 'field' in one && one.field === 'archived');
  const rows = new Uint32Array(standing.n);
  let found = 0;
  for (let i = 0; i < standing.n; i++)
    if ((archivedToo || !standing.fields[i]!.archived) && isIn(i)) rows[found++] = i;
  return rows.subarray(0, found);
}

function questionOf(standing: Standing, condition: Condition): Question {
  switch (condition.op) {
    case 'unknown':
      return () => true;
    case 'contains':
    case 'lacks': {
      const holds = textHolds(standing, condition.field, condition.text);
      return condition.op === 'contains' ? holds : (i) => !holds(i);
    }
    case 'endsWith': {
      const digits = digitsOf(condition.text);
      return (i) => phoneDigits(standing.fields[i]!).some((phone) => phone.endsWith(digits));
    }
    case 'filled':
    case 'empty': {
      const filled = isFilled(standing, condition.field as keyof CustomerFields);
      return condition.op === 'filled' ? filled : (i) => !filled(i);
    }
    case 'oneOf':
    case 'noneOf': {
      const isOne = isOneOf(standing, condition.field as ChoiceField, condition.values);
      return condition.op === 'oneOf' ? isOne : (i) => !isOne(i);
    }
    case 'atLeast':
    case 'below': {
      const { op, value } = condition;
      const figure = figureOf(standing, condition.field as NumberField);
      return op === 'atLeast' ? (i) => figure(i) >= value : (i) => figure(i) < value;
    }
    case 'within':
    case 'before': {
      const { op, days } = condition;
      const day = dayOf(standing, condition.field as DayField);
      const from = standing.asOf - days;
      return op === 'within' ? (i) => day(i) > from : (i) => day(i) <= from;
    }
    case 'between': {
      const day = dayOf(standing, condition.field as DayField);
      const [from, to] = [numberOfDay(condition.from), numberOfDay(condition.to)];
      return (i) => day(i) >= from && day(i) <= to;
    }
  }
}

/** A tag as a whole, digits of a phone whatever stands between them, any part of other texts; capitals do not matter. */
function textHolds({ fields }: Standing, field: string, text: string): Question {
  const wanted = text.trim().toLowerCase();
  if (field === 'tags')
    return (i) => fields[i]!.tags?.some((tag) => tag.toLowerCase() === wanted) ?? false;
  if (field === 'phone') {
    const digits = digitsOf(text);
    return (i) => phoneDigits(fields[i]!).some((phone) => phone.includes(digits));
  }
  const name = field as 'name' | 'wechat' | 'area' | 'seat' | 'note';
  return (i) => fields[i]![name]?.toLowerCase().includes(wanted) ?? false;
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');

function phoneDigits({ phone = '' }: CustomerFields): readonly string[] {
  const key = phoneKey(phone);
  const plain = digitsOf(phone);
  return key === '' || key === plain ? [plain] : [key, plain];
}

const isFilled =
  ({ fields }: Standing, field: keyof CustomerFields): Question =>
  (i) => {
    const value = fields[i]![field];
    return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== '';
  };

function isOneOf(standing: Standing, field: ChoiceField, values: readonly string[]): Question {
  const { fields } = standing;
  if (field in standing.codes) {
    const codes = standing.codes[field as CodedChoice];
    const words: readonly string[] = WORDS[field];
    const wanted = Uint8Array.from({ length: words.length + 1 }, (_, code) =>
      Number(values.includes(words[code] ?? '')),
    );
    return (i) => wanted[codes[i]!] === 1;
  }
  switch (field) {
    case 'birthMonth':
      return (i) => values.includes(birthMonth(fields[i]!.birthday ?? ''));
    case 'archived':
      return (i) => values.includes('yes') && fields[i]!.archived === true;
    case 'consent':
      return (i) => values.includes(consentWord(fields[i]!.consent ?? ''));
    default: {
      const name = field as 'gender' | 'purse' | 'rivals' | 'reach';
      return (i) => values.includes(fields[i]![name] ?? '');
    }
  }
}

function consentWord(text: string): '' | 'yes' | 'no' {
  const consent = consentOf(text);
  return consent === null ? '' : consent === 'no' ? 'no' : 'yes';
}

/** "8" of "1980-08-15" and of "08-15", of a lunar "lunar:08-15" its own month; "" of none. */
export const birthMonth = (birthday: string): string =>
  String(Number(/(\d\d)L?-\d\d$/.exec(birthday)?.[1] ?? '') || '');

function figureOf(standing: Standing, field: NumberField): (i: number) => number {
  const { figures, asOf } = standing;
  switch (field) {
    case 'sinceDays':
      return (i) => (figures.visitDays[i]! > 0 ? asOf - figures.lastDay[i]! : NaN);
    case 'averageFen':
      return (i) => (figures.visits[i]! > 0 ? figures.amountFen[i]! / figures.visits[i]! : NaN);
    case 'usualGapDays':
      // As her card says it: whole days.
      return (i) => wholeDays(standing.usualGapDays[i]!);
    case 'expectedFen':
    case 'yearFen':
      return (i) => standing[field][i]!;
    case 'points':
    case 'stored':
    case 'times':
    case 'tab':
      return (i) => figures.balances[field][i]!;
    default:
      return (i) => figures[field][i]!;
  }
}

/** NaN for no such day. */
function dayOf({ figures, fields }: Standing, field: DayField): (i: number) => number {
  if (field === 'since')
    return (i) => {
      const { since = '' } = fields[i]!;
      return since === '' ? NaN : numberOfDay(since);
    };
  return (i) => (figures.visitDays[i]! > 0 ? figures[field][i]! : NaN);
}
