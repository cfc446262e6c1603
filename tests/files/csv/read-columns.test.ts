import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GrowingCells } from '../../../src/files/csv/cells';
import { readAmount } from '../../../src/files/csv/read-amount';
import { readAmounts } from '../../../src/files/csv/read-amounts';
import { readWhen } from '../../../src/files/csv/read-when';
import { readWhens, WHEN_PROBLEMS } from '../../../src/files/csv/read-whens';
import { PerWord, readWords, wordAt } from '../../../src/files/csv/words';

const columnOf = (texts: readonly string[]) => {
  const cells = new GrowingCells();
  for (const text of texts) cells.addRow([text]);
  return cells.cells();
};

const digits = (least: number, most: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: least, maxLength: most });
const oddly = fc.string({ unit: fc.constantFrom(...'0123456789.-/: ,¥T年月日'), maxLength: 20 });
const amounts = fc.oneof(
  oddly,
  fc.tuple(
    fc.constantFrom('', '-', ' '),
    digits(0, 14),
    fc.constantFrom('', '.', ','),
    digits(0, 4),
  ),
);
const dates = fc.oneof(
  oddly,
  fc.tuple(
    fc.constantFrom('2026', '1899', '0000', '202a'),
    fc.constantFrom('-', '/', '.'),
    digits(2, 2),
    fc.constantFrom('-', '/'),
    digits(2, 2),
    fc.constantFrom('', ' ', 'T'),
    fc.constantFrom('', '08:30', '24:00', '23:59:59', '12:00:61', '7:5'),
  ),
);
const textsOf = (arbitrary: fc.Arbitrary<string | readonly string[]>) =>
  fc.array(arbitrary.map((parts) => (typeof parts === 'string' ? parts : parts.join(''))));

test('columns: an amount read from bytes is the amount read from its text', () => {
  fc.assert(
    fc.property(textsOf(amounts), (texts) => {
      const { fen, filled } = readAmounts(columnOf(texts), 0);

      texts.forEach((text, row) => {
        expect(filled[row]).toBe(text.trim() === '' ? 0 : 1);
        if (filled[row]) expect(fen[row]).toBe(readAmount(text.trim()));
      });
    }),
  );
});

test('columns: a date read from bytes is the date read from its text', () => {
  fc.assert(
    fc.property(textsOf(dates), fc.constantFrom('ymd', 'mdy', 'dmy'), (texts, order) => {
      const whens = readWhens(columnOf(texts), 0, order);

      texts.forEach((text, row) => {
        const wanted = readWhen(text.trim(), order);
        const problem = WHEN_PROBLEMS[whens.problem[row]!];
        expect(problem ?? { day: whens.day[row], minute: whens.minute[row] }).toEqual(wanted);
      });
    }),
  );
});

test('columns: words keep their rows, and what is made of a word is made once', () => {
  const rows = fc.array(fc.constantFrom('', '老王', ' 老王', '老', 'a', 'b', '老李 '), {
    maxLength: 3000,
  });
  fc.assert(
    fc.property(rows, (texts) => {
      const words = readWords(columnOf(texts), 0);
      const made: string[] = [];
      const lengths = new PerWord(words, (word) => made.push(word));

      expect(texts.map((_, row) => wordAt(words, row))).toEqual(texts.map((text) => text.trim()));
      texts.forEach((_, row) => lengths.at(row));
      expect(made.length).toBe(new Set(texts).size);
    }),
    { numRuns: 30 },
  );
});

test('columns: thousands of different words stay apart', () => {
  const texts = Array.from({ length: 20_000 }, (_, i) => `客${(i * 7919) % 10_007}`);

  const words = readWords(columnOf(texts), 0);

  expect(words.words.length).toBe(10_008);
  expect(texts.every((text, row) => wordAt(words, row) === text)).toBe(true);
});
