import { expect, test } from 'vitest';
import { insights } from '../../../src/ui/i18n/en/insights';
import { outlookText, trustText } from '../../../src/ui/screens/insights/outlook-text';

test('outlook: a percentage is said only where the vendor’s own past has proved such chances', () => {
  const proved = { outlook: 'open', chancePercent: 61 } as const;
  const early = { outlook: 'open', chancePercent: null } as const;

  expect(outlookText(proved, insights)).toBe('hard to say (61% will come)');
  expect(trustText(proved, insights)).toContain('your own book');
  expect(outlookText(early, insights)).toBe('hard to say');
  expect(trustText(early, insights)).toContain('of four such hints about three');
});
