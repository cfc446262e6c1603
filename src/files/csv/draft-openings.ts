/** What a table says stands in each customer's accounts: the balances with which the book begins. */
import { ACCOUNTS, type Account } from '../../domain/facts/fact';
import type { DraftOpening } from './draft';
import type { FieldWords } from './field-words';
import { readAmount } from './read-amount';
import { PerWord } from './words';

export class DraftOpenings {
  /** The accounts the table has a column for, with what stands in each cell: null for a blank, NaN for no number. */
  private readonly columns: readonly {
    readonly account: Account;
    readonly amounts: PerWord<number | null>;
  }[];
  /** The last the table states of each customer's accounts. */
  private readonly openings = new Map<string, DraftOpening>();

  constructor(words: FieldWords) {
    this.columns = ACCOUNTS.filter((account) => words.has(account)).map((account) => ({
      account,
      amounts: new PerWord(
        words.of(account),
        account === 'points' || account === 'times' ? readCount : readMoney,
      ),
    }));
  }

  /** An account whose cell in this row is no number; null if all can be read. */
  unreadable(row: number): Account | null {
    return this.columns.find(({ amounts }) => Number.isNaN(amounts.at(row)))?.account ?? null;
  }

  add(customer: number, row: number, line: number): void {
    for (const { account, amounts } of this.columns) {
      const amount = amounts.at(row);
      if (amount !== null)
        this.openings.set(`${account}/${customer}`, { customer, account, amount, line });
    }
  }

  finish(): readonly DraftOpening[] {
    return [...this.openings.values()];
  }
}

/** Fen of "¥88.00". */
const readMoney = (text: string): number | null =>
  text === '' || text === '-' ? null : readAmount(text);

/** Whole points or uses: "1,250", "3次". */
function readCount(text: string): number | null {
  const fen = readMoney(text.replace(/[次分点]$/, ''));
  return fen === null ? null : Math.round(fen / 100);
}
