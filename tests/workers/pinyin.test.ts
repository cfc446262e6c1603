import { expect, test } from 'vitest';
import { initialsFor, loadInitials } from '../../src/workers/pinyin';

test.each([
  ['老王', 'lw'],
  ['单雄信', 'sxx dxx'],
  ['曾国藩', 'zgf cgf'],
  ['解晓东', 'xxd jxd'],
  ['仇英', 'qy cy'],
  ['区寄', 'oj qj'],
  ['任盈盈', 'ryy'],
  ['乐嘉', 'yj lj'],
  ['万俟卨', 'mqx wsx'],
  ['令狐冲', 'lhc'],
  ['重庆小面', 'cqxm'],
  ['3号位李哥', '3hwlg'],
  ['Li Ming 8', 'lm8'],
])('find: %s is found by %s', async (name, initials) => {
  const initialsOf = await loadInitials();

  expect(initialsOf([name])).toEqual([initials]);
});

test('find: a list without a Chinese name needs no dictionary and gives the same initials', async () => {
  const initialsOf = await initialsFor(['Anna Bell', 'Tom']);

  expect(initialsOf(['Anna Bell', 'Tom'])).toEqual(['ab', 't']);
});

test('find: names read together read as each does alone', async () => {
  const names = [
    '老王',
    'A李',
    '任盈盈',
    '塘主😀',
    '乐嘉',
    '乐乐',
    '解解',
    '𠮷野',
    '重庆小面',
    'Tom',
  ];
  const initialsOf = await loadInitials();

  expect(initialsOf(names)).toEqual(names.flatMap((name) => initialsOf([name])));
  expect(initialsOf(names).slice(0, 2)).toEqual(['lw', 'al']);
});
