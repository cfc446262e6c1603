/** Turns a table into customers and visits by a mapping; a bad row becomes a problem and never stops the others. */
import type { DayNumber } from '../../domain/shared/day';
import { amountsOf, isCounted } from './amounts-of';
import { cellAt, rowOf, textOf, type Cells } from './cells';
import { billLines, type BillLine } from './bill-lines';
import { DraftCustomers, NOBODY, PHONE_DAMAGED } from './draft-customers';
import { DraftItems } from './draft-items';
import { DraftOpenings } from './draft-openings';
import { VisitColumns } from './draft-visits';
import { PURCHASE, REFUND, SESSION, type ImportDraft, type LineCounts } from './draft';
import { plainHeader } from './field-headers';
import { FieldWords } from './field-words';
import type { ImportField, Mapping } from './mapping';
import type { ImportProblem, ImportProblemReason } from './problem';
import { readWhens, WHEN_PROBLEMS, type Whens } from './read-whens';
import { isFooter, readLineKind, type LineKind } from './read-words';
import type { Table } from './table';
import { WhenReader } from './when-reader';
import { PerWord, wordAt, type Words } from './words';

/** Where a line ended up. */
type Place = keyof LineCounts | 'aside' | Pick<ImportProblem, 'reason' | 'text' | 'column'>;

/** 1980-01-01: tills write 1900 or 1970 for a day they do not know. */
const FIRST_DAY = 3652;

const UNREADABLE = {
  points: 'points-unreadable',
  stored: 'balance-unreadable',
  times: 'balance-unreadable',
  tab: 'balance-unreadable',
} as const;

/** Headers of a receipt's single items: then lines of one receipt are one visit. */
const ITEM_HEADERS = new Set('item sku 商品 商品名称 品名 qty quantity 数量'.split(' '));

/**
 * Reads every row of the table. A row with a date or an amount is a visit, any other says something about a customer.
 * A visit after `today` is a problem: nobody has come on a day that is still to come. One before 1980 has no date.
 * Each line stands in exactly one of the draft's line counts; footers and totals stand aside.
 */
export function interpret(
  table: Table,
  mapping: Mapping,
  today: DayNumber = Infinity,
): ImportDraft {
  return new Interpreter(table, mapping, today).run();
}

class Interpreter {
  private readonly table: Table;
  private readonly cells: Cells;
  private readonly today: DayNumber;
  private readonly columns: Mapping['columns'];
  private readonly words: FieldWords;
  /** False for a list of days alone: each is a visit of nothing. */
  private readonly hasAmounts: boolean;
  private readonly whens: Whens;
  private readonly amounts: { readonly fen: Float64Array; readonly filled: Uint8Array };
  /** Minutes of a time column of its own; −1 for a time that cannot be read: the day is what counts. */
  private readonly minutes: PerWord<number>;
  private readonly types: Words;
  private readonly states: Words;
  private readonly notes: Words;
  private readonly kinds = new Map<string, LineKind>();
  /** What the lines of a payment bill are; null for any other table. */
  private readonly bill: readonly BillLine[] | null;
  private readonly customers: DraftCustomers;
  private readonly visits: VisitColumns;
  private readonly items: DraftItems | null;
  private readonly openings: DraftOpenings;
  private readonly receipts: Map<string, number> | null;
  private sumFen = 0;

  constructor(table: Table, mapping: Mapping, today: DayNumber) {
    const { columns, dateOrder } = mapping;
    this.table = table;
    this.cells = table.cells;
    this.today = today;
    this.columns = columns;
    this.words = new FieldWords(table, mapping);
    this.whens = readWhens(table.cells, columns.date, dateOrder);
    this.amounts = amountsOf(table.cells, columns);
    this.hasAmounts = columns.amount !== undefined || isCounted(columns);
    const times = new WhenReader(dateOrder);
    this.minutes = new PerWord(this.words.of('time'), (text) =>
      text === '' ? -1 : times.minute(text),
    );
    this.openings = new DraftOpenings(this.words);
    this.types = this.words.of('type');
    this.states = this.words.of('status');
    this.notes = this.words.of('note');
    this.customers = new DraftCustomers(this.words, today);
    this.items = this.words.has('product')
      ? new DraftItems(this.words.of('product'), this.words.of('quantity'))
      : null;
    const isBill = columns.direction !== undefined;
    this.bill = isBill ? this.readBill() : null;
    this.visits = new VisitColumns(table.cells.length, isBill && columns.receipt !== undefined);
    const itemised = table.headers.some((header) => ITEM_HEADERS.has(plainHeader(header)));
    // A bill has one line a payment, whatever it says was sold: the same number again is the same payment.
    const grouped = itemised && !isBill && columns.receipt !== undefined;
    this.receipts = grouped ? new Map() : null;
  }

  run(): ImportDraft {
    const { cells, lines } = this.table;
    const counts = {
      visits: 0,
      walkIns: 0,
      refunds: 0,
      cancelled: 0,
      leftOut: 0,
      customerLines: 0,
      problems: 0,
    };
    const problems: ImportProblem[] = [...this.table.problems];
    const aside = [...this.table.aside];
    for (let row = 0; row < cells.length; row++) {
      const line = lines[row]!;
      const place = this.read(row, line);
      if (place === 'aside') aside.push(line);
      else if (typeof place === 'string') counts[place]++;
      else problems.push({ line, cells: rowOf(cells, row), ...place });
    }
    problems.sort((a, b) => a.line - b.line);
    counts.problems = problems.length;
    return {
      customers: this.customers.finish(),
      visits: this.visits.finish(this.items),
      openings: this.openings.finish(),
      problems,
      lines: counts,
      aside,
    };
  }

