/** Parts of a book that go to a helper's phone and come back from it. */
import type { Clock } from '../merge/clock';

export type BookPart =
  /** For this helper's own phone; answered by a void with this stamp, which the owner's book has already. */
  | { readonly type: 'for-helper'; readonly person: string; readonly answer: Clock }
  /** What was recorded on this device, since a day where one is named. */
  | { readonly type: 'hand-over' };
