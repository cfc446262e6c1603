/** How safe the book is on this device. */
import type { Live } from '../live';

export interface StorageHealth {
  /** Whether the browser has promised not to clear the book by itself; null where it cannot say. */
  readonly persisted: boolean | null;
  readonly usedBytes: number | null;
  readonly quotaBytes: number | null;
  readonly facts: number;
  readonly backupAgeDays: number | null;
}

export type StorageHealthQuery = () => Live<StorageHealth>;
