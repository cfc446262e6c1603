/** The customer list as the vendor left it: coming back from a card, a sale or another screen finds it again. */
import { ALL_CUSTOMERS, type ListQuery } from './list-query';

class ListMemory {
  query = $state.raw<ListQuery>(ALL_CUSTOMERS);
  /** How far the list was scrolled, in CSS pixels. */
  scroll = 0;

  /** Asks for something else: such a list is read from its top. */
  ask(change: Partial<ListQuery>): void {
    this.query = { ...this.query, ...change };
    this.scroll = 0;
  }
}

export const listMemory = new ListMemory();
