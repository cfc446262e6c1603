/** The import under which a helper's phone has what was made up for it; its name says whose phone it is. */
import { idFromBytes, type ImportId } from '../../domain/shared/id';
import { hashIdInto } from '../derived-id';
import type { LiveImport } from '../fold/fold';

export const HELPER_SOURCE = 'helper:';

export function hashedId(text: string): string {
  const bytes = new Uint8Array(16);
  hashIdInto(bytes, 0, `helper book of ${text}`);
  return idFromBytes(bytes);
}

export const helperImport = (person: string): ImportId => hashedId(person) as ImportId;

/** Whose own phone this is, or null: in the owner's book such an import is undone and stands nowhere. */
export const helperOf = (imports: readonly LiveImport[]): string | null =>
  imports
    .find(({ source }) => source.startsWith(HELPER_SOURCE))
    ?.source.slice(HELPER_SOURCE.length) ?? null;