  private read(row: number, line: number): Place {
    const isLast = row === this.cells.length - 1;
    const dated = this.whens.problem[row] === 0;
    const mayEnd = isLast || this.columns.date !== undefined;
    if (mayEnd && !dated && isFooter(rowOf(this.cells, row))) return 'aside';
    const blankDate = !dated && this.text(row, 'date') === '';
    if (blankDate && !this.amounts.filled[row]) return this.readCustomerLine(row, line);
    if (blankDate && isLast && this.isUnnamedTotal(row)) return 'aside';
    return this.readVisit(row, line);
  }

  private readCustomerLine(row: number, line: number): Place {
    const unreadable = this.openings.unreadable(row);
    if (unreadable) return this.problem(UNREADABLE[unreadable], row, unreadable);
    const customer = this.customers.find(row, line, false);
    if (customer === PHONE_DAMAGED) return this.problem('phone-damaged', row, 'phone');
    if (customer === NOBODY) return this.problem('nothing-usable', row);
    this.openings.add(customer, row, line);
    return 'customerLines';
  }

  private readVisit(row: number, line: number): Place {
    const kind = this.kindOf(row);
    if (kind === 'cancelled' || kind === 'leftOut') return kind;
    const undated = WHEN_PROBLEMS[this.whens.problem[row]!];
    if (undated) return this.problem(undated, row, 'date');
    const day = this.whens.day[row]!;
    if (day < FIRST_DAY) return this.problem('date-missing', row, 'date');
    if (day > this.today) return this.problem('date-in-future', row, 'date');
    if (!this.amounts.filled[row] && this.hasAmounts)
      return this.problem('amount-missing', row, isCounted(this.columns) ? 'price' : 'amount');
    const fen = this.amounts.fen[row]!;
    if (Number.isNaN(fen)) return this.problem('amount-unreadable', row, 'amount');
    const unreadable = this.openings.unreadable(row);
    if (unreadable) return this.problem(UNREADABLE[unreadable], row, unreadable);
    const customer = this.customers.findVisitor(row, line);
    if (customer === PHONE_DAMAGED) return this.problem('phone-damaged', row, 'phone');

    const isRefund = kind === 'refund' || (fen < 0 && kind !== 'session');
    const minute = this.whens.minute[row]!;
    const visit = {
      customer,
      day,
      minute: minute >= 0 ? minute : this.minutes.at(row),
      // Tills write a refund as a positive gross, a negative net, or both negative: it always lowers money.
      amountFen: isRefund && fen > 0 ? -fen : fen,
      kind: isRefund ? REFUND : kind === 'session' ? SESSION : PURCHASE,
      line,
    };
    this.sumFen += visit.amountFen;
    this.keep(visit, row);
    if (customer >= 0) this.openings.add(customer, row, line);
    return isRefund ? 'refunds' : customer < 0 ? 'walkIns' : 'visits';
  }

  private keep(visit: Parameters<VisitColumns['add']>[0], row: number): void {
    const receipt = this.receipts || this.bill ? this.words.at('receipt', row) : '';
    // What is given back stands apart from what was bought, on one receipt too.
    const key = visit.kind === REFUND ? `${receipt}\n` : receipt;
    const first = receipt === '' ? undefined : this.receipts?.get(key);
    const joined = first !== undefined && this.visits.join(first, visit);
    const at = joined ? first : this.visits.add(visit, wordAt(this.notes, row));
    this.items?.add(at, row, visit.amountFen);
    if (joined) return;
    if (this.bill) this.visits.number(at, visit.kind === REFUND ? `${receipt}-back` : receipt);
    if (receipt !== '' && first === undefined) this.receipts?.set(key, at);
  }

  /** The last line of many tills: nothing but the sum of all above. */
  private isUnnamedTotal(row: number): boolean {
    const named = (['customer', 'name', 'phone', 'receipt'] as const).some(
      (field) => this.words.at(field, row) !== '',
    );
    return !named && this.amounts.fen[row] === this.sumFen;
  }

  private readBill(): BillLine[] {
    const naming = ['customer', 'name', 'phone'] as const;
    return billLines({
      directions: this.words.of('direction'),
      types: this.types,
      states: this.states,
      payers: naming.filter((field) => this.words.has(field)).map((field) => this.words.of(field)),
      amountFen: this.amounts.fen,
    });
  }

  private kindOf(row: number): LineKind | BillLine {
    if (this.bill) return this.bill[row]!;
    const type = wordAt(this.types, row);
    const status = wordAt(this.states, row);
    if (type === '' && status === '') return 'purchase';
    const both = `${type}\n${status}`;
    let kind = this.kinds.get(both);
    if (!kind) this.kinds.set(both, (kind = readLineKind(type, status)));
    return kind;
  }

  /** The field's cell as the vendor sees it; the whole row without a field or where the cell is blank. */
  private problem(reason: ImportProblemReason, row: number, field?: ImportField): Place {
    const told = field ? this.text(row, field) : '';
    const text = told === '' ? rowOf(this.cells, row).join(' ').trim() : told;
    const column = field && this.columns[field];
    return { reason, text, ...(column === undefined ? {} : { column }) };
  }

  private text(row: number, field: ImportField): string {
    return textOf(this.cells, cellAt(this.cells, row, this.columns[field])).trim();
  }
}
