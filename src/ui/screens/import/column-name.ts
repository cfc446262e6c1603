/** What a column is called on the screen. */
import type { ImportReport } from '../../../app/import-session';
import { m } from '../../i18n/messages.svelte';

/** Its header, or its place where it has none; with what it was taken for, unless the header says that itself. */
export function columnName(
  { headers, mapping }: Pick<ImportReport, 'headers' | 'mapping'>,
  column: number,
): string {
  const words = m().imports;
  const header = headers[column] || words.column(column + 1);
  const meanings = Object.entries(mapping.columns)
    .filter(([, taken]) => taken === column)
    .map(([field]) => words.fields[field as keyof typeof words.fields])
    .filter((meaning) => !meaning.toLowerCase().includes(header.toLowerCase()));
  return [header, ...meanings].join(' · ');
}
