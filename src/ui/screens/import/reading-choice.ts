/** How the choices about a file look while it is read again as the vendor says. */
import type { ImportChange, ImportReport } from '../../../app/import-session';

/** The report with the vendor's wish in it; the counts are still the old ones. */
export function asWished(
  report: ImportReport,
  { mapping, encoding, sheet, choices }: ImportChange,
): ImportReport {
  const { reading } = report;
  return {
    ...report,
    mapping: mapping ?? report.mapping,
    matching: { ...report.matching, choices: choices ?? report.matching.choices },
    reading:
      reading.type === 'text'
        ? { ...reading, encoding: encoding ?? reading.encoding }
        : { ...reading, sheet: sheet ?? reading.sheet },
  };
}
