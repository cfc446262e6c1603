/** A small till file whose days hang on today, so that who is late does not change with the calendar. */
import type { TableFile } from './book';

const DAY_MS = 86_400_000;

/** The day so many days before today, as the browser of the tests (Asia/Shanghai) counts them. */
export const daysAgo = (days: number): string =>
  new Date(Date.now() + 8 * 3_600_000 - days * DAY_MS).toISOString().slice(0, 10);

/** Ten people who come every few days; the first has stayed away far beyond his habit and left his number. */
export function regularsCsv(): TableFile {
  const lines = ['姓名,手机号,消费时间,消费金额'];
  const names = [
    '周大强',
    '陈美玲',
    '林国军',
    '黄阿婆',
    '吴小东',
    '郑老板',
    '王师傅',
    '李嫂',
    '赵叔',
    '孙姐',
  ];
  names.forEach((name, i) => {
    const gap = 3 + (i % 3);
    const last = i === 0 ? 40 : 1 + (i % 2);
    for (let visit = 0; visit < 14; visit++) {
      const phone = `1380013800${i}`;
      lines.push(`${name},${phone},${daysAgo(last + visit * gap)},${40 + i * 3 + (visit % 4)}`);
    }
  });
  return { name: '老账本.csv', content: lines.join('\n') + '\n' };
}
