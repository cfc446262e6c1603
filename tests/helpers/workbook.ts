/** Writes small .xlsx workbooks as Excel, WPS and tills do, for tests. */
import { strToU8, zipSync, type Zippable } from 'fflate';

/** A number shown as a date, a moment or a time of day; a formula with the value it last had; or a cell's own XML. */
export type AnyCell =
  | string
  | number
  | boolean
  | null
  | { readonly serial: number; readonly as: keyof typeof STYLES }
  | { readonly formula: string; readonly value: string | number }
  | { readonly inline: string }
  | { readonly xml: string };

export interface AnySheet {
  readonly name: string;
  /** An empty row is not written at all, as Excel leaves it out. */
  readonly rows: readonly (readonly AnyCell[])[];
}

/** Places in the list of styles below. */
const STYLES = { day: 1, moment: 2, time: 3, chineseDay: 4 } as const;
const STYLES_XML = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<numFmts count="2"><numFmt numFmtId="176" formatCode="yyyy/m/d\\ h:mm;@"/><numFmt numFmtId="177" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/></numFmts>
<cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="20"/><xf numFmtId="177"/></cellXfs></styleSheet>`;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const xml = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => `&#${char.codePointAt(0)};`);

/** The archive's files by name, to be changed before they are packed. */
export function workbookFiles(
  sheets: readonly AnySheet[],
  { date1904 = false }: { readonly date1904?: boolean } = {},
): Record<string, string> {
  const shared = new Map<string, number>();
  const files: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(({ name }, i) => `<sheet name="${xml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/styles.xml': STYLES_XML,
  };
  sheets.forEach(({ rows }, i) => {
    files[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(rows, shared);
  });
  files['xl/_rels/workbook.xml.rels'] =
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets
      .map(
        (_, i) =>
          `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="rId90" Type="${RELATIONS}/styles" Target="styles.xml"/><Relationship Id="rId91" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`;
  files['xl/sharedStrings.xml'] =
    `<sst xmlns="${MAIN}">${[...shared.keys()].map((text) => `<si><t xml:space="preserve">${xml(text)}</t></si>`).join('')}</sst>`;
  return files;
}

export const packed = (files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> => {
  const entries: Zippable = {};
  for (const [name, text] of Object.entries(files)) entries[name] = strToU8(HEAD + text);
  return zipSync(entries);
};

export const aWorkbook = (
  sheets: readonly AnySheet[],
  how: { readonly date1904?: boolean } = {},
): Uint8Array<ArrayBuffer> => packed(workbookFiles(sheets, how));

/** A workbook of one sheet. */
export const aSheet = (rows: AnySheet['rows'], how = {}): Uint8Array<ArrayBuffer> =>
  aWorkbook([{ name: 'Sheet1', rows }], how);

function sheetXml(rows: AnySheet['rows'], shared: Map<string, number>): string {
  const lines = rows.map((row, r) =>
    row.length === 0
      ? ''
      : `<row r="${r + 1}">${row.map((cell, c) => cellXml(cell, `${String.fromCharCode(65 + c)}${r + 1}`, shared)).join('')}</row>`,
  );
  return `<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function cellXml(cell: AnyCell, at: string, shared: Map<string, number>): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${Number(cell)}</v></c>`;
  if (typeof cell === 'string') {
    const index = shared.get(cell) ?? shared.size;
    shared.set(cell, index);
    return `<c r="${at}" t="s"><v>${index}</v></c>`;
  }
  if ('serial' in cell) return `<c r="${at}" s="${STYLES[cell.as]}"><v>${cell.serial}</v></c>`;
  if ('inline' in cell) return `<c r="${at}" t="inlineStr"><is><t>${xml(cell.inline)}</t></is></c>`;
  if ('xml' in cell) return cell.xml;
  const type = typeof cell.value === 'string' ? ' t="str"' : '';
  return `<c r="${at}"${type}><f>${xml(cell.formula)}</f><v>${xml(String(cell.value))}</v></c>`;
}

/** The serial Excel keeps for a wall clock time: "2026-05-01 18:30:00". */
export const serialOf = (text: string, date1904 = false): number =>
  Date.parse(`${text.replace(' ', 'T')}${text.includes(' ') ? '' : 'T00:00:00'}Z`) / 86_400_000 +
  25_569 -
  (date1904 ? 1462 : 0);
