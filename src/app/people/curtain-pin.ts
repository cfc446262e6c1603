/** The PIN of the curtain: set, tried, taken away, and the recovery code in its place. */
import { isPin, waitAfterMs } from '../../domain/people/pin';
import { secretOf } from '../../domain/recovery/recovery-code';
import { fail, ok, type Result } from '../../domain/shared/result';
import { hashPin, isPinOf } from '../../platform/pin-hash';
import { changePin, dropPin, keepPin, readPin } from '../../storage/tables/pin';
import { readRecovery } from '../../storage/tables/recovery';
import type { Book } from '../book';

export type PinProblem =
  /** Four to eight digits. */
  | { readonly type: 'pin-shape' }
  /** A forgotten PIN would lock the only copy of the book away: first a code that opens it all the same. */
  | { readonly type: 'no-recovery' }
  | { readonly type: 'pin-wrong' }
  /** The wait after the last wrong try is not over. */
  | { readonly type: 'pin-waits' };

export interface Waiting {
  /** Wrong tries in a row. */
  readonly tries: number;
  /** What is left to wait before the next one, ms. */
  readonly ms: number;
}

export interface CurtainPin {
  /** Needs the recovery code of the encrypted backups: it is the way back in for who forgets the PIN. */
  setPin(pin: string): Promise<Result<null, PinProblem>>;
  removePin(): Promise<void>;
  /** Null where there is no PIN. */
  waiting(): Promise<Waiting | null>;
  /** Keeps what is left to wait. Time counts only while somebody stands before the curtain, so that no clock and no reload shortens it. */
  keepWaiting(left: Waiting): Promise<void>;
  tryPin(pin: string): Promise<Result<null, PinProblem>>;
  /** Whether this is the recovery code or password; then the PIN is gone. */
  tryRecovery(typed: string): Promise<boolean>;
}

export function curtainPin({ db, ready }: Book): CurtainPin {
  return {
    async setPin(pin) {
      await ready;
      if (!isPin(pin)) return fail({ type: 'pin-shape' });
      if ((await readRecovery(db)) === null) return fail({ type: 'no-recovery' });
      await keepPin(db, { key: 'pin', ...(await hashPin(pin)), wrong: 0, waitMs: 0 });
      return ok(null);
    },
    async removePin() {
      await ready;
      await dropPin(db);
    },
    async waiting() {
      await ready;
      const row = await readPin(db);
      return row && { tries: row.wrong, ms: row.waitMs };
    },
    async keepWaiting({ tries, ms }) {
      // Another tab may have tried since, or wait with us: nobody's count shortens another's wait.
      await changePin(db, (row) =>
        row.wrong === tries ? { ...row, waitMs: Math.min(row.waitMs, ms) } : row,
      );
    },
    async tryPin(pin) {
      await ready;
      const before = await readPin(db);
      if (!before) return ok(null);
      if (before.waitMs > 0) return fail({ type: 'pin-waits' });
      // Counted first: closing the page while it is being looked at is a try as well.
      const counted = await changePin(db, (row) => ({
        ...row,
        wrong: row.wrong + 1,
        waitMs: waitAfterMs(row.wrong + 1),
      }));
      if (counted && !(await isPinOf(pin, counted))) return fail({ type: 'pin-wrong' });
      await changePin(db, (row) => ({ ...row, wrong: 0, waitMs: 0 }));
      return ok(null);
    },
    async tryRecovery(typed) {
      await ready;
      const secret = await readRecovery(db);
      if (secret === null || secretOf(typed) !== secret) return false;
      await dropPin(db);
      return true;
    },
  };
}
