import { expect, test } from 'vitest';
import { TimeLeft } from '../../../src/ui/components/time-left';

test('time left: a fifth done after four seconds leaves about twenty', () => {
  const left = new TimeLeft();

  expect(left.seconds(0, 0)).toBeNull();
  expect(left.seconds(0.1, 2000)).toBeNull();
  expect(left.seconds(0.2, 4000)).toBe(20);
  expect(left.seconds(0.9, 18_000)).toBeNull();
});

test('time left: work that stands still says nothing, work that begins again is judged anew', () => {
  const left = new TimeLeft();
  left.seconds(0.5, 0);

  expect(left.seconds(0.5, 60_000)).toBeNull();
  expect(left.seconds(0.1, 61_000)).toBeNull();
  expect(left.seconds(0.2, 71_000)).toBe(80);
});
