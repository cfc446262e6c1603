/** A wholesaler's receipt lines: invoice, stock code, text with commas and quotes, quantity, date, unit price, customer id. */
import { dayFromNumber } from '../../src/domain/shared/day';
import { Prng } from '../../src/domain/simulation/prng';
import { two, yuan } from './simulated-files';

export interface ReceiptLines {
  readonly text: string;
  readonly lines: number;
  /** Lines of receipts of known customers, of nobody, and of receipts that take goods back. */
  readonly visitLines: number;
  readonly walkInLines: number;
  readonly refundLines: number;
  /** Receipts, each counted once. */
  readonly receipts: number;
  readonly customers: number;
  readonly amountFen: number;
}

const HEADER = 'Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country';
/** 1 December 2024. */
const FIRST_DAY = 20_058;
const GOODS = [
  '"SET OF 6 JARS, ""HOME"" DESIGN"',
  '鲫鱼 鲜活',
  '"ROD, 3.6 m, carbon"',
  "LADY'S BASKET",
  '"HOOKS ""12"", PACK OF 50"',
  'BAIT; DRY',
];

/** Some `lines` lines of receipts with 1 to 40 lines each; a quarter without customer, a fiftieth taking goods back. */
export function receiptLines(lines: number, seed: number): ReceiptLines {
  const random = new Prng(seed);
  const below = (most: number) => random.below(most);
  const text = [HEADER];
  const people = new Set<number>();
  const counts = { visitLines: 0, walkInLines: 0, refundLines: 0, receipts: 0, amountFen: 0 };
  while (text.length <= lines) {
    const number = 536_365 + counts.receipts++;
    const back = below(50) === 0;
    const customer = below(4) === 0 ? null : 12_346 + below(4000);
    if (customer !== null) people.add(customer);
    const day = FIRST_DAY + (Math.floor((counts.receipts * 18) / Math.max(1, lines / 400)) % 700);
    const [year, month, dayOfMonth] = dayFromNumber(day).split('-').map(Number);
    const time = `${month}/${dayOfMonth}/${year} ${8 + below(10)}:${two(below(60))}`;
    const size = Math.min(1 + below(40), lines - text.length + 1);
    for (let i = 0; i < size; i++) {
      const pieces = (1 + below(24)) * (back ? -1 : 1);
      const fen = 5 + below(2500);
      text.push(
        `${back ? 'C' : ''}${number},${20_000 + below(4000)}A,${GOODS[below(GOODS.length)]},${pieces},${time},${yuan(fen)},${customer ?? ''},United Kingdom`,
      );
      counts.amountFen += pieces * fen;
      if (back) counts.refundLines++;
      else if (customer === null) counts.walkInLines++;
      else counts.visitLines++;
    }
  }
  return {
    text: `${text.join('\r\n')}\r\n`,
    lines: text.length - 1,
    customers: people.size,
    ...counts,
  };
}
