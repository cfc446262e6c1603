/** A till file of people who came every five days, stayed away for a hundred, and came back this week. */
import type { TableFile } from './book';
import { daysAgo } from './regulars';

export function returnersCsv(people: number): TableFile {
  const lines = ['姓名,手机号,消费时间,消费金额'];
  for (let i = 0; i < people; i++) {
    const back = 1 + (i % 3);
    const days = [back, ...Array.from({ length: 8 }, (_, visit) => back + 100 + 5 * visit)];
    const who = `回来${String.fromCharCode(65 + i)},138001${38000 + i}`;
    for (const day of days) lines.push(`${who},${daysAgo(day)},${30 + i}`);
  }
  return { name: '回来的人.csv', content: lines.join('\n') + '\n' };
}
