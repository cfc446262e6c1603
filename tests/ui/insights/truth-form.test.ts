import { expect, test } from 'vitest';
import { fail, ok } from '../../../src/domain/shared/result';
import { dayPlayed, latestPlayed } from '../../../src/ui/screens/insights/truth-form';
import { aDay } from '../../helpers/taps';

const TODAY = aDay('2026-11-21');

test('truth: only a day whose whole horizon has gone by can be played back', () => {
  expect(latestPlayed(TODAY, 30)).toBe('2026-10-21');
  expect(dayPlayed('2026-10-21', TODAY, 30)).toEqual(ok('2026-10-21'));
  expect(dayPlayed('2026-10-22', TODAY, 30)).toEqual(fail('too-recent'));
  expect(dayPlayed('', TODAY, 30)).toEqual(fail('day-missing'));
});
