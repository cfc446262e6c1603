/** Prints the bars table and says whether every "must" holds. */

/** ok: within want; good enough: within must; FAILED: beyond. */
export function verdict(row) {
  if (!(row.ratio <= row.must)) return 'FAILED';
  return row.want === undefined || row.ratio <= row.want ? 'ok' : 'within must';
}

/** @param {{work: string, floorName: string, floor: number, took: number, unit: string, ratio: number, must: number, want?: number}[]} rows */
export function printTable(rows) {
  const cells = [
    ['work', 'floor', 'floor took', 'work took', 'ratio', 'must', 'want', 'verdict'],
    ...rows.map((row) => [
      row.work,
      row.floorName,
      `${figure(row.floor)} ${row.unit}`,
      `${figure(row.took)} ${row.unit}`,
      figure(row.ratio),
      `<= ${figure(row.must)}`,
      row.want === undefined ? '' : `<= ${figure(row.want)}`,
      verdict(row),
    ]),
  ];
  const widths = cells[0].map((_, i) => Math.max(...cells.map((line) => line[i].length)));
  for (const [i, line] of cells.entries()) {
    console.log(`| ${line.map((cell, j) => cell.padEnd(widths[j])).join(' | ')} |`);
    if (i === 0) console.log(`|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`);
  }
}

const figure = (value) =>
  Number.isNaN(value)
    ? '-'
    : value >= 100
      ? value.toFixed(0)
      : value >= 1
        ? value.toFixed(2)
        : value.toPrecision(3);
