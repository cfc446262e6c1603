/** What else than her rhythm is known of a customer: the last contact, and how content she is. Never mixed into one score. */
import type { ContactFact, Feedback, FeedbackFact } from '../facts/fact';
import { openComplaints } from '../feedback/open-complaint';
import { daysBetween, type Day, type DayNumber } from '../shared/day';
import { standingOf, type Standing } from './standing';

/** The last contact and what came of it. */
export interface ContactSignal {
  readonly contact: ContactFact;
  readonly standing: Standing;
  readonly agoDays: number;
  /** How often she was contacted since her last visit. */
  readonly tries: number;
}

/** The last word about how content she is; an open complaint outweighs any later face. */
export interface SatisfactionSignal {
  readonly said: FeedbackFact;
  readonly openComplaint: boolean;
  readonly agoDays: number;
}

export interface Signals {
  /** `none`: others were contacted, she was not; null: nobody in the book ever was, so there is nothing to say. */
  readonly contact: ContactSignal | 'none' | null;
  /** Null where nobody asked her and she said nothing. */
  readonly satisfaction: SatisfactionSignal | null;
}

/** What tells how content somebody is: a wish does not. */
const TELLING: ReadonlySet<Feedback> = new Set<Feedback>([
  'complaint',
  'praise',
  'satisfied',
  'soSo',
  'unsatisfied',
]);

/** Her contacts and what she said, living ones, oldest first; `anyContacts`: whether the book holds any at all. */
export function signalsOf(
  contacts: readonly ContactFact[],
  said: readonly FeedbackFact[],
  about: { readonly lastVisit: DayNumber; readonly today: Day; readonly anyContacts: boolean },
): Signals {
  const { lastVisit, today, anyContacts } = about;
  const last = contacts.at(-1);
  const [open] = openComplaints(said);
  const telling = open ?? said.findLast(({ feedback }) => TELLING.has(feedback));
  const ago = (fact: ContactFact | FeedbackFact): number => daysBetween(fact.at.day, today);
  return {
    contact: last
      ? {
          contact: last,
          standing: standingOf(last, lastVisit, today),
          agoDays: ago(last),
          tries: contacts.filter((one) => standingOf(one, lastVisit, today) !== 'came').length,
        }
      : anyContacts
        ? 'none'
        : null,
    satisfaction: telling
      ? { said: telling, openComplaint: telling === open, agoDays: ago(telling) }
      : null,
  };
}
