/** Whether something could still be had: when nobody takes it any more it is sold out, and nobody's habit changed. */
import type { DayNumber } from '../../shared/day';
import type { Choice, ChoiceShift } from './choice-shift';

/** So many takings by others would have been expected before their absence says anything. */
const TELLING = 3;

interface Taking {
  readonly customer: number;
  readonly day: DayNumber;
}

export class Supply {
  readonly #takings = new Map<string, Taking[]>();
  #firstDay = Infinity;

  add(customer: number, choices: readonly Choice[]): void {
    for (const { key, day } of choices) {
      const takings = this.#takings.get(key);
      if (takings) takings.push({ customer, day });
      else this.#takings.set(key, [{ customer, day }]);
      if (day < this.#firstDay) this.#firstDay = day;
    }
  }

  /**
   * Whether nobody else has taken a customer's usual choice since her shift began, though by how often others took it
   * before, three times would have been expected. Others took it on 30 of 60 days before, and never in the ten since: true.
   */
  ranOut(customer: number, { usualKey, since }: ChoiceShift, asOf: DayNumber): boolean {
    const others = (this.#takings.get(usualKey) ?? []).filter((one) => one.customer !== customer);
    if (others.some(({ day }) => day >= since && day <= asOf)) return false;
    const before = others.filter(({ day }) => day < since).length;
    return (before / (since - this.#firstDay)) * (asOf - since + 1) >= TELLING;
  }
}
