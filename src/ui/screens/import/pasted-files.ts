/** What a paste brings: files copied in a file manager, or cells copied in a spreadsheet, made a file so that they go the way of every table. */

/** The files on the clipboard, else one of its cells; none when its text is no table: fewer than two lines. */
export function pastedFiles(clipboard: DataTransfer | null, cellsName: string): readonly File[] {
  // A copied spreadsheet often brings a picture of itself along with its cells.
  const text = clipboard?.getData('text/plain') ?? '';
  if (text.trim() === '') return [...(clipboard?.files ?? [])];
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  return lines.length < 2
    ? []
    : [new File([text], cellsName, { type: 'text/tab-separated-values' })];
}
