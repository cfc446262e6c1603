/** Trap 6: birthdays as tills write them, also those they do not know. */
import { expect, test } from 'vitest';
import { useLocks } from '../../helpers/a-worker';
import { brought } from '../../helpers/import-fixture';

useLocks();

const birthdays = async () => {
  const { report, people } = await brought('6-birthdays.csv');
  expect(report.counts.problems).toBe(0);
  return Object.fromEntries(people.map((one) => [one.name, one.birthday ?? '']));
};

test('trap 6: 生日类型 0 is lunar, a leap month is told from its namesake, and a 30th is kept where the month has 29 days', async () => {
  expect(await birthdays()).toMatchObject({
    老王: 'lunar:08-15',
    老钱: 'lunar:04-30',
    孙姐: 'lunar:04L-30',
    老赵: 'lunar:12-30',
  });
});

test('trap 6: 1 is solar, 1900 means that nobody knows the year, and a year may be missing', async () => {
  expect(await birthdays()).toMatchObject({
    李嫂: '1980-08-15',
    老周: '05-17',
    老褚: '05-17',
    老卫: '1980-05-17',
  });
});

test('trap 6: a birthday the till exported as the day of the export is none, nor is a blank', async () => {
  expect(await birthdays()).toMatchObject({ 老吴: '', 老冯: '', 老陈: '' });
});

test('trap 6: a birthday that does not exist stays readable in the note', async () => {
  const { people } = await brought('6-birthdays.csv');

  expect(people).toContainEqual({ name: '老郑', birthday: '', note: '2月30日' });
});
