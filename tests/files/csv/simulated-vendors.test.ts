import { expect, test } from 'vitest';
import { encodeGb18030 } from '../../helpers/gb18030';
import { customersCsv, loyverseCsv, visitsCsv } from '../../helpers/simulated-files';
import { simulateVendor } from '../../../src/domain/simulation/simulate-vendor';
import type { Day } from '../../../src/domain/shared/day';
import { openFile } from '../../../src/files/csv/detect-encoding';
import { guessMapping } from '../../../src/files/csv/guess-mapping';
import { interpret } from '../../../src/files/csv/interpret';
import { readTable } from '../../../src/files/csv/read-table';
import type { ImportDraft } from '../../../src/files/csv/draft';
import { draftOf, problemsOf } from './table-of';

const LAST_DAY = '2026-11-21' as Day;
const stall = simulateVendor({
  preset: 'stall',
  customers: 300,
  visits: 9000,
  seed: 3,
  lastDay: LAST_DAY,
});

const totalsOf = (draft: ImportDraft): Record<string, number> => {
  const { visits, walkIns, refunds, cancelled } = draft.lines;
  const amountFen = draft.visits.amountFen.reduce((sum, fen) => sum + fen, 0);
  return { customers: draft.customers.length, visits, walkIns, refunds, cancelled, amountFen };
};

test('a simulated stall’s Loyverse receipts import to the fen', async () => {
  const { text, totals } = loyverseCsv(stall);

  const draft = await draftOf(text);

  expect(problemsOf(draft)).toEqual([]);
  expect({ ...totalsOf(draft), lines: totals.lines }).toEqual(totals);
});

test('a simulated till’s visits in GB18030 import to the fen', async () => {
  const { text, totals } = visitsCsv(stall);

  const draft = await draftOf(new Uint8Array(encodeGb18030(text)), {}, 'gb18030');

  expect(problemsOf(draft)).toEqual([]);
  expect({ ...totalsOf(draft), lines: totals.lines }).toEqual(totals);
});

test('a simulated customer list comes in whole', async () => {
  const { text, totals } = customersCsv(stall);

  const draft = await draftOf(text);

  expect(problemsOf(draft)).toEqual([]);
  expect(draft.lines.customerLines).toBe(totals.lines);
  expect(draft.customers.length).toBe(totals.customers);
});

test('speed: 50,000 rows are read and understood within a few times a bare byte loop', async () => {
  const large = simulateVendor({
    preset: 'stall',
    customers: 2000,
    visits: 50_000,
    seed: 5,
    lastDay: LAST_DAY,
  });
  const file = new Blob([visitsCsv(large).text]);
  const time = async (work: () => Promise<unknown>): Promise<number> => {
    let best = Infinity;
    for (let i = 0; i < 5; i++) {
      const start = performance.now();
      await work();
      best = Math.min(best, performance.now() - start);
    }
    return best;
  };

  const bytes = new Uint8Array(await file.arrayBuffer());
  const loop = await time(() => Promise.resolve(cutBytes(bytes)));
  const read = readTable(bytes, 'utf-8', () => undefined);
  if (!read.ok) throw new Error(read.error.type);
  const table = read.value;
  const reading = await time(() => Promise.resolve(readTable(bytes, 'utf-8', () => undefined)));
  const sniffing = await time(() => openFile(file));
  const guessing = await time(() => Promise.resolve(guessMapping(table)));
  const mapping = guessMapping(table);
  const understanding = await time(() => Promise.resolve(interpret(table, mapping)));

  const ms = (value: number): string => `${value.toFixed(1)} ms`;
  console.info(
    `50,000 rows, ${(bytes.length / 1e6).toFixed(1)} MB: byte loop ${ms(loop)}, sniff ${ms(sniffing)}, read ${ms(reading)}, guess ${ms(guessing)}, interpret ${ms(understanding)}`,
  );
  expect(table.cells.length).toBe(50_000);
  expect(reading + understanding).toBeLessThan(Math.max(loop, 5) * 20);
});

/** What a hand-written loop must at least do: cut cells, add up digits. */
function cutBytes(bytes: Uint8Array): number {
  let cells = 0;
  let sum = 0;
  let number = 0;
  for (const byte of bytes) {
    if (byte === 44 || byte === 10) {
      cells++;
      sum += number;
      number = 0;
    } else if (byte >= 48 && byte <= 57) number = (number * 10 + byte - 48) % 1_000_003;
  }
  return cells + sum;
}
