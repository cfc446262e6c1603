/** How the counts on the screens came about; a number and its unit are joined by a no-break space. */
import type { counted as zh } from '../zh/counted';

export const counted: typeof zh = {
  title: 'Where this number comes from',
  book: {
    title: 'Where these numbers come from',
    text: 'The customers in the book who are not put away, and the visits noted for them. A refund is no visit, it is only taken off the money; walk-ins are left out.',
    customers: 'Customers',
    visits: 'Visits',
    money: 'Brought in all',
    asOf: 'Up to',
  },
  warnings: {
    late: (days) =>
      `Of those who came on three days or more and are not gone yet: past their own usual gap, and the chance of no visit in the next ${days} is past the line you chose; or their visits were growing rarer already and this gap is oddly long.`,
    comingLess:
      'The last two gaps and the one running, against the same customer’s earlier gaps, are oddly slow; not late enough for “Should have come”.',
    judged: 'Looked at: three visit days or more',
    due: 'To be contacted again by now',
    waiting: 'Contacted and waited for',
    quiet: 'Kept quiet',
    apart: 'These last ones are not part of the counts of warnings.',
  },
  changes: {
    text: 'Everybody is compared with their own past: how often they come, what they spend, whether goods or seat are others. Back after long, brought by a customer, and silent since a complaint count as one each.',
    habit: 'Looked at: six visit days or more',
    choice: 'Came this week, goods or seat known well',
    unlisted: 'Not listed',
    seen: 'Seen and put aside by you',
  },
  segments: {
    group: 'Group',
    people: 'People',
    money: 'Money brought',
    lines: 'Each of the three is scored by these lines:',
    score: 'Score',
    points: (score) => String(score),
    since: 'Days since',
    visitDays: 'Visit days',
    amount: 'Money in all',
    below: (days) => `under ${days}`,
    from: (figure) => `from ${figure}`,
    rest: 'Whoever passes none of the lines scores 1.',
  },
  group: {
    text: 'Who in the book meets the conditions right now. Customers who were put away count only where a condition asks for them. The money is all they ever brought, refunds taken off.',
    people: 'People',
    money: 'Brought in all',
    mean: 'Per customer',
  },
  truth: {
    day: 'Back to',
    days: 'Days looked ahead',
    looked: 'Customers looked at',
    warned: 'Warned of',
    others: 'Not warned of',
    away: (people, away) => `${people}, of whom ${away} stayed away`,
  },
};
