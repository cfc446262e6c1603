/** Trap 10: whatever a customer is called is text, and stays as it was written. */
import { expect, test } from 'vitest';
import { useLocks } from '../../helpers/a-worker';
import { brought } from '../../helpers/import-fixture';

useLocks();

test('trap 10: tags, formulas, bidi marks, 4-byte characters and words of the language are names', async () => {
  const { report, visits, people } = await brought('10-naughty-names.csv');

  const names = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '\u202e王老\u202c',
    '\u2066abc\u2069',
    '𠮷野家',
    '𩸽𩹷',
    '👨‍👩‍👧',
    'e\u0301cole',
    "Robert'); DROP TABLE visits;--",
    '__proto__',
    'constructor',
    'null',
    '=1+1',
    '＝1+1',
    '@SUM(A1)',
    "'t Hoen",
    '{{7*7}}',
    '%00',
    '../../etc/passwd',
  ];
  expect(report.counts).toMatchObject({ customers: names.length, problems: 0 });
  expect(new Set(people.map(({ name }) => name))).toEqual(new Set(names));
  expect(new Map(visits.map(([who, , , yuan]) => [who, yuan]))).toEqual(
    new Map(names.map((name, i) => [name, i + 1])),
  );
});
