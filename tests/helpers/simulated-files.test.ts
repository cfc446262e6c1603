import { expect, test } from 'vitest';
import type { Day } from '../../src/domain/shared/day';
import { simulateVendor } from '../../src/domain/simulation/simulate-vendor';
import { encodeGb18030 } from './gb18030';
import { loyverseCsv, visitsCsv } from './simulated-files';

const stall = simulateVendor({
  preset: 'stall',
  customers: 60,
  visits: 2500,
  seed: 3,
  lastDay: '2026-11-21' as Day,
});

test('simulated files: each line of the till stands in exactly one total', () => {
  for (const file of [visitsCsv(stall), loyverseCsv(stall)]) {
    const { lines, visits, walkIns, refunds, cancelled } = file.totals;

    expect(file.text.trimEnd().split(/\r?\n/)).toHaveLength(lines + 1);
    expect(visits + walkIns + refunds + cancelled).toBe(lines);
  }
});

test('simulated files: Loyverse receipts hold walk-ins, refunds and cancelled rows', () => {
  const { text, totals } = loyverseCsv(stall);

  const rows = text
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(','));
  expect(rows.every((row) => row.length === 19)).toBe(true);
  expect(rows.filter((row) => row[18] === 'Cancelled')).toHaveLength(totals.cancelled);
  expect(rows.filter((row) => row[2] === 'Refund')).toHaveLength(totals.refunds);
  const closed = rows.filter((row) => row[18] === 'Closed');
  const sum = closed.reduce((fen, row) => fen + Math.round(Number(row[5]) * 100), 0);
  expect(sum).toBe(totals.amountFen);
  expect(Math.min(totals.walkIns, totals.refunds, totals.cancelled)).toBeGreaterThan(0);
});

test('GB18030: what is written reads back, rare and four-byte characters too', () => {
  const text =
    '会员姓名,老王 €￥ «é» 䶮 ﹏ ㄅ 𠮷 😀 \u{10ffff}' + visitsCsv(stall).text.slice(0, 5000);

  expect(new TextDecoder('gb18030').decode(encodeGb18030(text))).toBe(text);
});
