/** A column's name as spreadsheets give it: 0 is "A", 25 "Z", 26 "AA". */
export const columnLetters = (index: number): string =>
  (index < 26 ? '' : columnLetters(Math.floor(index / 26) - 1)) +
  String.fromCharCode(65 + (index % 26));
