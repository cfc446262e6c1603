/** Cells copied from a spreadsheet arrive as lines of text with tabs: made a file, so that they go the way of every table. */

/** A file of the pasted cells, or null when the text is no table: fewer than two lines. */
export function pastedTable(text: string, name: string): File | null {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  return lines.length < 2 ? null : new File([text], name, { type: 'text/tab-separated-values' });
}
