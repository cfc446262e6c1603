/** Turns a table into customers and visits by a mapping; a bad row becomes a problem and never stops the others. */
import type { DayNumber } from '../../domain/shared/day';
import { DraftCustomers, NOBODY, PHONE_DAMAGED } from './draft-customers';
import { VisitColumns } from './draft-visits';
import {
  PURCHASE,
  REFUND,
  SESSION,
  type DraftOpening,
  type ImportDraft,
  type LineCounts,
} from './draft';
import { plainHeader } from './field-headers';
import { kept } from './kept';
import type { ImportField, Mapping } from './mapping';
import type { ImportProblem, ImportProblemReason } from './problem';
import { readAmount } from './read-amount';
import { isFooter, readLineKind, type LineKind } from './read-words';
import type { Table } from './table';
import { WhenColumn } from './when-column';

type Cells = readonly string[];
/** Where a line ended up. */
type Place =
  keyof LineCounts | 'aside' | { readonly reason: ImportProblemReason; readonly text: string };

/** Headers of a receipt's single items: then lines of one receipt are one visit. */
const ITEM_HEADERS = new Set('item sku 商品 商品名称 品名 qty quantity 数量'.split(' '));

/**
 * Reads every row of the table. A row with a date or an amount is a visit, any other says something about a customer.
 * A visit after `today` is a problem: nobody has come on a day that is still to come.
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
  private readonly today: DayNumber;
  private readonly columns: Mapping['columns'];
  private readonly whens: WhenColumn;
  private readonly customers: DraftCustomers;
  private readonly visits: VisitColumns;
  private readonly openings = new Map<number, DraftOpening>();
  private readonly receipts: Map<string, number> | null;
  private readonly kinds = new Map<string, LineKind>();
  private sumFen = 0;

  constructor(table: Table, mapping: Mapping, today: DayNumber) {
    this.table = table;
    this.today = today;
    this.columns = mapping.columns;
    this.whens = new WhenColumn(mapping.dateOrder);
    this.customers = new DraftCustomers(table.headers, mapping.columns);
    this.visits = new VisitColumns(table.rows.length);
    const itemised = table.headers.some((header) => ITEM_HEADERS.has(plainHeader(header)));
    this.receipts = itemised && mapping.columns.receipt !== undefined ? new Map() : null;
  }

  run(): ImportDraft {
    const { rows, lines } = this.table;
    const counts = {
      visits: 0,
      walkIns: 0,
      refunds: 0,
      cancelled: 0,
      customerLines: 0,
      problems: 0,
    };
    const problems: ImportProblem[] = [...this.table.problems];
    const aside = [...this.table.aside];
    rows.forEach((cells, i) => {
      const line = lines[i] ?? 0;
      const place = this.read(cells, line, i === rows.length - 1);
      if (place === 'aside') aside.push(line);
      else if (typeof place === 'string') counts[place]++;
      else problems.push({ line, cells, ...place });
    });
    problems.sort((a, b) => a.line - b.line);
    counts.problems = problems.length;
    return {
      customers: this.customers.finish(),
      visits: this.visits.finish(),
      openings: [...this.openings.values()],
      problems,
      lines: counts,
      aside,
    };
  }

  private read(cells: Cells, line: number, isLast: boolean): Place {
    const date = this.cell(cells, 'date');
    const amount = this.cell(cells, 'amount');
    const mayEnd = isLast || this.columns.date !== undefined;
    if (mayEnd && !this.isDated(date) && isFooter(cells)) return 'aside';
    if (date === '' && amount === '') return this.readCustomerLine(cells, line);
    if (date === '' && isLast && this.isUnnamedTotal(cells, amount)) return 'aside';
    return this.readVisit(cells, line, date, amount);
  }

  private readCustomerLine(cells: Cells, line: number): Place {
    const points = this.readPoints(cells);
    if (Number.isNaN(points))
      return { reason: 'points-unreadable', text: this.cell(cells, 'points') };
    const customer = this.customers.find(cells, line, false);
    if (customer === PHONE_DAMAGED)
      return { reason: 'phone-damaged', text: this.cell(cells, 'phone') };
    if (customer === NOBODY) return { reason: 'nothing-usable', text: wholeRow(cells) };
    if (points !== null) this.openings.set(customer, { customer, points, line });
    return 'customerLines';
  }

  private readVisit(cells: Cells, line: number, date: string, amount: string): Place {
    const kind = this.kindOf(this.cell(cells, 'type'), this.cell(cells, 'status'));
    if (kind === 'cancelled') return 'cancelled';
    const when = this.whens.read(date);
    if (typeof when === 'string')
      return { reason: when, text: date === '' ? wholeRow(cells) : date };
    if (when.day > this.today) return { reason: 'date-in-future', text: date };
    if (amount === '' && this.columns.amount !== undefined) {
      return { reason: 'amount-missing', text: wholeRow(cells) };
    }
    const fen = amount === '' ? 0 : readAmount(amount);
    if (Number.isNaN(fen)) return { reason: 'amount-unreadable', text: amount };
    const points = this.readPoints(cells);
    if (Number.isNaN(points))
      return { reason: 'points-unreadable', text: this.cell(cells, 'points') };
    const customer = this.customers.find(cells, line, true);
    if (customer === PHONE_DAMAGED)
      return { reason: 'phone-damaged', text: this.cell(cells, 'phone') };

    const isRefund = kind === 'refund' || (fen < 0 && kind !== 'session');
    const visit = {
      customer,
      day: when.day,
      minute: when.minute >= 0 ? when.minute : this.minuteOf(cells),
      // Tills write a refund as a positive gross, a negative net, or both negative: it always lowers money.
      amountFen: isRefund && fen > 0 ? -fen : fen,
      kind: isRefund ? REFUND : kind === 'session' ? SESSION : PURCHASE,
      line,
    };
    this.sumFen += visit.amountFen;
    this.keep(visit, cells);
    if (points !== null && customer >= 0) this.openings.set(customer, { customer, points, line });
    return isRefund ? 'refunds' : customer < 0 ? 'walkIns' : 'visits';
  }

  private keep(visit: Parameters<VisitColumns['add']>[0], cells: Cells): void {
    const receipt = this.receipts ? this.cell(cells, 'receipt') : '';
    const first = receipt === '' ? undefined : this.receipts?.get(receipt);
    if (first !== undefined && this.visits.join(first, visit)) return;
    const at = this.visits.add(visit, this.cell(cells, 'note'));
    if (receipt !== '' && first === undefined) this.receipts?.set(receipt, at);
  }

  /** Whole points, null for a blank, NaN for what is no number. */
  private readPoints(cells: Cells): number | null {
    const text = this.cell(cells, 'points');
    return text === '' || text === '-' ? null : Math.round(readAmount(text) / 100);
  }

  /** The last line of many tills: nothing but the sum of all above. */
  private isUnnamedTotal(cells: Cells, amount: string): boolean {
    const named = (['customer', 'name', 'phone', 'receipt'] as const).some(
      (field) => this.cell(cells, field) !== '',
    );
    return !named && readAmount(amount) === this.sumFen;
  }

  private isDated(date: string): boolean {
    return date !== '' && typeof this.whens.read(date) === 'object';
  }

  private kindOf(type: string, status: string): LineKind {
    if (type === '' && status === '') return 'purchase';
    return kept(this.kinds, `${type}\n${status}`, () => readLineKind(type, status));
  }

  private minuteOf(cells: Cells): number {
    const time = this.cell(cells, 'time');
    return time === '' ? -1 : this.whens.minute(time);
  }

  private cell(cells: Cells, field: ImportField): string {
    const column = this.columns[field];
    return column === undefined ? '' : (cells[column] ?? '').trim();
  }
}

const wholeRow = (cells: Cells): string => cells.join(' ').trim();
