/** Which files left the app on this device, and how: for the vendor's own account of where the data went. */
import { basePath, storageKey } from './base-path';
import { safeStorage, type SafeStorage } from './safe-storage';

export interface Export {
  /** Milliseconds since 1970. */
  readonly ms: number;
  readonly file: string;
  readonly bytes: number;
  readonly way: 'shared' | 'downloaded' | 'codes';
}

export interface ExportLog {
  /** The newest first. */
  all(): readonly Export[];
  note(file: Pick<File, 'name' | 'size' | 'type'>, way: Export['way'], nowMs: number): void;
}

const WAYS: readonly Export['way'][] = ['shared', 'downloaded', 'codes'];
/** Older ones are forgotten. */
const MOST = 200;

export function openExportLog(
  base: string = basePath(),
  storage: SafeStorage = safeStorage(() => window.localStorage),
): ExportLog {
  const key = storageKey(base, 'exports');
  const all = (): readonly Export[] => parse(storage.read(key));
  return {
    all,
    note(file, way, nowMs) {
      // A contact's file is called after the customer, whose name has no place here once she is erased.
      const name = file.type === 'text/vcard' ? '*.vcf' : file.name;
      const one: Export = { ms: nowMs, file: name, bytes: file.size, way };
      storage.write(key, JSON.stringify([one, ...all()].slice(0, MOST)));
    },
  };
}

function parse(text: string | null): readonly Export[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? value.filter(isExport) : [];
  } catch {
    return [];
  }
}

function isExport(value: unknown): value is Export {
  if (typeof value !== 'object' || value === null) return false;
  const { ms, file, bytes, way } = value as Partial<Export>;
  const told = typeof file === 'string' && typeof ms === 'number' && typeof bytes === 'number';
  return told && WAYS.some((one) => one === way);
}
