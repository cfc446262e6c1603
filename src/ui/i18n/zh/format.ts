/** Numbers with their units and days, as said in Chinese; a number and its unit are joined by a no-break space. */
const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];

export const format = {
  /** 0 Monday … 6 Sunday. */
  weekday: (weekday: number): string => WEEKDAYS[weekday] ?? '',
  /** "11月21日". */
  monthDay: (month: number, day: number): string => `${month}月${day}日`,
  yearMonthDay: (year: number, month: number, day: number): string => `${year}年${month}月${day}日`,
  withWeekday: (date: string, weekday: number): string => `${date} ${WEEKDAYS[weekday] ?? ''}`,
  today: '今天',
  yesterday: '昨天',
  tomorrow: '明天',
  daysAgo: (days: number): string => `${days}\u00a0天前`,
  inDays: (days: number): string => `${days}\u00a0天后`,
  days: (days: string, _one: boolean): string => `${days}\u00a0天`,
  visits: (visits: string, _one: boolean): string => `${visits}\u00a0次`,
  people: (people: string, _one: boolean): string => `${people}\u00a0人`,
  points: (points: string, _one: boolean): string => `${points}\u00a0分`,
};
