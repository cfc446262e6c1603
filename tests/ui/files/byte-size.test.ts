import { expect, test } from 'vitest';
import { byteSize } from '../../../src/ui/screens/files/byte-size';

test.each([
  [0, 'megabytes', '0'],
  [1_200, 'megabytes', '0.1'],
  [3_400_000, 'megabytes', '3.4'],
  [9_960_000, 'megabytes', '10'],
  [812_400_000, 'megabytes', '812'],
  [2_500_000_000, 'gigabytes', '2.5'],
  [64_000_000_000, 'gigabytes', '64'],
] as const)('storage: %i bytes are said as %s %s', (bytes, unit, text) => {
  expect(byteSize(bytes)).toEqual({ unit, text });
});
