/** When something happened in the vendor's world: the day as the vendor counts days, and the clock on his wall. */
import type { Day } from './day';

export interface When {
  readonly day: Day;
  /** Minutes after midnight of `day`; 1440 and above for the small hours after a night's fishing. Null if nobody noted it. */
  readonly minute: number | null;
  /** The vendor's offset from UTC in minutes (China: 480), kept so that a trip abroad does not move old visits. */
  readonly zone: number;
}
