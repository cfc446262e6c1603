/** Model fit of 4,000 customers: the app's against a tabulated likelihood, same start, tolerance and prior. */
import { fitVisits } from '../../../src/domain/rhythm/fit-visits';
import type { Histories } from '../../../src/domain/rhythm/histories';
import { fitTabulated } from '../floors/tabulated-fit';
import { timed, type Bench } from '../bench';
import { historiesOf, stallOf } from '../vendors';

let histories: Histories;
let unitDays = 1;
const found = { floor: NaN, work: NaN };

export const fit: Bench = {
  prepare() {
    histories = historiesOf(stallOf(4000, 40_000));
    unitDays = fitVisits(histories).unitDays;
  },
  floor: () => timed(() => (found.floor = fitTabulated({ ...histories, unitDays }))),
  work: () => timed(() => (found.work = fitVisits(histories).objective)),
  check() {
    if (!(Math.abs(found.floor - found.work) < 0.02)) {
      throw new Error(`the fits differ: floor ${found.floor}, app ${found.work}`);
    }
  },
};
