/** How large a table file may be; beyond this the answer is a clear message, never a hang. */
export const MOST_BYTES = 200 * 1024 * 1024;
export const MOST_ROWS = 2_000_000;
export const MOST_COLUMNS = 100;
/** What a spreadsheet cell can hold, in UTF-16 units. */
export const MOST_CELL_CHARS = 32_767;

/** As much of a cell or line that is too long as a list of problems can use. */
export const SHOWN_CHARS = 2000;
