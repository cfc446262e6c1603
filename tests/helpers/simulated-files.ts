/** A simulated vendor as the files real vendors bring, with totals counted apart from any reader. */
import { dayFromNumber, type Day } from '../../src/domain/shared/day';
import { simulateVendor } from '../../src/domain/simulation/simulate-vendor';
import {
  REFUND,
  WALK_IN,
  type SimulatedVendor,
} from '../../src/domain/simulation/simulated-vendor';

/** What a correct import of the file must count. */
export interface FileTotals {
  /** Data lines, header excluded. */
  lines: number;
  /** Distinct customers with at least one line. */
  customers: number;
  /** Lines of known customers that are visits; of nobody; that give money back; that were cancelled. */
  visits: number;
  walkIns: number;
  refunds: number;
  cancelled: number;
  /** Sum of all lines that count, refunds as negative. */
  amountFen: number;
}

export interface SimulatedFile {
  readonly text: string;
  readonly totals: Readonly<FileTotals>;
}

/** 20,000 visits of a stall's 1,200 customers: long enough to write that it can be caught in the middle. */
export const aTill = (): SimulatedFile =>
  visitsCsv(
    simulateVendor({
      preset: 'stall',
      customers: 1200,
      visits: 20_000,
      seed: 5,
      lastDay: '2026-10-31' as Day,
    }),
  );

/**
 * A till's visits in Chinese: 会员姓名,手机号,消费时间,消费金额,单号, LF, times as "2026-01-01 08:05:00". Below zero (a
 * refund, or a pond session whose fish cost more than the fee) counts as a refund: the file cannot say otherwise.
 */
export function visitsCsv(vendor: SimulatedVendor): SimulatedFile {
  const lines = ['会员姓名,手机号,消费时间,消费金额,单号'];
  const count = counter();
  for (let i = 0; i < vendor.visits.count; i++) {
    const visit = visitAt(vendor, i);
    count.add(visit.customer, visit.amountFen, visit.amountFen < 0);
    const time = `${dayFromNumber(visit.day)} ${two(visit.hour)}:${two(visit.minute)}:00`;
    lines.push(`${visit.name},${visit.phone},${time},${yuan(visit.amountFen)},D${10_000_000 + i}`);
  }
  return { text: lines.join('\n') + '\n', totals: count.totals() };
}

const LOYVERSE =
  'Date,Receipt number,Receipt type,Gross sales,Discounts,Net sales,Taxes,Total collected,Cost of goods,Gross profit,Payment type,Description,Dining option,POS,Store,Cashier name,Customer name,Customer contacts,Status';

/**
 * Loyverse receipts: times as "7/28/26 1:33 PM", CRLF, refunds by turns with positive gross and negative net or with
 * both negative, every 40th receipt rung up once wrongly and cancelled, walk-ins with blank customer. Use a stall:
 * a receipt below zero that is no refund does not exist there.
 */
export function loyverseCsv(vendor: SimulatedVendor): SimulatedFile {
  const lines = [LOYVERSE];
  const count = counter();
  let refunds = 0;
  for (let i = 0; i < vendor.visits.count; i++) {
    const visit = visitAt(vendor, i);
    const refund = visit.kind === REFUND;
    if (refund) refunds++;
    const gross = refund && refunds % 2 === 1 ? -visit.amountFen : visit.amountFen;
    const line = (fen: number, grossFen: number, type: string, number: string, status: string) =>
      [
        dateTime(visit.day, visit.hour, visit.minute),
        number,
        type,
        yuan(grossFen),
        '0.00',
        yuan(fen),
        '0.00',
        yuan(fen),
        '0.00',
        yuan(fen),
        'Cash',
        `${1 + (i % 3)} X 鱼`,
        '',
        'POS 1',
        'Main',
        'Owner',
        visit.name,
        visit.phone,
        status,
      ].join(',');
    if (i % 40 === 7 && !refund) {
      lines.push(line(visit.amountFen * 10, gross * 10, 'Sale', `1-${1000 + i}X`, 'Cancelled'));
      count.addCancelled();
    }
    count.add(visit.customer, visit.amountFen, refund);
    const type = refund ? 'Refund' : 'Sale';
    lines.push(line(visit.amountFen, gross, type, `1-${1000 + i}`, 'Closed'));
  }
  return { text: lines.join('\r\n') + '\r\n', totals: count.totals() };
}

/** A list of customers without visits: 姓名,手机号,微信,标签,生日,地址,会员号. Tags are joined by 、. */
export function customersCsv(vendor: SimulatedVendor): SimulatedFile {
  const lines = vendor.customers.map((customer) =>
    [
      customer.name,
      customer.phone,
      customer.wechat,
      customer.tags.join('、'),
      customer.birthday.startsWith('lunar:') ? '' : customer.birthday,
      customer.area,
      customer.number,
    ].join(','),
  );
  const nothing = { visits: 0, walkIns: 0, refunds: 0, cancelled: 0, amountFen: 0 };
  return {
    text: ['姓名,手机号,微信,标签,生日,地址,会员号', ...lines].join('\n') + '\n',
    totals: { ...nothing, lines: lines.length, customers: lines.length },
  };
}

function visitAt(vendor: SimulatedVendor, i: number) {
  const { visits, customers } = vendor;
  const customer = visits.customer[i] ?? WALK_IN;
  const minuteOfDay = visits.minute[i] ?? 0;
  return {
    customer,
    name: customers[customer]?.name ?? '',
    phone: customers[customer]?.phone ?? '',
    day: visits.day[i] ?? 0,
    hour: Math.floor(minuteOfDay / 60),
    minute: minuteOfDay % 60,
    amountFen: visits.amountFen[i] ?? 0,
    kind: visits.kind[i] ?? 0,
  };
}

function counter() {
  const seen = new Set<number>();
  const totals = { lines: 0, visits: 0, walkIns: 0, refunds: 0, cancelled: 0, amountFen: 0 };
  return {
    add(customer: number, amountFen: number, refund: boolean): void {
      totals.lines++;
      totals.amountFen += amountFen;
      if (customer !== WALK_IN) seen.add(customer);
      if (refund) totals.refunds++;
      else if (customer === WALK_IN) totals.walkIns++;
      else totals.visits++;
    },
    addCancelled(): void {
      totals.lines++;
      totals.cancelled++;
    },
    totals: (): FileTotals => ({ ...totals, customers: seen.size }),
  };
}

export const two = (value: number): string => String(value).padStart(2, '0');

/** Whole-number division, so that a fixture never depends on floating point: −95 fen is "-0.95". */
export function yuan(fen: number): string {
  const size = Math.abs(fen);
  return `${fen < 0 ? '-' : ''}${Math.floor(size / 100)}.${two(size % 100)}`;
}

function dateTime(day: number, hour: number, minute: number): string {
  const [year, month, dayOfMonth] = dayFromNumber(day).split('-').map(Number);
  const clock = `${hour % 12 || 12}:${two(minute)} ${hour < 12 ? 'AM' : 'PM'}`;
  return `${month}/${dayOfMonth}/${two((year ?? 0) % 100)} ${clock}`;
}
