/** Lists with one line per thing sold: the lines of a receipt are one visit, and each counts its pieces times their price. */
import { expect, test } from 'vitest';
import { receiptLines } from '../../helpers/simulated-receipt-lines';
import { draftOf, visitsOf } from './table-of';

const HEADER = 'Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country';
const linesOf = (...lines: string[]) => draftOf([HEADER, ...lines, ''].join('\r\n'));

test('receipt lines: a receipt is one visit of the sum of its pieces', async () => {
  const draft = await linesOf(
    '536365,85123A,"HOLDER, ""WHITE""",6,12/1/2024 8:26,2.55,17850,United Kingdom',
    '536365,71053,LANTERN,2,12/1/2024 8:26,3.39,17850,United Kingdom',
    '536366,71053,LANTERN,1,12/13/2024 9:00,3.39,,United Kingdom',
    'C536367,71053,LANTERN,-1,12/14/2024 9:00,3.39,17850,United Kingdom',
  );

  expect(draft.lines).toMatchObject({ visits: 2, walkIns: 1, refunds: 1, problems: 0 });
  expect(visitsOf(draft)).toEqual([
    ['17850', '2024-12-01', 506, 6 * 255 + 2 * 339, 'purchase'],
    [null, '2024-12-13', 540, 339, 'purchase'],
    ['17850', '2024-12-14', 540, -339, 'refund'],
  ]);
});

test('receipt lines: what is taken back on a receipt stands apart from what was bought', async () => {
  const draft = await linesOf(
    '1,A,x,3,2024-12-01,10.00,7,',
    '1,B,x,-1,2024-12-01,4.00,7,',
    '1,C,x,-2,2024-12-01,1.00,7,',
  );

  expect([...draft.visits.amountFen]).toEqual([3000, -600]);
});

test('receipt lines: weights of three decimals are rounded to whole fen, halves away from zero', async () => {
  const draft = await linesOf(
    '1,A,鲫鱼,1.255,2024-12-01,10.00,7,',
    '2,A,鲫鱼,0.0005,2024-12-01,10.00,8,',
    '3,A,鲫鱼,0.125,2024-12-01,0.20,9,',
    '4,A,鲫鱼,"1,200",2024-12-01,0.01,10,',
  );

  expect(draft.problems).toMatchObject([{ line: 3, reason: 'amount-unreadable' }]);
  expect([...draft.visits.amountFen]).toEqual([1255, 3, 1200]);
});

test('receipt lines: told amounts win over counted ones', async () => {
  const draft = await draftOf('date,qty,price,total,name\n2026-01-01,2,5.00,9.00,Ann\n');

  expect([...draft.visits.amountFen]).toEqual([900]);
});

test('receipt lines: of 20,000 simulated lines every one and every fen is accounted for', async () => {
  const list = receiptLines(20_000, 3);

  const draft = await draftOf(list.text);

  expect(draft.lines).toMatchObject({
    visits: list.visitLines,
    walkIns: list.walkInLines,
    refunds: list.refundLines,
    problems: 0,
  });
  expect(draft.visits.length).toBe(list.receipts);
  expect(draft.visits.totals.amountFen).toBe(list.amountFen);
  expect(draft.customers).toHaveLength(list.customers);
});

test('receipt lines: what was sold stays with its receipt, one line a product', async () => {
  const draft = await linesOf(
    '1,85123A,鲫鱼,6,12/1/2024 8:26,2.55,17850,',
    '1,71053,LANTERN,2,12/1/2024 8:26,3.39,17850,',
    '1,85123A,鲫鱼,0.5,12/1/2024 8:26,2.50,17850,',
    '1,POST,,1,12/1/2024 8:26,9.00,17850,',
    'C2,71053,LANTERN,-1,12/14/2024 9:00,3.39,17850,',
  );

  expect([0, 1].map((visit) => draft.visits.items?.of(visit))).toEqual([
    [
      { product: '鲫鱼', milliPieces: 6500, amountFen: 6 * 255 + 125 },
      { product: 'LANTERN', milliPieces: 2000, amountFen: 678 },
    ],
    [{ product: 'LANTERN', milliPieces: 1000, amountFen: -339 }],
  ]);
});

test('items: a list with one product a line keeps it; a description without receipts, and a bill, name none', async () => {
  const items = async (text: string) => (await draftOf(text)).visits.items?.of(0);

  expect(await items('日期,姓名,商品名称,金额\n2026-01-01,老王,草鱼,30\n')).toEqual([
    { product: '草鱼', amountFen: 3000 },
  ]);
  expect(await items('date,name,description,amount\n2026-01-01,Ann,hello,30\n')).toBeUndefined();
  expect(
    await items('交易时间,交易对方,商品,收/支,金额\n2026-01-01 08:00,老王,收款,收入,30\n'),
  ).toBeUndefined();
});
