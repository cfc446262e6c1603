/** Numbers with their units and days, as said in English; a number and its unit are joined by a no-break space. */
import type { format as zh } from '../zh/format';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

export const format: typeof zh = {
  weekday: (weekday) => WEEKDAYS[weekday] ?? '',
  monthDay: (month, day) => `${day}\u00a0${MONTHS[month - 1] ?? ''}`,
  yearMonthDay: (year, month, day) => `${day}\u00a0${MONTHS[month - 1] ?? ''}\u00a0${year}`,
  withWeekday: (date, weekday) => `${WEEKDAYS[weekday] ?? ''} ${date}`,
  today: 'today',
  yesterday: 'yesterday',
  tomorrow: 'tomorrow',
  daysAgo: (days) => `${days}\u00a0days ago`,
  inDays: (days) => `in ${days}\u00a0days`,
  days: (days, one) => `${days}\u00a0${one ? 'day' : 'days'}`,
  visits: (visits, one) => `${visits}\u00a0${one ? 'visit' : 'visits'}`,
  people: (people, one) => `${people}\u00a0${one ? 'person' : 'people'}`,
  points: (points, one) => `${points}\u00a0${one ? 'point' : 'points'}`,
};
